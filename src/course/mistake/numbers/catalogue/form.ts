/** Mistakes that some learners make in one kind of layer only, and others in all. */
import type { Layer } from '../network';
import type { NumberMistake } from '../rules';
import type { Rules } from '../rules';

type Where = 'convolutions' | 'poolings' | 'everywhere';

type FormedMistake = Omit<NumberMistake, 'where' | 'message' | 'here' | 'change' | 'likelihood'> & {
  /** How likely each form is. */
  readonly forms: Partial<Record<Where, 1 | 2 | 3>>;
  /** `place` is ` in the convolutions` or the like; '' if the layer is named already. */
  message(place: string): string;
  /** `isMeant` tells whether the mistake is made in a layer. */
  change(rules: Rules, isMeant: (layer: Layer) => boolean): Partial<Rules>;
};

const places: Record<Where, string> = {
  convolutions: ' in the convolutions',
  poolings: ' in the poolings',
  everywhere: ' everywhere',
};

const kinds: Record<Where, readonly Layer['kind'][]> = {
  convolutions: ['conv'],
  poolings: ['pool'],
  everywhere: ['conv', 'pool'],
};

/** One mistake for each form, all of the same rule. */
export function inForms({ forms, ...formed }: FormedMistake): NumberMistake[] {
  return (Object.keys(forms) as Where[]).map((where) => ({
    rule: formed.rule,
    where,
    message: formed.message(places[where]),
    here: formed.message(''),
    hint: formed.hint,
    likelihood: forms[where]!,
    change: (rules) => formed.change(rules, ({ kind }) => kinds[where].includes(kind)),
  }));
}
