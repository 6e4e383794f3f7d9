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

/** Layers in which a mistake may be made alone, as `layer 3, …` names them. */
interface Place {
  readonly name: string;
  readonly layers: readonly Layer[];
}

/** Each layer of a network by itself. */
export function placesOf({ layers }: Network): Place[] {
  return layers.map((layer, i) => ({
    name: `layer ${i + 1}, \`${shortName(layer)}\``,
    layers: [layer],
  }));
}

/** The blocks of a network: several layers up to a pooling, if there are several blocks. */
export function blocksOf({ layers }: Network): Place[] {
  const ends = layers.flatMap(({ kind }, i) => (kind === 'pool' ? [i + 1] : []));
  const blocks = ends.map((end, i): Place => {
    const start = ends[i - 1] ?? 0;
    return { name: `block ${i + 1} (up to layer ${end})`, layers: layers.slice(start, end) };
  });
  return blocks.filter((block) => block.layers.length > 1 && block.layers.length < layers.length);
}

/** The same mistake made in some layers only: the unchanged rules apply to every other layer. */
export function madeOnlyIn({ name, layers }: Place, mistake: NumberMistake): NumberMistake {
  const { message, messageAtLayer = message } = mistake;
  return {
    ...mistake,
    form: name,
    message: `In ${name} only: ${messageAtLayer}`,
    messageAtLayer,
    isSlip: true,
    change(rules) {
      const changed = mistake.change(rules);
      const limited = Object.entries(changed).map(([part, change]) => {
        const usual = rules[part as keyof Rules] as (...args: unknown[]) => unknown;
        const wrong = change as (...args: unknown[]) => unknown;
        const isMeant = (args: readonly unknown[]) => layers.some((layer) => args.includes(layer));
        return [part, (...args: unknown[]) => (isMeant(args) ? wrong : usual)(...args)];
      });
      return Object.fromEntries(limited) as Partial<Rules>;
    },
  };
}

/** A mistake made in some layers only, where the numbers do not tell in which. */
export function madeSomewhere(mistake: NumberMistake): NumberMistake {
  const { messageAtLayer = mistake.message } = mistake;
  return {
    ...mistake,
    message: `In some of the layers only (your numbers do not show which): ${messageAtLayer}`,
    hint: 'What comes out of each layer, one after the other? The first wrong number shows where the mistake is.',
    isPlaceUnknown: true,
  };
}

/** For each layer of a network, the mistake of skipping it; and several of them at once. */
export function skippedLayers({ layers }: Network): NumberMistake[] {
  return [
    ...layers.map((layer, i) =>
      skipping([layer], `layer ${i + 1}`, i === layers.length - 1 ? 2 : 1),
    ),
    // Convolutions alone that are passed over keep the size.
    ...(layers.length > 1 && layers.some(({ kind }) => kind === 'pool')
      ? [skipping(layers, 'every layer', 2), unchangedSize]
      : []),
  ];
}

/** Skipping every layer, but for the depth. */
const unchangedSize: NumberMistake = {
  rule: 'skipped-a-layer',
  form: 'every layer, for the size',
  message: 'The size still seems to be that of the image, as if no layer had changed it.',
  hint: 'In how many places along a row does the window of each layer fit?',
  likelihood: 1,
  change: (rules) => ({
    isApplied: (layer, to) => to !== 'size' && rules.isApplied(layer, to),
  }),
};

function skipping(
  skipped: readonly Layer[],
  form: string,
  likelihood: NumberMistake['likelihood'],
): NumberMistake {
  const [only] = skipped;
  const message =
    form === 'every layer'
      ? 'All the layers seem to be skipped, as if the output were the input.'
      : `Layer ${form.slice('layer '.length)}, \`${shortName(only!)}\`, seems to be skipped.`;
  return {
    rule: 'skipped-a-layer',
    form,
    message,
    hint: 'Which layers does the image go through, one after the other?',
    likelihood,
    change: (rules) => ({
      isApplied: (other, to) => !skipped.includes(other) && rules.isApplied(other, to),
    }),
  };
}
