/** Each modelled mistake of every exercise is named (in a sample: every fourth). Prints the matrix. */
import { describe, expect, it } from 'vitest';
import { localAnswer } from '../../../src/course/answer';
import type { Exercise } from '../../../src/course/check/exercise';
import { rulesOf } from '../../../src/course/check/finding';
import { runCheck } from '../../../src/course/check/run-check';
import type { ValueExercise } from '../../../src/course/check/values';
import { listed } from '../../../src/course/exercises';
import { answersUnder, asked, candidatesOf } from '../../../src/course/mistake';
import { cases } from '../../sample';
import { baseline, expectNoLess, type Count } from './baseline';

const EVERY = cases({ full: 1, sample: 4 });

interface Mistaken {
  readonly rules: readonly string[];
  readonly parts: Readonly<Record<string, unknown>>;
}

/** One answer for each modelled mistake. */
async function mistakenAnswers(exercise: Exercise): Promise<readonly Mistaken[]> {
  if (exercise.kind === 'values') return ofValues(exercise as ValueExercise);
  const modelled = exercise as Exercise & {
    mistaken(options: { pairs: boolean }): Promise<readonly Mistaken[]> | readonly Mistaken[];
  };
  return (await modelled.mistaken({ pairs: false })).filter(({ rules }) => rules.length === 1);
}

function ofValues({ question }: ValueExercise): Mistaken[] {
  return candidatesOf(question)
    .singles()
    .map(({ mistakes, rules }) => {
      const answers = answersUnder(question, rules);
      const parts: Record<string, unknown> = {};
      for (const { name, path } of asked(question)) {
        const [part, at] = path;
        if (at === undefined) parts[part] = answers[name];
        else ((parts[part] ??= []) as number[])[at] = answers[name]!;
      }
      return { rules: mistakes.map(({ rule }) => rule), parts };
    });
}

async function confusionOf(exercise: Exercise, place: number): Promise<Count> {
  const counts: Count = { alone: 0, among: 0, otherwise: 0, unnamed: 0 };
  const mistaken = await mistakenAnswers(exercise);
  // Each exercise's sample begins elsewhere: most have the same mistakes in the same order.
  const sample = mistaken.filter(
    (_, i) => i % EVERY === Math.min(place, mistaken.length - 1) % EVERY,
  );
  for (const { rules, parts } of sample) {
    const { findings, passed } = await runCheck(exercise, localAnswer(parts));
    expect(passed, `${exercise.id}: ${rules.join()}`).toBe(false);
    const errors = findings.filter(({ severity }) => severity === 'error');
    const said = [...new Set(errors.flatMap(rulesOf))];
    if (said.length === 0) counts.unnamed++;
    else if (!rules.every((rule) => said.includes(rule))) counts.otherwise++;
    else if (said.length === 1) counts.alone++;
    else counts.among++;
  }
  return counts;
}

describe('The modelled mistakes of every exercise', () => {
  it('get their own names', async () => {
    const rows: [string, Count][] = [];
    for (const [place, { exercise }] of listed.entries()) {
      rows.push([exercise.id, await confusionOf(exercise, place)]);
    }
    const line = (name: string, cells: readonly unknown[]) =>
      name.padEnd(24) + cells.map((cell) => String(cell).padStart(10)).join('');
    const head = ['alone', 'among', 'otherwise', 'unnamed'] as const;
    const total = (key: keyof Count) => rows.reduce((sum, [, counts]) => sum + counts[key], 0);
    const text = [
      line('exercise', head),
      ...rows.map(([id, counts]) =>
        line(
          id,
          head.map((key) => counts[key]),
        ),
      ),
      line('all', head.map(total)),
    ];
    console.log(text.join('\n'));

    for (const [id, counts] of rows) {
      expect(counts.alone + counts.among, id).toBeGreaterThan(0);
      expect([counts.otherwise, counts.unnamed], id).toEqual([0, 0]);
    }
    const all = Object.fromEntries(head.map((key) => [key, total(key)]));
    if (EVERY === 1) expectNoLess(all as unknown as Count, baseline.exercises);
  });
});
