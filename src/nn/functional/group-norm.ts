import { elementCount, UsageError, type Ask } from '../../shape';
import { takes } from '../../shape/takes';
import { requireTensor, requireTensorOrNull, type Shape, type Tensor } from '../../tensor';
import type { GroupsOfInput } from '../type-rules';
import { normalise, requireFloats, scaleAndShift, statisticsOf } from './normalise';

const checkArguments = takes(
  'F.groupNorm',
  {
    input: requireTensor,
    numGroups: 'whole',
    'weight?': requireTensorOrNull,
    'bias?': requireTensorOrNull,
  },
  { eps: 'number' },
);

/**
 * Normalises each group of channels of each example to mean 0 and variance 1, then scales and shifts each channel.
 *
 * @param x (N, C, …)
 * @param numGroups the number of groups, a divisor of C
 * @param weight a factor for each channel, (C); may be null or omitted
 * @param bias a summand for each channel, (C); may be null or omitted
 * @param options `eps` (1e-5), added to the variance
 * @returns a tensor in the shape of x
 * @throws with PyTorch's wording if the groups do not divide the channels, or weight or bias are not (C)
 * @example
 * F.groupNorm(randn([8, 6, 4, 4]), 3) // Tensor<[8, 6, 4, 4]>
 * F.groupNorm(tensor([[1, 3, 10, 30]]), 2, null, null, { eps: 0 }).toArray() // [[-1, 1, -1, 1]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.group_norm.html
 */
export function groupNorm<X extends Shape, const G extends number>(
  x: Tensor<X> & Ask<GroupsOfInput<'F.groupNorm', X, G>>,
  numGroups: G,
  weight?: Tensor | null,
  bias?: Tensor | null,
  options?: { eps?: number },
): Tensor<X>;
export function groupNorm(
  x: Tensor,
  numGroups: number,
  weight: Tensor | null = null,
  bias: Tensor | null = null,
  options: { eps?: number } = {},
): Tensor {
  checkArguments(arguments);
  check(x, numGroups, { weight, bias });
  requireFloats('groupNorm', 'GroupNormKernelImpl', x, weight, bias);
  const [n, channels, ...rest] = x.shape as [number, number, ...number[]];
  const perChannel = (values: Tensor | null) =>
    values && values.reshape([channels, ...rest.map(() => 1)]);
  if (x.numel() === 0) return scaleAndShift(x, perChannel(weight), perChannel(bias));
  const groups = x.reshape([n, numGroups, -1]);
  const normal = normalise(groups, statisticsOf(groups, [2]), options.eps ?? 1e-5).reshape(x.shape);
  return scaleAndShift(normal, perChannel(weight), perChannel(bias));
}

function check(
  x: Tensor,
  numGroups: number,
  weights: Readonly<Record<'weight' | 'bias', Tensor | null>>,
): void {
  const shape = `[${x.shape.join(', ')}]`;
  if (x.shape.length < 2) {
    throw new UsageError(
      `Expected at least 2 dimensions for input tensor but received ${x.shape.length}`,
      `groupNorm takes examples with channels (N, C, …), but got ${shape}.`,
    );
  }
  const [n, channels, ...rest] = x.shape as [number, number, ...number[]];
  if (numGroups === 0) {
    throw new UsageError('integer division or modulo by zero', 'groupNorm needs 1 group or more.');
  }
  const apart = Math.floor((n * channels) / numGroups);
  if (apart * elementCount(rest) === 1) {
    throw new UsageError(
      `Expected more than 1 value per channel when training, got input size [${[apart, numGroups, ...rest].join(', ')}]`,
      `A single value has no variance, and with ${numGroups} groups the input ${shape} has one value in each. Use fewer groups.`,
    );
  }
  if (numGroups < 0) {
    throw new UsageError(
      `Expected num groups to be greater than 0, got ${numGroups}`,
      'groupNorm needs 1 group or more.',
    );
  }
  if (channels % numGroups !== 0) {
    throw new UsageError(
      `Expected number of channels in input to be divisible by num_groups, but got input of shape ${shape} and num_groups=${numGroups}`,
      `groupNorm makes ${numGroups} groups of equal size, but ${channels} channels leave a remainder of ${channels % numGroups}.`,
    );
  }
  for (const [name, values] of Object.entries(weights)) {
    if (!values || (values.shape.length === 1 && values.numel() === channels)) continue;
    throw new UsageError(
      `Expected ${name} to be a vector of size equal to the number of channels in input, but got ${name} of shape [${values.shape.join(', ')}] and input of shape ${shape}`,
      `groupNorm takes a ${name} with one number for each of the ${channels} channels of its input.`,
    );
  }
}
