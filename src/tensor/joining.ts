/** Functions that join tensors and split them. */
import { sameShape } from '../shape/elements';
import { int } from '../shape/require-arguments';
import { takes } from '../shape/takes';
import { inWords, pythonType } from '../shape/python-words';
import { UsageError } from '../shape/usage-error';
import { apply } from './apply';
import { isTensor } from './is-tensor';
import { cat as catOperation } from './operations/cat';
import { normaliseDim } from '../shape/normalise-dim';
import type { Ask, AskOfNumber } from '../shape';
import type { CatFits, Concatenated, ShapesOf, Stacked, StackFits } from './joined';
import type { Pieces, SplitFits } from './pieces';
import type { Tensor } from './tensor';
import type { Shape } from './types';

const checkCat = takes('cat', { tensors: tensorList, 'dim?': int(2, 'cat([x, y], 1)') });

/**
 * Concatenates tensors along one dimension; their other sizes must be equal. As in torch, tensors of shape [0] are
 * skipped, and the result has the widest of the element types.
 *
 * @param tensors at least one tensor
 * @param dim the dimension; negative numbers count from the end (0)
 * @throws if the sizes differ in another dimension, there is no such dimension, or the list is empty
 * @example
 * cat([tensor([1, 2]), tensor([3])]).toArray() // [1, 2, 3]
 * cat([zeros([1, 3, 8, 8]), zeros([1, 5, 8, 8])], 1) // Tensor<[1, 8, 8, 8]>
 * cat([zeros([2, 3]), zeros([2, 4])]) // throws Sizes of tensors must match except in dimension 0. Expected size 3 but got size 4 for tensor number 1 in the list.
 * @see https://docs.pytorch.org/docs/stable/generated/torch.cat.html
 */
export function cat<const T extends readonly Tensor[], const D extends number = 0>(
  tensors: readonly [...T] & Ask<CatFits<ShapesOf<T>, D>>,
  dim?: D,
): Tensor<Concatenated<ShapesOf<T>, D>>;
export function cat(tensors: readonly Tensor[], dim = 0): Tensor {
  checkCat(arguments);
  requireSome(tensors, 'torch.cat(): expected a non-empty list of Tensors');
  return apply((...inputs) => catOperation(inputs, dim), ...tensors);
}

const checkStack = takes('stack', { tensors: tensorList, 'dim?': int(2, 'stack([x, y], 1)') });

/**
 * Joins tensors of the same shape along a new dimension.
 *
 * @param tensors at least one tensor
 * @param dim the index of the new dimension in the result; negative numbers count from the end (0)
 * @throws if their shapes differ, the result would have no such dimension, or the list is empty
 * @example
 * stack([tensor([1, 2]), tensor([3, 4])]).toArray() // [[1, 2], [3, 4]]
 * stack([zeros([3, 8, 8]), zeros([3, 8, 8])]) // Tensor<[2, 3, 8, 8]>
 * stack([zeros([2]), zeros([3])]) // throws stack expects each tensor to be equal size, but got [2] at entry 0 and [3] at entry 1
 * @see https://docs.pytorch.org/docs/stable/generated/torch.stack.html
 */
export function stack<const T extends readonly Tensor[], const D extends number = 0>(
  tensors: readonly [...T] & Ask<StackFits<ShapesOf<T>, D>>,
  dim?: D,
): Tensor<Stacked<ShapesOf<T>, D>>;
export function stack(tensors: readonly Tensor[], dim = 0): Tensor {
  checkStack(arguments);
  requireSome(tensors, 'stack expects a non-empty TensorList');
  const { shape } = tensors[0];
  const axis = normaliseDim(dim, shape.length + 1);
  const other = tensors.findIndex((one) => !sameShape(one.shape, shape));
  if (other >= 0) {
    const text = tensors[other]!.shape.join(', ');
    throw new UsageError(
      `stack expects each tensor to be equal size, but got [${shape.join(', ')}] at entry 0 and [${text}] at entry ${other}`,
      'stack joins tensors of the same shape along a new dimension. To join them along an existing dimension, use cat.',
    );
  }
  return cat(
    tensors.map((one) => one.unsqueeze(axis)),
    axis,
  );
}

const checkSplit = takes('split', { tensor: tensor, splitSizeOrSections: 'any', 'dim?': 'any' });

/**
 * Splits a tensor into pieces along one dimension: `x.split(sizes, dim)`.
 *
 * @param sizes the size of all pieces (the last one may be smaller), or a list with the size of each piece
 * @param dim the dimension; negative numbers count from the end (0)
 * @throws if there is no such dimension, or a list of sizes does not add up to its size
 * @example
 * split(zeros([2, 6]), 3, 1).map((piece) => piece.shape) // [[2, 3], [2, 3]]
 * split(zeros([5]), [2, 3])[1] // Tensor<[3]>
 * split(zeros([4]), -1) // throws split expects split_size be non-negative, but got split_size=-1
 * @see https://docs.pytorch.org/docs/stable/generated/torch.split.html
 */
export function split<
  S extends Shape,
  const N extends number,
  const L extends Shape = never,
  const D extends number = 0,
>(
  x: Tensor<S>,
  sizes: (N | readonly [...L]) & AskOfNumber<SplitFits<S, N, L, D>>,
  dim?: D,
): Pieces<S, N, L, D>;
export function split(x: Tensor, sizes: number | Shape, dim?: number): Tensor[] {
  checkSplit(arguments);
  return x.split(sizes, dim);
}

function tensor(call: string, _name: string, value: unknown): void {
  if (isTensor(value)) return;
  throw new UsageError(
    `'${pythonType(value)}' object has no attribute '${call}'`,
    `${call} takes a tensor, but got ${inWords(value)}.`,
  );
}

function tensorList(call: string, name: string, value: unknown): void {
  const example = `as in ${call}([x, y])`;
  if (!Array.isArray(value)) {
    throw new UsageError(
      `${call}(): argument '${name}' (position 1) must be tuple of Tensors, not ${pythonType(value)}`,
      `${call} takes the tensors as one list, ${example}, but got ${inWords(value)}.`,
    );
  }
  const at = value.findIndex((one) => !isTensor(one));
  if (at < 0) return;
  throw new UsageError(
    `expected Tensor as element ${at} in argument 0, but got ${pythonType(value[at])}`,
    `${call} takes a list of tensors, ${example}, but element ${at} is ${inWords(value[at])}.`,
  );
}

function requireSome(
  tensors: readonly Tensor[],
  torchMessage: string,
): asserts tensors is readonly [Tensor, ...Tensor[]] {
  if (tensors.length > 0) return;
  throw new UsageError(torchMessage, 'The list is empty, so there is nothing to join.');
}
