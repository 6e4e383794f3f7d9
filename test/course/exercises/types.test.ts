import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../src/course/answer';
import { runCheck } from '../../../src/course/check/run-check';
import { compileCell } from '../../../src/course/check/types/compile-cell';
import { makeItCompile } from '../../../src/course/exercises/models/make-it-compile';
import { compileTheQuiz } from '../../../src/course/exercises/quiz/compile-the-quiz';
import { whyRefused } from '../../../src/course/exercises/quiz/why-refused';
import { evaluate } from './evaluate';

const exercises = [
  [makeItCompile, 'models', 'not-changed'],
  [compileTheQuiz, 'quiz', 'not-changed'],
  [whyRefused, 'quiz', 'not-answered'],
] as const;

describe.each(exercises.map(([exercise, ...rest]) => [exercise.id, exercise, ...rest] as const))(
  '%s',
  (id, exercise, topic, saidOfStarter) => {
    const check = (text: string) => runCheck(exercise, localAnswer(evaluate(text)));

    it('takes its starter for no answer yet, and says what to do', async () => {
      const report = await check(exercise.starter);
      expect(report.isUnanswered).toBe(true);
      expect(report.findings[0]!.rule).toBe(saidOfStarter);
      expect(report.points).toBe(0);
    });

    it('passes its solution', async () => {
      const file = join(__dirname, '../../..', 'solutions', topic, `${id}.ts`);
      const report = await check(readFileSync(file, 'utf8'));
      expect(report.findings).toEqual([]);
      expect(report.passed).toBe(true);
    });

    it('names each wrong answer that is modelled', async () => {
      for (const { rules, parts } of exercise.mistaken()) {
        const report = await runCheck(exercise, localAnswer(parts));
        expect(report.findings.map(({ rule }) => rule)[0]).toEqual(rules[0]);
        expect(report.points).toBeLessThan(report.maxPoints);
      }
    });
  },
);

describe('why-refused', () => {
  const [cell, said] = [...whyRefused.task.matchAll(/```(?:typescript)?\n(.*?)\n```/gs)].map(
    ([, inside]) => inside!,
  );

  it('shows what the compiler says about this cell', () => {
    const { errors } = compileCell(cell!);
    expect(errors).toHaveLength(1);
    expect(errors[0]!.message).toBe(said);
  });
});
