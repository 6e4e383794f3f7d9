/** Exercises that are answered in Python: starters, solutions, and the slips that people make in Python. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../src/course/answer';
import type { Exercise } from '../../../src/course/check/exercise';
import { runCheck } from '../../../src/course/check/run-check';
import type { MistakenAnswer } from '../../../src/course/check/models/mistaken';
import { listed } from '../../../src/course/exercises';
import { evaluate } from './evaluate';

const inPython = listed
  .filter(({ exercise }) => exercise.kind === 'python')
  .map(({ exercise, topic }) => [exercise.id, exercise, topic] as const);

it('There are several exercises in Python, in several lessons', () => {
  expect(inPython.length).toBeGreaterThanOrEqual(7);
  expect(new Set(inPython.map(([, , topic]) => topic)).size).toBeGreaterThanOrEqual(5);
});

describe.each(inPython)('%s', (id, exercise: Exercise, topic) => {
  const check = (text: string) => runCheck(exercise, localAnswer(evaluate(text)));

  it('takes its starter for no try, and says what to do', async () => {
    const report = await check(exercise.starter);
    expect(report.isUnanswered).toBe(true);
    expect(report.points).toBe(0);
    expect(report.findings[0]!.message).toMatch(/\.$/);
  });

  it('passes its solution', async () => {
    const file = join(__dirname, '../../..', 'solutions', topic, `${id}.ts`);
    const report = await check(readFileSync(file, 'utf8'));
    expect([report.findings, report.passed]).toEqual([[], true]);
  });

  it('names at least three mistakes of its own, and speaks Python of all', async () => {
    const { mistaken } = exercise as Exercise & {
      mistaken: (options: { pairs: boolean }) => readonly MistakenAnswer[];
    };
    const named = new Set<string>();
    for (const { rules, parts } of mistaken({ pairs: false })) {
      // Patient: what reads the Python is stopped after a time, and the machine may be busy.
      const report = await runCheck(exercise, localAnswer(parts, { seconds: 60 }));
      expect(report.findings.map(({ rule }) => rule)).toContain(rules[0]);
      expect(report.points).toBeLessThan(report.maxPoints);
      named.add(rules[0]!);
      for (const { message, hint = '', rule } of report.findings) {
        // What is quoted of the learner's own text may be TypeScript.
        const own = `${message.replace(/ See line .*/s, '')} ${hint}`;
        if (rule === 'new-in-python') continue;
        expect(own).not.toMatch(/\bnew nn\.|\bin(?:Channels|Features)\b|`this\.|\{ \w+: /);
      }
    }
    expect(named.size).toBeGreaterThanOrEqual(3);
  });
});
