import { UsageError } from '../shape/usage-error';
import { requireKernel } from './dtype';
import { takes } from '../shape/takes';
import { ofTensor, readOptions, type TensorOptions } from './options';
import { pythonType } from '../shape/python-words';
import { requireNumber } from '../shape/require-arguments';
import { Tensor } from './tensor';
import { toStorage } from './values';

const checkArguments = takes(
  'arange',
  { 'start?': 'any', 'end?': 'any', 'step?': 'any' },
  ofTensor,
);
const example = "arange(1, 5, { dtype: 'float32' })";

/**
 * The numbers from `start` (0) up to `end` (not included), in steps (1), as a tensor of shape (count). It is
 * int64 unless one of the three is not whole, or a gradient is asked for.
 *
 * @throws if the step is 0 or leads away from the end, or something that is not a number is given as one
 * @example
 * arange(5).toArray() // [0, 1, 2, 3, 4]
 * arange(1, 2, 0.25).toArray() // [1, 1.25, 1.5, 1.75]
 * String(arange(3)) // Tensor [3] int64 [0, 1, 2]
 * arange(49, { dtype: 'float32' }).reshape([1, 1, 7, 7]) // Tensor<[1, 1, 7, 7]>
 * arange(1, 5, 0) // throws step must be nonzero
 * @see https://docs.pytorch.org/docs/stable/generated/torch.arange.html
 */
export function arange(end: number, options?: TensorOptions): Tensor<[number]>;
export function arange(start: number, end: number, options?: TensorOptions): Tensor<[number]>;
export function arange(
  start: number,
  end: number,
  step?: number,
  options?: TensorOptions,
): Tensor<[number]>;
export function arange(...given: unknown[]): Tensor<[number]> {
  checkArguments(given);
  const last = given.at(-1);
  const options = pythonType(last) === 'dict' ? (last as TensorOptions) : undefined;
  const numbers = (options ? given.slice(0, -1) : given) as number[];
  requireNumber('arange', ['end', 1], numbers[0] ?? last, example);
  numbers.forEach((value, i) => {
    const name = ['start', 'end', 'step'][i]!;
    if (value !== undefined) requireNumber('arange', name, value, example, numbers);
  });
  const [first, second, step = 1] = numbers;
  const [start, end] = second === undefined ? [0, first!] : [first!, second];
  requireRange(start, end, step);
  const isWhole = [start, end, step].every(Number.isInteger) && options?.requiresGrad !== true;
  const { dtype, requiresGrad } = readOptions(options, isWhole ? 'int64' : 'float32');
  requireKernel('arange', 'arange_cpu', dtype, ['float32', 'int64']);
  const data = Array.from({ length: Math.ceil((end - start) / step) }, (_, i) => start + i * step);
  return new Tensor(toStorage(data, [data.length], dtype, 'arange'), { requiresGrad });
}

function requireRange(start: number, end: number, step: number): void {
  if (step === 0 || Number.isNaN(step)) {
    throw new UsageError('step must be nonzero', 'arange would never reach its end.');
  }
  if (!Number.isFinite(start) || !Number.isFinite(end)) {
    throw new UsageError(
      `unsupported range: ${start} -> ${end}`,
      `arange needs a start and an end, but got ${start} and ${end}.`,
    );
  }
  if ((end - start) * step >= 0) return;
  throw new UsageError(
    'upper bound and lower bound inconsistent with step sign',
    `arange cannot go from ${start} to ${end} in steps of ${step}.`,
  );
}
