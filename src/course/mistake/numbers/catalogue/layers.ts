/** Mistakes that are made in some layers and not in others. */
import { shortName, type Layer, type Network } from '../network';
import type { NumberMistake, Rules } from '../rules';

type Where = 'convolutions' | 'poolings' | 'everywhere';

type FormedMistake = Pick<NumberMistake, 'rule' | 'hint'> & {
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
    form: where,
    message: formed.message(places[where]),
    messageAtLayer: formed.message(''),
    hint: formed.hint,
    likelihood: forms[where]!,
    change: (rules) => formed.change(rules, ({ kind }) => kinds[where].includes(kind)),
  }));
}

/** The same mistake made in one layer only: the unchanged rules apply to every other layer. */
export function inOneLayer(mistake: NumberMistake, layer: Layer): NumberMistake {
  return {
    ...mistake,
    form: 'one layer',
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

/** For each layer of a network, the mistake of skipping it; and several of them at once. */
export function skippedLayers({ layers }: Network): NumberMistake[] {
  const poolings = layers.filter(({ kind }) => kind === 'pool');
  const isMixed = poolings.length > 1 && poolings.length < layers.length;
  return [
    ...layers.map((layer, i) =>
      skipping([layer], `layer ${i + 1}`, i === layers.length - 1 ? 2 : 1),
    ),
    ...(isMixed ? [skipping(poolings, 'poolings', 1)] : []),
    ...(layers.length > 1 ? [skipping(layers, 'every layer', 2)] : []),
  ];
}

function skipping(
  skipped: readonly Layer[],
  form: string,
  likelihood: NumberMistake['likelihood'],
): NumberMistake {
  const [only] = skipped;
  const what =
    form === 'poolings'
      ? 'All poolings seem'
      : form === 'every layer'
        ? 'All layers seem'
        : `Layer ${form.slice('layer '.length)}, \`${shortName(only!)}\`, seems`;
  const asIf = form === 'every layer' ? ', as if what comes out were what goes in' : '';
  return {
    rule: 'skipped-a-layer',
    form,
    message: `${what} to be passed over${asIf}.`,
    hint: 'Through which layers does the image go, one after the other?',
    likelihood,
    change: (rules) => ({
      isApplied: (other) => !skipped.includes(other) && rules.isApplied(other),
    }),
  };
}
