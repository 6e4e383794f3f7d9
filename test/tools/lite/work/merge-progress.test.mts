import { expect, it } from 'vitest';
import {
  noProgress,
  parseProgress,
  formatProgress,
  untried,
  withExercise,
} from '../../../../src/course/progress/progress.js';
import { mergeProgress } from '../../../../src/tools/lite/work/merge-progress.mjs';

const here = withExercise(noProgress, 'quiz-130', {
  attempts: 3,
  passed: true,
  points: 5,
  maxPoints: 5,
  mistakes: { 'forgot-plus-one': 2 },
  firstTried: '2026-11-02T10:00:00.000Z',
  lastTried: '2026-11-02T11:00:00.000Z',
  passedAt: '2026-11-02T11:00:00.000Z',
  lastAnswer: 'right',
});
const there = withExercise(
  withExercise(noProgress, 'quiz-130', {
    attempts: 1,
    maxPoints: 5,
    hints: 2,
    mistakes: { 'forgot-plus-one': 1, 'no-padding': 1 },
    firstTried: '2026-11-03T10:00:00.000Z',
    lastTried: '2026-11-03T10:00:00.000Z',
    lastAnswer: 'wrong',
  }),
  'dilated',
  { attempts: 1 },
);

it('Two records of progress make one in which nothing that was passed is lost, whichever comes first', () => {
  const expected = {
    'quiz-130': {
      attempts: 3,
      passed: true,
      points: 5,
      maxPoints: 5,
      hints: 2,
      solutionShown: false,
      mistakes: { 'forgot-plus-one': 2, 'no-padding': 1 },
      firstTried: '2026-11-02T10:00:00.000Z',
      lastTried: '2026-11-03T10:00:00.000Z',
      passedAt: '2026-11-02T11:00:00.000Z',
      lastAnswer: 'wrong',
    },
    dilated: { ...untried, attempts: 1 },
  };
  for (const merged of [mergeProgress(here, there), mergeProgress(there, here)]) {
    expect(merged.exercises).toEqual(expected);
    expect(parseProgress(formatProgress(merged))).toEqual({ progress: merged });
  }
});

it('Of two records of practice, the longer one goes on', () => {
  const [short, long] = [
    { ...here, practice: { chosen: 2 } },
    { ...there, practice: { chosen: 7 } },
  ];
  expect(mergeProgress(short, long).practice).toEqual({ chosen: 7 });
  expect(mergeProgress(long, short).practice).toEqual({ chosen: 7 });
  expect(mergeProgress(here, short).practice).toEqual({ chosen: 2 });
  expect(mergeProgress(here, there)).not.toHaveProperty('practice');
});
