import { elementCount, sameShape, UsageError, type Ask } from '../../shape';
import { takes } from '../../shape/takes';
import {
  requireTensor,
  requireTensorOrNull,
  linear as multiply,
  type Shape,
  type Tensor,
} from '../../tensor';
import type { BiasFits, Check, LinearRule, Output } from '../type-rules';
import { otherFeatures } from './image-words';

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

function checkLinear(x: Tensor, weight: Tensor, bias: Tensor | null): void {
  if (weight.shape.length > 2) {
    throw new UsageError(
      `t() expects a tensor with <= 2 dimensions, but self is ${weight.shape.length}D`,
      `linear takes weights of shape (outputs, features), but got [${weight.shape.join(', ')}].`,
    );
  }
  if (x.shape.length === 0) {
    throw new UsageError(
      `both arguments to linear need to be at least 1D, but they are 0D and ${weight.shape.length}D`,
      'linear takes features (…, features), but got a single number. x.reshape([1, 1]) is one example of one feature.',
    );
  }
  if (weight.shape.length === 1) return; // torch multiplies by a vector, too
  const [outputs, features] = weight.shape as [number, number];
  const came = x.shape.at(-1);
  const rows = elementCount(x.shape.slice(0, -1));
  if (came !== features) {
    throw new UsageError(
      `mat1 and mat2 shapes cannot be multiplied (${rows}x${came} and ${features}x${outputs})`,
      `linear expected ${features} features, the last dimension of its input, but the input [${x.shape.join(', ')}] has ${came}. ${otherFeatures(x, features, outputs)}`,
    );
  }
  const target = [rows, outputs];
  const at = bias
    ? [1, 0].find((dim) => !stretches(bias.shape.at(dim - 2), target[dim]!))
    : undefined;
  if (bias && at !== undefined) {
    throw new UsageError(
      `The expanded size of the tensor (${target[at]}) must match the existing size (${bias.shape.at(at - 2)}) at non-singleton dimension ${at}.  Target sizes: [${rows}, ${outputs}].  Tensor sizes: [${bias.shape.join(', ')}]`,
      `linear takes one bias for each of its ${outputs} outputs.`,
    );
  }
}

/** Whether a dimension of the bias, if it has that one, fits into one of the outputs. */
const stretches = (size: number | undefined, into: number) =>
  size === undefined || size === 1 || size === into;
