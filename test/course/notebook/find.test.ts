import { describe, expect, it } from 'vitest';
import { find } from '../../../src/course/notebook/find';

describe('What a learner calls an exercise in a notebook', () => {
  it.each(['QUIZ-130', 'quiz_130', ' The 130 x 130 quiz '])('%j', (name) => {
    expect(find('check', name)).toMatchObject({ exercise: { id: 'quiz-130' } });
  });

  it.each(['training', 'Training', '13-training'])('%s, which is a lesson', (name) => {
    expect(() => find('hint', name)).toThrow(
      new RegExp(
        `^hint: '${name}' is a lesson\\nName one of its exercises: 'training-step', 'training-lines', 'one-loss'\\.$`,
      ),
    );
  });

  it('misspelt', () => {
    expect(() => find('check', 'Quizz-130')).toThrow(
      'check: There is no exercise `Quizz-130`. Did you mean `quiz-130`?',
    );
  });
});
