/** What all mistakes have in common, whatever they are made in: numbers, functions or models. */
export interface Mistake {
  /** A stable name, such as `forgot-plus-one`. */
  readonly rule: string;
  /** One or two sentences on what seems to have happened; they give no number of the answer away. */
  readonly message: string;
  /** A question that leads on. */
  readonly hint: string;
  /** How often learners make it: 3 often, 2 sometimes, 1 rarely. Only settles what to name first. */
  readonly likelihood: 1 | 2 | 3;
}

/** A mistake in the rules by which something is computed; the wrong answer follows from them. */
export interface RuleMistake<R> extends Mistake {
  /** Distinguishes the forms of one mistake that has several, such as `convolutions`. */
  readonly form?: string;
  /** The message, for use where the layer is named already. */
  readonly messageAtLayer?: string;
  /** What changes in the rules of a learner who makes this mistake and otherwise follows `rules`. */
  change(rules: R): Partial<R>;
}

/** The rules of a learner who makes all these mistakes. */
export function rulesWith<R>(rules: R, ...mistakes: readonly RuleMistake<R>[]): R {
  return mistakes.reduce((changed, mistake) => ({ ...changed, ...mistake.change(changed) }), rules);
}

/**
 * All pairs of mistakes; two forms of one mistake are not made at once. Where two change the same rule,
 * the second sees what the first has made of it, so both orders are in the list.
 */
export function pairsOf<R, M extends RuleMistake<R>>(mistakes: readonly M[], rules: R): [M, M][] {
  return mistakes.flatMap((first, i) =>
    mistakes.slice(i + 1).flatMap((second): [M, M][] => {
      if (first.rule === second.rule) return [];
      const touched = Object.keys(second.change(rules));
      const overlap = Object.keys(first.change(rules)).some((name) => touched.includes(name));
      const inOrder: [M, M] = [first, second];
      return overlap ? [inOrder, [second, first]] : [inOrder];
    }),
  );
}
