/** The shape of a batch of images. */
import type { Network } from '../network';
import type { Known, Quantity, Question } from '../question';
import type { Rules, Volume } from '../rules';
import { networkQuestion, volumeAt } from './network-question';

const kinds = ['batch', 'depth', 'height', 'width'] as const;

/** A number of a shape (N, C, H, W). */
export type ShapeKind = (typeof kinds)[number];

/** Asks for the shape (N, C, H, W): a list of four numbers, or a tensor of that shape. */
export function shapeQuestion(part: string, batch: number, volume: Volume): Question {
  return { quantities: shapeQuantities(part, batch, () => volume, kinds) };
}

/**
 * Asks for the shape after the layers of a network, or for some of its numbers.
 *
 * @param batch how many images; NaN for one image without the dimension of a batch
 * @param wanted the numbers in their order; a single one is asked for as a number
 * @example
 * shapeAfterQuestion('shape', NaN, quiz, ['depth', 'height', 'width']) // [20, 16, 16]
 */
export function shapeAfterQuestion(
  part: string,
  batch: number,
  network: Network,
  wanted: readonly ShapeKind[],
): Question {
  const { quantities } = networkQuestion(network, {});
  const volume = volumeAt(network, network.layers.length);
  return { network, quantities: [...quantities, ...shapeQuantities(part, batch, volume, wanted)] };
}

function shapeQuantities(
  part: string,
  batch: number,
  volume: (rules: Rules, known: Known) => Volume,
  wanted: readonly ShapeKind[],
): Quantity[] {
  return wanted.map((kind, i) => ({
    kind,
    name: kind,
    path: wanted.length === 1 ? [part] : [part, i],
    place: '',
    compute: (rules, known) => rules.shape(batch, volume(rules, known))[kinds.indexOf(kind)]!,
  }));
}
