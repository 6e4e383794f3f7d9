/** What a padding does: to the image, and so to the size of the output. */
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
  const totalPadding = (rules: Rules, axis: Axis) =>
    rules.window(layer, input[axis], axis).totalPadding;
  const path = (part: string, axis: Axis) => (square ? ([part] as const) : ([part, axis] as const));
  const quantities = sizesOf(network).flatMap(({ kind, axis }): Quantity[] => {
    return [
      {
        kind,
        name: `padded ${kind}`,
        path: path(asks.padded, axis),
        place: '',
        compute: (rules) => input[axis] + totalPadding(rules, axis),
      },
      {
        kind,
        name: kind,
        path: path(asks.size, axis),
        place: '',
        compute: (rules, known) => {
          const window = rules.window(layer, input[axis], axis);
          const unpadded = known(`padded ${kind}`)! - window.totalPadding;
          return rules.positions({ ...window, input: unpadded }, rules.rounding(layer), layer);
        },
      },
    ];
  });
  return { quantities };
}
