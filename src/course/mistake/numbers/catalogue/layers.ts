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

/** For each layer of a network, the mistake of skipping it. */
export function skippedLayers(network: Network): NumberMistake[] {
  return network.layers.map((layer, i) => ({
    rule: 'skipped-a-layer',
    form: `layer ${i + 1}`,
    message: `Layer ${i + 1}, \`${shortName(layer)}\`, seems to be passed over.`,
    hint: 'Through which layers does the picture go, one after the other?',
    likelihood: i === network.layers.length - 1 ? 2 : 1,
    change: (rules) => ({
      isApplied: (other) => other !== layer && rules.isApplied(other),
    }),
  }));
}
