/** How well mistakes are named, as baseline.json has it: tests require no less. If a change names more, raise it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type extent } from '../../sample';

/** `alone`: only the mistake that was made; `among`: together with others that lead to the same answer. */
export interface Count {
  alone: number;
  among: number;
  otherwise: number;
  unnamed: number;
}
export type Naming = keyof Count;

interface Baseline {
  readonly singleMistakes: Readonly<Record<typeof extent, Count>>;
  readonly pairs: Readonly<Record<typeof extent, Count>>;
  /** Of each exercise's own mistakes. */
  readonly exercises: Count;
  /** How many right answers are tried; none may be refused. */
  readonly rightAnswers: Readonly<Record<typeof extent, number>>;
}

export const baseline = JSON.parse(
  readFileSync(join(__dirname, 'baseline.json'), 'utf8'),
) as Baseline;

/** Requires that no smaller share of mistakes is named alone, or named at all, than in the baseline. */
export function expectNoLess(now: Count, before: Count): void {
  const all = (count: Count) => count.alone + count.among + count.otherwise + count.unnamed;
  const shares = (count: Count) => ({
    alone: count.alone / all(count),
    named: (count.alone + count.among) / all(count),
  });
  const said = `${JSON.stringify(now)}, where test/course/exercises/baseline.json has ${JSON.stringify(before)}`;
  expect(all(now), said).toBeGreaterThanOrEqual(all(before));
  expect(shares(now).alone, said).toBeGreaterThanOrEqual(shares(before).alone);
  expect(shares(now).named, said).toBeGreaterThanOrEqual(shares(before).named);
}
