import { sameShape, UsageError, type Ask } from '../../shape';
import { pythonType, snakeCase } from '../../shape/python-words';
import { takes, type Check as CheckOfArgument } from '../../shape/takes';
import { requireTensor, requireTensorOrNull, type Shape, type Tensor } from '../../tensor';
import type { Check, LayerNormRule, WeightFits } from '../type-rules';
import { normalise, requireFloats, scaleAndShift, statisticsOf } from './normalise';

const requireSizes: CheckOfArgument = (call, name, value) => {
  if (Array.isArray(value) && value.every(Number.isInteger)) return;
  throw new UsageError(
    `${snakeCase(call)}(): argument '${snakeCase(name)}' (position 2) must be tuple of ints, not ${pythonType(value)}`,
    `${call} takes the last sizes of its input as a list, as in F.layerNorm(x, [10]).`,
  );
};

const checkArguments = takes(
  'F.layerNorm',
  {
    input: requireTensor,
    normalizedShape: requireSizes,
    'weight?': requireTensorOrNull,
    'bias?': requireTensorOrNull,
  },
  { eps: 'number' },
);

/**
 * Normalises over the last dimensions, to mean 0 and variance 1, then scales and shifts each element.
 *
 * @param x (…, normalizedShape)
 * @param normalizedShape the sizes of the last dimensions
 * @param weight a factor for each element, of shape normalizedShape; may be null or omitted
 * @param bias a summand for each element, of shape normalizedShape; may be null or omitted
 * @param options `eps` (1e-5), added to the variance
 * @returns a tensor in the shape of x
 * @throws with PyTorch's wording if x does not end with these sizes, or weight or bias has another shape
 * @example
 * F.layerNorm(randn([8, 5, 10]), [10]) // Tensor<[8, 5, 10]>
 * F.layerNorm(tensor([[1, 3], [10, 30]]), [2], null, null, { eps: 0 }).toArray() // [[-1, 1], [-1, 1]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.layer_norm.html
 */
export function layerNorm<
  X extends Shape,
  const N extends Shape,
  W extends Tensor | null = null,
  B extends Tensor | null = null,
>(
  x: Tensor<X> & Check<LayerNormRule<'F.layerNorm', N>, X>,
  normalizedShape: readonly [...N],
  weight?: W & Ask<WeightFits<'F.layerNorm', 'weight', W, N>>,
  bias?: B & Ask<WeightFits<'F.layerNorm', 'bias', B, N>>,
  options?: { eps?: number },
): Tensor<X>;
export function layerNorm(
  x: Tensor,
  normalizedShape: Shape,
  weight: Tensor | null = null,
  bias: Tensor | null = null,
  options: { eps?: number } = {},
): Tensor {
  checkArguments(arguments);
  check(x, normalizedShape, { weight, bias });
  requireFloats('layerNorm', 'LayerNormKernelImpl', x, weight, bias);
  if (x.numel() === 0) return scaleAndShift(x, weight, bias);
  const last = normalizedShape.map((_, i) => i - normalizedShape.length);
  const normal = normalise(x, statisticsOf(x, last), options.eps ?? 1e-5);
  return scaleAndShift(normal, weight, bias);
}

function check(
  x: Tensor,
  normalizedShape: Shape,
  weights: Readonly<Record<'weight' | 'bias', Tensor | null>>,
): void {
  const sizes = normalizedShape.join(', ');
  if (normalizedShape.length === 0) {
    throw new UsageError(
      'Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one element, but got normalized_shape = []',
      'layerNorm needs at least one dimension to average over: [10] if the last one has size 10.',
    );
  }
  for (const [name, values] of Object.entries(weights)) {
    if (!values || sameShape(values.shape, normalizedShape)) continue;
    throw new UsageError(
      `Expected ${name} to be of same shape as normalized_shape, but got ${name} of shape [${values.shape.join(', ')}] and normalized_shape = [${sizes}]`,
      `layerNorm takes a ${name} of shape [${sizes}], one number for each element that it normalises.`,
    );
  }
  const ends = x.shape.slice(-normalizedShape.length);
  if (sameShape(ends, normalizedShape)) return;
  throw new UsageError(
    `Given normalized_shape=[${sizes}], expected input with shape [*, ${sizes}], but got input of size[${x.shape.join(', ')}]`,
    `layerNorm takes (…, ${sizes}): the last dimensions are normalised. ${advice(x, normalizedShape)}`,
  );
}

/** The channels of an image are not its last dimension. */
function advice({ shape }: Tensor, [size, ...others]: Shape): string {
  return shape.length === 4 && others.length === 0 && shape[1] === size
    ? 'To normalise the channels, move them to the end first, x.permute([0, 2, 3, 1]), and back afterwards.'
    : 'Are these the sizes of another input?';
}
