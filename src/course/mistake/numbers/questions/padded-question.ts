/** What a padding does: to the image, and so to the size of the output. */
import type { Pair } from '../../../../shape';
import type { Layer, Network } from '../network';
import type { Quantity, Question } from '../question';
import type { Axis, Rules } from '../rules';
import { isSquare, sizesOf } from './network-question';

/** The parts of the answer. */
export interface PaddedAsks {
  /** The size of the image with its padding. */
  readonly padded: string;
  /** The size of the output. */
  readonly size: string;
}

/**
 * Asks for the size of an image with its padding, and for the size that a layer makes of it. Each size
 * is one number for a square image and layer, else the pair [height, width].
 */
export function paddedQuestion(
  layer: Layer,
  [height, width]: readonly [height: number, width: number],
  asks: PaddedAsks,
): Question {
  const network: Network = { input: [1, height, width], layers: [layer] };
  const square = isSquare(network);
  const input = [height, width] as const;
  const path = (part: string, axis: Axis) => (square ? ([part] as const) : ([part, axis] as const));
  const windows = (rules: Rules) => {
    const [down, across] = square ? input : rules.pair(input, 'image');
    return [rules.window(layer, down, 0), rules.window(layer, across, 1)] as const;
  };
  const written = (rules: Rules, pair: Pair) => (square ? pair : rules.pair(pair, layer));
  const paddedOf = (rules: Rules): Pair => {
    const [down, across] = windows(rules).map(({ input, totalPadding }) => input + totalPadding);
    return [down!, across!];
  };
  const quantities = sizesOf(network).flatMap(({ kind, axis }): Quantity[] => {
    return [
      {
        kind,
        name: `padded ${kind}`,
        path: path(asks.padded, axis),
        place: '',
        compute: (rules) => written(rules, paddedOf(rules))[axis],
      },
      {
        kind,
        name: kind,
        path: path(asks.size, axis),
        place: '',
        compute: (rules, known) => {
          const at = (one: string) => known(`padded ${one}`)!;
          const padded = square
            ? ([at('size'), at('size')] as const)
            : written(rules, [at('height'), at('width')]);
          const [down, across] = windows(rules).map((window, a) =>
            rules.positions(
              { ...window, input: padded[a]! - window.totalPadding },
              rules.rounding(layer),
              layer,
            ),
          );
          return written(rules, [down!, across!])[axis];
        },
      },
    ];
  });
  return { quantities };
}
