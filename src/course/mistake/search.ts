/**
 * The one search for the mistakes behind an answer. What a mistake leads to, and when that explains an
 * answer, is for each kind of answer to say: numbers, functions and models each bring their candidates.
 */
import type { Mistake } from './mistake';

/** The answer of a learner who makes these mistakes. */
export interface Candidate<M extends Mistake = Mistake> {
  /** One mistake, or two made at once. */
  readonly mistakes: readonly M[];
}

/** Candidates that are tried together, the likeliest first; computed when they are first needed. */
export type Stage<C extends Candidate> = () => readonly C[];

/** A stage from the candidates that `find` finds. */
export function stage<C extends Candidate>(find: () => readonly C[]): Stage<C> {
  let found: readonly C[] | undefined;
  return () => (found ??= [...find()].sort((a, b) => likelihood(b) - likelihood(a)));
}

/** The candidates that explain an answer, the likeliest first: those of the first stage with any. */
export function* search<C extends Candidate>(
  stages: readonly Stage<C>[],
  explains: (candidate: C) => boolean,
): Generator<C> {
  for (const candidates of stages) {
    let isFound = false;
    for (const candidate of candidates()) {
      if (!explains(candidate)) continue;
      isFound = true;
      yield candidate;
    }
    if (isFound) return;
  }
}

/**
 * The first candidate of each set of mistakes, in whatever form and order they are made; the likeliest set
 * first. A set is the likelier the more of its forms lead to the answer.
 */
export function distinct<C extends Candidate>(candidates: Iterable<C>): C[] {
  const groups = new Map<string, C[]>();
  for (const candidate of candidates) {
    const names = candidate.mistakes.map(({ rule }) => rule).sort();
    const key = names.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  const ranked = [...groups.values()].map((forms) => ({ first: forms[0]!, weight: weight(forms) }));
  return ranked.sort((a, b) => b.weight - a.weight).map(({ first }) => first);
}

/** How likely it is that one of the candidates is what happened, up to a factor. */
function weight(candidates: readonly Candidate[]): number {
  const each = candidates.map(({ mistakes }) =>
    mistakes.reduce((product, mistake) => product * mistake.likelihood, 1),
  );
  return each.reduce((sum, value) => sum + value, 0);
}

/** Ranks the candidates of a stage, which have equally many mistakes. */
function likelihood({ mistakes }: Candidate): number {
  return mistakes.reduce((sum, mistake) => sum + mistake.likelihood, 0);
}
