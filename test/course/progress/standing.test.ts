import { describe, expect, it } from 'vitest';
import { outlineOf, Standing, type ProgressRecord } from '../../../src/course/progress/standing';
import { untried } from '../../../src/course/progress/progress';

const lessons = [
  { lesson: '08-flattening', title: 'Flattening', exercises: [{ id: 'a', title: 'A' }] },
  {
    lesson: '09-the-quiz',
    title: 'The quiz',
    exercises: [
      { id: 'b', title: 'B' },
      { id: 'c', title: 'C' },
    ],
  },
];

/** Where a learner is who has passed these. */
function having(...ids: string[]): Standing {
  const passed = { ...untried, attempts: 1, passed: true };
  return new Standing(lessons, Object.fromEntries(ids.map((id) => [id, passed])));
}

describe('The exercise that comes next', () => {
  it('is the first one that is not passed, whatever was passed after it', () => {
    expect(having('b').next?.exercise.id).toBe('a');
  });

  it('is the one that the learner was on last, and when it is passed what is left of its lesson', () => {
    const on = (date: string, passed: boolean) => ({ ...untried, lastTried: date, passed });
    const next = (record: ProgressRecord) => new Standing(lessons, record).next?.exercise.id;
    expect(next({ b: on('2026-01-01', false) })).toBe('b');
    expect(next({ b: on('2026-01-01', true) })).toBe('c');
    expect(next({ c: on('2026-01-01', true) })).toBe('b');
    expect(next({ b: on('2026-01-02', true), c: on('2026-01-01', true) })).toBe('a');
    expect(next({ b: on('2026-01-01', true), a: { ...untried, lastOn: '2026-01-02' } })).toBe('a');
  });

  it('comes after the one at hand, and after the last one from the beginning', () => {
    expect(having('b').nextAfter('a')?.exercise.id).toBe('c');
    expect(having('c').nextAfter('c')?.exercise.id).toBe('a');
    expect(having('a', 'b').nextAfter('c')?.exercise.id).toBe('c');
  });

  it('is none when all are passed', () => {
    expect(having('a', 'b', 'c').next).toBeUndefined();
    expect(having('a', 'b', 'c').nextAfter('a')).toBeUndefined();
  });
});

describe('An outline', () => {
  it('has nothing of an exercise but its id and title', () => {
    const exercises = [{ id: 'a', title: 'A', hints: ['Look.'] }];
    expect(outlineOf([{ lesson: '01-a', title: 'One', exercises }])).toEqual([
      { lesson: '01-a', title: 'One', exercises: [{ id: 'a', title: 'A' }] },
    ]);
  });
});
