import { describe, expect, it } from 'vitest';
import {
  formatProgress,
  noProgress,
  parseProgress,
  withReport,
} from '../../../src/course/progress/progress';
import { reportWith, wrong } from './exercise';

const at = (day: number) => `2026-01-0${day}T10:00:00.000Z`;

describe('A report', () => {
  it('is counted, with the names of what was wrong', () => {
    const once = withReport(noProgress, reportWith(0, [wrong('forgot-plus-one')]), at(1));
    const twice = withReport(
      once,
      reportWith(1, [wrong('forgot-plus-one'), wrong('forgot-plus-one'), wrong('too-large')]),
      at(2),
    );
    expect(twice.exercises).toEqual({
      five: {
        attempts: 2,
        passed: false,
        points: 1,
        maxPoints: 2,
        hints: 0,
        solutionShown: false,
        mistakes: { 'forgot-plus-one': 2, 'too-large': 1 },
        firstTried: at(1),
        lastTried: at(2),
      },
    });
  });

  it('that is right stays, whatever comes after it', () => {
    const passed = withReport(noProgress, reportWith(2), at(1));
    const worse = withReport(passed, reportWith(0, [wrong('too-large')]), at(2));
    const again = withReport(worse, reportWith(2), at(3));
    expect(again.exercises.five).toMatchObject({
      attempts: 3,
      passed: true,
      points: 2,
      passedAt: at(1),
      lastTried: at(3),
    });
  });

  it('of a fault of ours changes nothing', () => {
    const fault = { ...wrong('check-failed'), severity: 'fault' as const };
    expect(withReport(noProgress, reportWith(0, [fault]), at(1))).toBe(noProgress);
  });

  it('counts neither what follows from an error nor notes', () => {
    const findings = (['consistent', 'note'] as const).map((severity) => ({
      ...wrong('from-before'),
      severity,
    }));
    const { exercises } = withReport(noProgress, reportWith(1, findings), at(1));
    expect(exercises.five?.mistakes).toEqual({});
  });
});

describe('The text of progress', () => {
  const some = withReport(noProgress, reportWith(0, [wrong('too-large')]), at(1));

  it('is read back as it was, with what a later version may have added', () => {
    const added = { ...some, practice: { seed: 3 }, colour: 'blue' };
    expect(parseProgress(formatProgress(added))).toEqual({ progress: added });
  });

  it.each([
    ['', 'it is no JSON'],
    ['{"convlab":"progress","version":1', 'it is no JSON'],
    ['[]', 'it is no progress of convlab'],
    ['null', 'it is no progress of convlab'],
    ['{"version":1}', 'it is no progress of convlab'],
    ['{"convlab":"progress","version":2}', 'another version of convlab wrote it'],
    ['{"convlab":"progress","version":1}', '`exercises` is missing'],
    [
      '{"convlab":"progress","version":1,"exercises":{"five":3}}',
      '`exercises["five"]` makes no sense',
    ],
    [
      formatProgress(some).replace('"attempts": 1', '"attempts": -1'),
      '`exercises["five"].attempts` makes no sense',
    ],
    [
      formatProgress(some).replace('"too-large": 1', '"too-large": "often"'),
      '`exercises["five"].mistakes` makes no sense',
    ],
    [
      formatProgress(some).replace(at(1), 'yesterday'),
      '`exercises["five"].firstTried` makes no sense',
    ],
  ])('%j is refused: %s', (text, why) => {
    expect(parseProgress(text)).toEqual({ why });
  });
});
