import { int } from '../../shape/require-arguments';
import { takes } from '../../shape/takes';
import { requireTensor, type Shape, type Tensor } from '../../tensor';
import type { Check, FlattenRule, Output } from '../type-rules';

const checkArguments = takes('F.flatten', {
  input: requireTensor,
  'startDim?': int(2, 'F.flatten(x, 1)'),
  'endDim?': int(3, 'F.flatten(x, 1, 2)'),
});

/**
 * Joins the dimensions from `startDim` to `endDim` into one. As in torch.flatten it starts at dimension
 * 0, the batch included; `nn.Flatten` starts after it.
 *
 * @param startDim the first dimension to join (0)
 * @param endDim the last one (-1, the last of all)
 * @throws with PyTorch's wording if x has no such dimensions
 * @example
 * F.flatten(randn([1, 20, 16, 16]), 1) // Tensor<[1, 5120]>
 * F.flatten(randn([1, 20, 16, 16])) // Tensor<[5120]>
 * @see https://docs.pytorch.org/docs/stable/generated/torch.flatten.html
 */
export function flatten<X extends Shape, Start extends number = 0, End extends number = -1>(
  x: Tensor<X> & Check<FlattenRule<Start, End>, X>,
  startDim?: Start,
  endDim?: End,
): Output<FlattenRule<Start, End>, X>;
export function flatten(x: Tensor, startDim = 0, endDim = -1): Tensor {
  checkArguments(arguments);
  return x.flatten(startDim, endDim);
}
