import { elementCount, UsageError } from '../../shape';
import { takes } from '../../shape/takes';
import { requireTensor, linear as multiply, type Shape, type Tensor } from '../../tensor';
import type { Check, LinearRule, Output } from '../type-rules';

type RuleFor<W extends Shape> = W extends readonly [infer Outputs extends number, infer In]
  ? LinearRule<In, Outputs>
  : LinearRule<number, number>;

const checkArguments = takes('F.linear', { input: 'any', weight: 'any', 'bias?': 'any' });

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
export function linear<X extends Shape, W extends Shape>(
  x: Tensor<X> & Check<RuleFor<W>, X>,
  weight: Tensor<W>,
  bias?: Tensor | null,
): Output<RuleFor<W>, X>;
export function linear(x: Tensor, weight: Tensor, bias: Tensor | null = null): Tensor {
  checkArguments(arguments);
  checkLinear(x, weight, bias);
  return multiply(x, weight, bias);
}

/** For the layer, whose own types say the same. */
export const linearOfAnyShape = linear as (
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
) => Tensor;

function checkLinear(x: Tensor, weight: Tensor, bias: Tensor | null): void {
  requireTensor('linear', 'input', x);
  requireTensor('linear', 'weight', weight);
  if (bias !== null) requireTensor('linear', 'bias', bias);
  const [outputs, features] = weight.shape as [number, number];
  const came = x.shape.at(-1);
  const rows = elementCount(x.shape.slice(0, -1));
  if (came !== features) {
    throw new UsageError(
      `mat1 and mat2 shapes cannot be multiplied (${rows}x${came ?? 1} and ${features}x${outputs})`,
      `linear expected ${features} features, the last side of its input, but the input [${x.shape.join(', ')}] has ${came ?? 'no side'}. ${hint(x, features)}`,
    );
  }
  if (bias && !(bias.shape.length === 1 && bias.shape[0] === outputs)) {
    throw new UsageError(
      `The expanded size of the tensor (${outputs}) must match the existing size (${bias.shape.at(-1)}) at non-singleton dimension 1.  Target sizes: [${rows}, ${outputs}].  Tensor sizes: [${bias.shape.join(', ')}]`,
      `linear takes one bias for each of its ${outputs} outputs.`,
    );
  }
}

function hint(x: Tensor, features: number): string {
  const flat = elementCount(x.shape.slice(1));
  return x.shape.length > 2 && flat === features
    ? `Flatten it first: new nn.Flatten() makes [${x.shape[0]}, ${flat}] of it.`
    : 'The features of a linear layer are what flattening leaves: channels · height · width.';
}
