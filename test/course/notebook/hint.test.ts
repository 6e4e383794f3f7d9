import { describe, expect, it } from 'vitest';
import { hint } from '../../../src/course/notebook/hint';
import { partsOf } from '../../../src/course/progress/hint';
import { listed } from '../../../src/course/exercises';

describe('a hint that ends with a skeleton', () => {
  const { exercise } = listed.find(({ exercise: { id } }) => id === 'max-pool-by-loops')!;

  it('is the last rung of each exercise on nested loops', () => {
    const withCode = listed
      .filter(({ exercise: { hints } }) => partsOf(hints.at(-1)!).code !== undefined)
      .map(({ exercise: { id } }) => id);
    expect(withCode).toEqual([
      'convolve-by-loops',
      'convolve-channels',
      'max-pool-by-loops',
      'gradient-of-kernel',
      'stamps-by-loops',
    ]);
  });

  it('shows its lines as they are, and no fence', () => {
    const notes = exercise.hints.map(() => hint(exercise.id));
    const last = notes.at(-1)!;
    expect(last.code).toMatch(/^const result = \[\];\n/);
    expect(String(last)).not.toContain('```');
    expect(last.toHTML()).toMatch(/<pre[^>]*>const result = \[\];\nfor \(let i/);
  });
});

describe('a hint without one', () => {
  it('is all text', () => {
    expect(partsOf('What is `sum`?')).toEqual({ said: 'What is `sum`?' });
  });
});
