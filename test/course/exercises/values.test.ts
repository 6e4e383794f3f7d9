/** Every exercise that asks for numbers: right answers pass, and mistakes are named. */
import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../src/course/answer';
import { rulesOf } from '../../../src/course/check/finding';
import { runCheck } from '../../../src/course/check/run-check';
import type { ValueExercise } from '../../../src/course/check/values';
import { listed } from '../../../src/course/exercises';
import {
  answersUnder,
  asked,
  candidatesOf,
  rightRules,
  type Answers,
  type NumberMistake,
} from '../../../src/course/mistake';

const exercises = listed
  .map(({ exercise }) => exercise)
  .filter((exercise): exercise is ValueExercise => exercise.kind === 'values');

/** The parts of an answer, from the numbers by name. */
function partsOf({ question }: ValueExercise, answers: Answers): Record<string, unknown> {
  const parts: Record<string, unknown> = {};
  for (const { name, path } of asked(question)) {
    const [part, ...at] = path;
    if (at.length === 0) parts[part] = answers[name];
    else ((parts[part] ??= []) as number[])[at[0]!] = answers[name]!;
  }
  return parts;
}

/** Identifies one form of a mistake. */
const nameOf = ({ rule, form }: NumberMistake) => (form === undefined ? rule : `${rule} (${form})`);

const check = (exercise: ValueExercise, parts: unknown) => runCheck(exercise, localAnswer(parts));

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  '%s',
  (_, exercise) => {
    const right = answersUnder(exercise.question, rightRules);

    it('is passed by the right numbers', async () => {
      const report = await check(exercise, partsOf(exercise, right));
      expect(report.findings).toEqual([]);
      expect(report.passed).toBe(true);
    });

    it('says of each part that it is not answered yet', async () => {
      const empty = Object.fromEntries(exercise.parts.map(({ name }) => [name, undefined]));
      const report = await check(exercise, empty);
      const needed = exercise.parts.filter(({ optional }) => !optional);
      expect(report.passed).toBe(false);
      expect(report.points).toBe(0);
      expect(report.findings.map(({ rule }) => rule)).toEqual(needed.map(() => 'not-answered'));
    });

    const singles = candidatesOf(exercise.question).singles();
    it.each(
      singles.map(({ mistakes: [mistake], rules }) => [nameOf(mistake!), mistake!, rules] as const),
    )('names %s', async (_, mistake, rules) => {
      const answers = answersUnder(exercise.question, rules);
      const report = await check(exercise, partsOf(exercise, answers));
      expect(report.passed).toBe(false);
      const named = report.findings.filter(({ severity }) => severity === 'error');
      expect(named.flatMap(rulesOf)).toContain(mistake.rule);
      // One wrong number, one finding, however many mistakes lead to it.
      expect(new Set(named.map(({ part }) => part)).size).toBe(named.length);
      expect(named.flatMap(rulesOf).length).toBeLessThanOrEqual(3);
    });
  },
);
