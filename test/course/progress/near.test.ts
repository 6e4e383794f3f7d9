import { describe, expect, it } from 'vitest';
import { noSuchExercise } from '../../../src/course/progress/near';

const known = ['quiz-130', 'example-1', 'half-the-size', 'same-size', 'keep-the-size', 'depthwise'];

describe('An exercise that is not there', () => {
  it.each([
    ['quiz-13', 'There is no exercise `quiz-13`. Did you mean `quiz-130`?'],
    ['QUIZ-130', 'There is no exercise `QUIZ-130`. Did you mean `quiz-130`?'],
    ['exmaple-1', 'There is no exercise `exmaple-1`. Did you mean `example-1`?'],
    [
      'size',
      'There is no exercise `size`. Did you mean `half-the-size`, `same-size` or `keep-the-size`?',
    ],
    [
      'the-size',
      'There is no exercise `the-size`. Did you mean `half-the-size` or `keep-the-size`?',
    ],
    ['xylophone', 'There is no exercise `xylophone`.'],
    ['x', 'There is no exercise `x`.'],
    ['', 'There is no exercise ``.'],
  ])('%j', (id, sentence) => {
    expect(noSuchExercise(id, known)).toBe(sentence);
  });

  it('in a course without any', () => {
    expect(noSuchExercise('five', [])).toBe('There is no exercise `five`.');
  });
});
