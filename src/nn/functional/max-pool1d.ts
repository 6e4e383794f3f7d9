import { poolCounts, UsageError } from '../../shape';
import { takes, type Kinds } from '../../shape/takes';
import {
  maxPool2d as pool,
  maxPool2dWithIndices,
  requireKernel,
  requireTensor,
  type Shape,
  type Tensor,
} from '../../tensor';
import type { Check, None, Output, Pooling1dRule } from '../type-rules';
import type { MaxPool2dOptions } from './max-pool2d';
import { readOptions, windowFor } from './pool';

/** How the window of a max pooling moves along a sequence, and what is returned. */
export type MaxPool1dOptions<
  S extends number = number,
  P extends number = number,
  D extends number = number,
  Ceil extends boolean = boolean,
  Indices extends boolean = boolean,
> = MaxPool2dOptions<S, P, D, Ceil, Indices>;

type RuleFor<K, S, O> = Pooling1dRule<'F.maxPool1d', K, S, O, MaxPool1dOptions>;

const window = { stride: 'wholeOrNull', padding: 'whole', dilation: 'whole' } satisfies Kinds;

/** The options of the layer in PyTorch's order, which differs from the function's. */
export const ofMaxPool1d = {
  ...window,
  returnIndices: 'boolean',
  ceilMode: 'boolean',
} satisfies Kinds;

const checkArguments = takes(
  'F.maxPool1d',
  { input: requireTensor, kernelSize: 'whole', 'stride?': 'wholeOrNull' },
  { ...window, ceilMode: 'boolean', returnIndices: 'boolean' },
);

/**
 * The largest value in each window of a sequence, padded with minus infinity: `F.maxPool2d` for an image with one
 * row.
 *
 * @param x (N, C, L) or one sequence (C, L)
 * @param kernelSize the length of the window
 * @param stride the step of the window (the kernel size); may also be an option
 * @param options `padding` (0), `dilation` (1), `ceilMode` (false), `returnIndices` (false)
 * @returns (N, C, L') with the size of `shape.poolOutputSize`; with `returnIndices`, [values, positions]
 * @throws with PyTorch's wording if the window does not fit
 * @example
 * F.maxPool1d(randn([1, 10, 128]), 2) // Tensor<[1, 10, 64]>
 * F.maxPool1d(tensor([[1, 6, 3, 2]]), 2).toArray() // [[6, 3]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.max_pool1d.html
 */
export function maxPool1d<
  X extends Shape,
  const K extends number,
  const S extends number | MaxPool1dOptions | undefined = None,
  const O extends MaxPool1dOptions | undefined = None,
>(
  x: Tensor<X> & Check<RuleFor<K, S, O>, X>,
  kernelSize: K,
  stride?: S,
  options?: O,
): Output<RuleFor<K, S, O>, X>;
export function maxPool1d(
  x: Tensor,
  kernelSize: number,
  strideOrOptions?: number | MaxPool1dOptions,
  furtherOptions?: MaxPool1dOptions,
): Tensor | [Tensor, Tensor] {
  checkArguments(arguments);
  const options = readOptions<MaxPool1dOptions>(strideOrOptions, furtherOptions);
  const { stride, padding = 0, dilation = 1, ceilMode, returnIndices } = options;
  const moves = { kernelSize, stride: stride ?? kernelSize, padding, dilation };
  checkMaxPool1d(x, moves);
  const pooling = {
    input: [1, x.shape.at(-1)!] as const,
    kernel: [1, kernelSize] as const,
    stride: [1, moves.stride] as const,
    padding: [0, padding] as const,
    dilation: [1, dilation] as const,
    ceilMode,
  };
  const [, count] = poolCounts(pooling);
  if (count < 1) {
    throw new UsageError(
      `max_pool1d() Invalid computed output size: ${count}`,
      `maxPool1d: a window of ${kernelSize} does not fit into a sequence of ${x.shape.at(-1)}. Use a smaller window, or pool less before this layer.`,
    );
  }
  requireKernel('maxPool1d', 'max_pool1d_impl', x.dtype);
  const [row, by]: [Tensor, ReturnType<typeof windowFor>] = [x.unsqueeze(-2), windowFor(pooling)];
  if (!returnIndices) return pool(row, by).squeeze(-2);
  const { values, indices } = maxPool2dWithIndices(row, by);
  return [values.squeeze(-2), indices.squeeze(-2)];
}

type Moves = Readonly<Record<'kernelSize' | 'stride' | 'padding' | 'dilation', number>>;

/** PyTorch's checks, in its order. */
function checkMaxPool1d({ shape }: Tensor, moves: Moves): void {
  const { kernelSize, stride, padding, dilation } = moves;
  if ((shape.length !== 2 && shape.length !== 3) || shape.slice(-2).includes(0)) {
    throw new UsageError(
      `max_pool1d: Expected 2D or 3D (batch mode) tensor with optional 0 dim batch size for input, but got:[${shape.join(', ')}]`,
      `maxPool1d takes a batch of sequences (N, C, L) or one sequence (C, L), with C and L at least 1, but got [${shape.join(', ')}].`,
    );
  }
  requirePositive('kernel_size', kernelSize);
  requirePositive('stride', stride);
  if (padding < 0) {
    throw new UsageError(
      `max_pool1d() padding must be non-negative, but got ${padding}`,
      'maxPool1d takes a padding of 0 or more.',
    );
  }
  if (padding > kernelSize / 2) {
    throw new UsageError(
      `max_pool1d() padding should be at most half of kernel size, but got padding=${padding} and kernel_size=${kernelSize}`,
      'maxPool1d: with padding larger than half the window, a window could lie entirely in the padding.',
    );
  }
  requirePositive('dilation', dilation);
}

function requirePositive(name: string, value: number): void {
  if (value > 0) return;
  throw new UsageError(
    `max_pool1d() ${name} must be greater than zero, but got ${value}`,
    `maxPool1d takes a ${name.replace('_', ' ')} of 1 or more.`,
  );
}
