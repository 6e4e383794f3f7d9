/**
 * How often mistakes are named correctly: a confusion matrix over random variants of questions. The
 * simulated learner makes one or two modelled mistakes, and answers all parts accordingly.
 */
import { describe, it } from 'vitest';
import { rulesOf } from '../../../src/course/check/finding';
import { findingsFor } from '../../../src/course/check/values/value-exercise';
import {
  answersUnder,
  candidatesOf,
  isSame,
  rightRules,
  type Answers,
  type Candidate,
} from '../../../src/course/mistake';

import { generate, type PracticeQuestion } from '../../../src/course/practice/generate';
import { difficulties, topics } from '../../../src/course/practice/topic';
import { cases, extent } from '../../sample';
import { baseline, expectNoLess, type Count, type Naming } from './baseline';

/** For each of 6 topics and 3 difficulties: 1,008 variants in full. */
const SEEDS = cases({ full: 56, sample: 12 });
const variants = topics.flatMap((topic) =>
  difficulties.flatMap((difficulty) =>
    Array.from({ length: SEEDS }, (_, seed) => generate(topic, { seed, difficulty })),
  ),
);

/** The mistakes that the findings name, without facts such as "too large". */
function namesIn({ question, parts }: PracticeQuestion, answers: Answers): string[] {
  const known = new Set(candidatesOf(question).singles().flatMap(madeBy));
  const { findings } = findingsFor(question, parts, answers);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.flatMap(rulesOf).filter((rule) => known.has(rule));
}

function judge(made: readonly string[], named: readonly string[]): Naming {
  if (named.length === 0) return 'unnamed';
  if (!made.every((rule) => named.includes(rule))) return 'otherwise';
  return new Set(named).size === new Set(made).size ? 'alone' : 'among';
}

const madeBy = ({ mistakes }: Candidate) => mistakes.map(({ rule }) => rule);
const sameAnswers = (a: Answers, b: Answers) =>
  Object.keys(a).every((name) => isSame(a[name]!, b[name]!));

function tally(judged: readonly (readonly [string, Naming])[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const [key, naming] of judged) {
    const count = counts.get(key) ?? { alone: 0, among: 0, otherwise: 0, unnamed: 0 };
    count[naming]++;
    counts.set(key, count);
  }
  return counts;
}

function table(title: string, counts: ReadonlyMap<string, Count>): string {
  const rows = [...counts].sort(([a], [b]) => a.localeCompare(b));
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, i) => (i === 0 ? String(cell).padEnd(30) : String(cell).padStart(10)))
      .join('');
  const head = line([title, 'alone', 'among', 'otherwise', 'unnamed']);
  return [
    head,
    ...rows.map(([key, c]) => line([key, c.alone, c.among, c.otherwise, c.unnamed])),
  ].join('\n');
}

function total(counts: ReadonlyMap<string, Count>): Count {
  const sum: Count = { alone: 0, among: 0, otherwise: 0, unnamed: 0 };
  for (const count of counts.values()) {
    for (const naming of Object.keys(sum) as Naming[]) sum[naming] += count[naming];
  }
  return sum;
}

describe('Over random variants', () => {
  it('single mistakes are named as often as before', () => {
    const judged = variants.flatMap((variant) =>
      candidatesOf(variant.question)
        .singles()
        .map((made) => {
          const named = namesIn(variant, answersUnder(variant.question, made.rules));
          return [madeBy(made).join(), judge(madeBy(made), named)] as const;
        }),
    );
    const counts = tally(judged);
    console.log(table('one mistake', counts));
    console.log(total(counts));
    expectNoLess(total(counts), baseline.singleMistakes[extent]);
  });

  it('pairs are named as often as before', () => {
    const judged = variants.flatMap((variant) => {
      const right = answersUnder(variant.question, rightRules);
      const singles = candidatesOf(variant.question)
        .singles()
        .map(({ rules }) => answersUnder(variant.question, rules));
      const seen: Answers[] = [right, ...singles];
      // Every eleventh pair, unless a single mistake leads to the same numbers.
      return candidatesOf(variant.question)
        .pairs()
        .filter((_, i) => i % 11 === 0)
        .flatMap((made) => {
          const answers = answersUnder(variant.question, made.rules);
          if (seen.some((other) => sameAnswers(answers, other))) return [];
          return [[variant.topic, judge(madeBy(made), namesIn(variant, answers))] as const];
        });
    });
    const counts = tally(judged);
    console.log(table('two mistakes', counts));
    console.log(total(counts));
    expectNoLess(total(counts), baseline.pairs[extent]);
  });
});
