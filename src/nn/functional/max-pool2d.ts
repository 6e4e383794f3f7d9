import { takes } from '../../shape/takes';
import type { NumberOrPair } from '../../shape';
import {
  requireTensor,
  maxPool2d as pool,
  maxPool2dWithIndices,
  type Shape,
  type Tensor,
} from '../../tensor';
import type { Check, None, Output, PoolingRule } from '../type-rules';
import { checkMaxPool2d, windowOfMaxPool2d } from './check-pool2d';
import { readOptions, type PoolOptions } from './pool';

/** How the window of a max pooling moves, and what it gives. */
export interface MaxPool2dOptions<
  S extends NumberOrPair = NumberOrPair,
  P extends NumberOrPair = NumberOrPair,
  D extends NumberOrPair = NumberOrPair,
  Ceil extends boolean = boolean,
  Indices extends boolean = boolean,
> extends PoolOptions<S, P, Ceil> {
  /** The distance between neighbours in the window (1). */
  dilation?: D;
  /** Whether to give the positions of the largest values as well (false). */
  returnIndices?: Indices;
}

type RuleFor<K, S, O> = PoolingRule<'F.maxPool2d', K, S, O, MaxPool2dOptions>;

const checkArguments = takes(
  'F.maxPool2d',
  { input: requireTensor, kernelSize: 'pair', 'stride?': 'pairOrNull' },
  { ...windowOfMaxPool2d, ceilMode: 'boolean', returnIndices: 'boolean' },
);

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
 * F.maxPool2d(randn([1, 10, 128, 128]), 2) // Tensor<[1, 10, 64, 64]>
 * F.maxPool2d(tensor([[[1, 2], [3, 6]]]), 2).toArray() // [[[6]]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.max_pool2d.html
 */
export function maxPool2d<
  X extends Shape,
  const K extends NumberOrPair,
  const S extends NumberOrPair | MaxPool2dOptions | undefined = None,
  const O extends MaxPool2dOptions | undefined = None,
>(
  x: Tensor<X> & Check<RuleFor<K, S, O>, X>,
  kernelSize: K,
  stride?: S,
  options?: O,
): Output<RuleFor<K, S, O>, X>;
export function maxPool2d(
  x: Tensor,
  kernelSize: NumberOrPair,
  strideOrOptions?: NumberOrPair | MaxPool2dOptions,
  furtherOptions?: MaxPool2dOptions,
): Tensor | [Tensor, Tensor] {
  checkArguments(arguments);
  const options = readOptions(strideOrOptions, furtherOptions);
  const resolved = checkMaxPool2d(x, kernelSize, options);
  if (!options.returnIndices) return pool(x, resolved);
  const { values, indices } = maxPool2dWithIndices(x, resolved);
  return [values, indices];
}
