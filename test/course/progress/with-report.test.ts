import { describe, expect, it } from 'vitest';
import { reportOn, type Report } from '../../../src/course/check/report';
import { noProgress, type Progress } from '../../../src/course/progress/progress';
import { withReport } from '../../../src/course/progress/with-report';
import { five, reportWith, wrong } from './exercise';

const withReportOn = (report: Report) => (progress: Progress, now: string) =>
  withReport(progress, report, now);

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
        lastAnswer: expect.any(String) as string,
        earlierAnswers: [once.exercises.five!.lastAnswer],
      },
    });
  });

  it('on an answer that was judged before is no new try, as when a file is restored', () => {
    const seen = (answer: string) =>
      withReportOn(reportOn(five, { points: {}, findings: [wrong('too-large')] }, answer));
    const once = seen('7')(noProgress, at(1));
    expect(seen('7')(once, at(2))).toBe(once);
    const other = seen('8')(once, at(3));
    expect(other.exercises.five).toMatchObject({
      attempts: 2,
      mistakes: { 'too-large': 2 },
      lastTried: at(3),
    });
    expect(seen('7')(other, at(4))).toBe(other);
    expect(seen('9')(other, at(5)).exercises.five?.attempts).toBe(3);
  });

  it('counts each mistake that a finding names', () => {
    const mistakes = ['forgot-plus-one', 'padding-counted-once'].map((rule) => ({
      rule,
      message: 'It seems so.',
      hint: 'Is it?',
    }));
    const { exercises } = withReport(
      noProgress,
      reportWith(0, [{ ...wrong('one-of-several'), mistakes }]),
      at(1),
    );
    expect(exercises.five?.mistakes).toEqual({ 'forgot-plus-one': 1, 'padding-counted-once': 1 });
  });

  it('that is right stays, whatever comes after it', () => {
    const passed = withReport(noProgress, reportWith(2), at(1));
    const worse = withReport(passed, reportWith(0, [wrong('too-large')]), at(2));
    const again = withReport(worse, reportWith(2), at(3));
    expect(again.exercises.five).toMatchObject({
      attempts: 2,
      passed: true,
      points: 2,
      passedAt: at(1),
      lastTried: at(2),
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
