/** A mistake: a changed rule, and what to say about it. */
import type { Layer } from './network';
import type { Rules } from './rules';

/** `R` are the rules that it changes: those of the formulas, unless said otherwise. */
export interface Mistake<R = Rules> {
  /** A stable name, such as `forgot-plus-one`. */
  readonly rule: string;
  /** Distinguishes the forms that one mistake has, such as `convolutions`; '' if it has one form. */
  readonly where: string;
  /** One or two sentences on what seems to have happened; they give no number of the answer away. */
  readonly message: string;
  /** The same, for use where the layer is named already. */
  readonly here?: string;
  /** A question that leads on. */
  readonly hint: string;
  /** How often learners make it: 3 often, 2 sometimes, 1 seldom. Only settles what to name first. */
  readonly likelihood: 1 | 2 | 3;
  /** What changes in the rules of a learner who makes this mistake and otherwise follows `rules`. */
  change(rules: R): Partial<R>;
}

/** The rules of a learner who makes all these mistakes. */
export function rulesWith<R>(rules: R, ...mistakes: readonly Mistake<R>[]): R {
  return mistakes.reduce((changed, mistake) => ({ ...changed, ...mistake.change(changed) }), rules);
}

/**
 * The same mistake made in one layer only, as a slip: the unchanged rules apply to every other layer.
 */
export function inOneLayer(mistake: Mistake, layer: Layer): Mistake {
  return {
    ...mistake,
    where: 'one layer',
    change(rules) {
      const changed = mistake.change(rules);
      const limited = Object.entries(changed).map(([name, part]) => {
        const usual = rules[name as keyof Rules] as (...args: unknown[]) => unknown;
        const wrong = part as (...args: unknown[]) => unknown;
        return [name, (...args: unknown[]) => (args.includes(layer) ? wrong : usual)(...args)];
      });
      return Object.fromEntries(limited) as Partial<Rules>;
    },
  };
}
