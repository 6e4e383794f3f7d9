import { sameShape, type Ask } from '../../shape';
import { takes } from '../../shape/takes';
import {
  requireTensor,
  requireTensorOrNull,
  linear as multiply,
  type Shape,
  type Tensor,
} from '../../tensor';
import type { BiasFits, Check, LinearRule, Output } from '../type-rules';
import { checkLinear } from './check-linear';

type RuleFor<W extends Shape> = W extends readonly [infer Outputs extends number, infer In]
  ? LinearRule<'F.linear', In, Outputs>
  : LinearRule<'F.linear', number, number>;

const checkArguments = takes('F.linear', {
  input: requireTensor,
  weight: requireTensor,
  'bias?': requireTensorOrNull,
});

/**
 * x · weightᵀ + bias: each output is a weighted sum of all features, plus its bias.
 *
 * @param x (…, features)
 * @param weight (outputs, features)
 * @param bias one number per output; may be null or left out
 * @returns (…, outputs)
 * @throws with PyTorch's wording if the numbers of features differ
 * @example
 * F.linear(randn([8, 5120]), randn([10, 5120])) // Tensor<[8, 10]>
 * F.linear(tensor([[1, 2]]), tensor([[3, 4]]), tensor([5])).toArray() // [[16]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.linear.html
 */
export function linear<X extends Shape, W extends Shape, B extends Tensor | null = null>(
  x: Tensor<X> & Check<RuleFor<W>, X>,
  weight: Tensor<W>,
  bias?: B & Ask<BiasFits<'F.linear', B, W[0]>>,
): Output<RuleFor<W>, X>;
export function linear(x: Tensor, weight: Tensor, bias: Tensor | null = null): Tensor {
  checkArguments(arguments);
  checkLinear(x, weight, bias);
  const isUsual =
    weight.shape.length === 2 && (!bias || sameShape(bias.shape, weight.shape.slice(0, 1)));
  if (isUsual) return multiply(x, weight, bias);
  const product = weight.shape.length === 1 ? x.matmul(weight) : multiply(x, weight, null);
  return bias ? product.add(bias) : product;
}

/** For the layer, whose own types say the same. */
export const linearOfAnyShape = linear as (
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
) => Tensor;
