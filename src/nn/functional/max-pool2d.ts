import { UsageError, type NumberOrPair } from '../../shape';
import {
  requireTensor,
  maxPool2d as pool,
  maxPool2dWithIndices,
  type Shape,
  type Tensor,
} from '../../tensor';
import type { Check, Output, Pool2dIndicesRule, Pool2dRule } from '../rules';
import { checkPooling, readMoves, settle, windowFor, type PoolMoves } from './pool';

/** How the window of a max pooling moves, and what it gives. */
export interface MaxPool2dMoves<
  S extends NumberOrPair = NumberOrPair,
  P extends NumberOrPair = NumberOrPair,
  D extends NumberOrPair = NumberOrPair,
  Ceil extends boolean = boolean,
  Indices extends boolean = boolean,
> extends PoolMoves<S, P, Ceil> {
  /** The distance between neighbours in the window (1). */
  dilation?: D;
  /** Whether to give the positions of the largest values as well (false). */
  returnIndices?: Indices;
}

/** The rule of a max pooling, with or without indices. */
export type MaxPool2dRule<K, S, P, D, Ceil, Indices> = [Indices] extends [true]
  ? Pool2dIndicesRule<'MaxPool2d', K, S, P, D, Ceil>
  : Pool2dRule<'MaxPool2d', K, S, P, D, Ceil>;

/**
 * The largest number in each window, with minus infinity outside the image, so that padding never wins.
 *
 * @param x (N, C, H, W) or one image (C, H, W)
 * @param kernelSize the window: a number or [height, width]
 * @param stride how far it moves (the kernel size); may also be an option
 * @returns (N, C, H', W') with the sizes of `shape.poolOutputSize`; with `returnIndices` a pair of
 *   values and positions, counted row by row over the image without padding
 * @throws with PyTorch's wording if the window does not fit
 * @example
 * F.maxPool2d(x, 2)
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d.html
 */
export function maxPool2d<
  X extends Shape,
  const K extends NumberOrPair,
  const S extends NumberOrPair = K,
  const P extends NumberOrPair = 0,
  const D extends NumberOrPair = 1,
  Ceil extends boolean = false,
  Indices extends boolean = false,
>(
  x: Tensor<X> & Check<MaxPool2dRule<K, S, P, D, Ceil, Indices>, X>,
  kernelSize: K,
  stride?: S | MaxPool2dMoves<S, P, D, Ceil, Indices>,
  moves?: MaxPool2dMoves<S, P, D, Ceil, Indices>,
): Output<MaxPool2dRule<K, S, P, D, Ceil, Indices>, X>;
export function maxPool2d(
  x: Tensor,
  kernelSize: NumberOrPair,
  stride?: NumberOrPair | MaxPool2dMoves,
  options?: MaxPool2dMoves,
): Tensor | [Tensor, Tensor] {
  requireTensor('maxPool2d', 'input', x);
  const moves = readMoves(stride, options);
  const pooling = settle(kernelSize, moves);
  if (x.shape.length !== 3 && x.shape.length !== 4) {
    throw new UsageError(
      'non-empty 3D or 4D (batch mode) tensor expected for input',
      `maxPool2d takes a batch of pictures (N, C, H, W) or one picture (C, H, W), but got [${x.shape.join(', ')}].`,
    );
  }
  checkPooling('maxPool2d', x, pooling);
  const window = windowFor(x, pooling);
  if (!moves.returnIndices) return pool(x, window);
  const { values, indices } = maxPool2dWithIndices(x, window);
  return [values, indices];
}
