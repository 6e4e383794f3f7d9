/** Checks the tensors of a convolution. torch compares the types of all arguments with the signatures it knows. */
import { pythonType } from '../../shape/python-words';
import { isTensor, notATensor, type Tensor } from '../../tensor';
import type { ConvolutionOptions } from './conv2d';

type Call = 'conv1d' | 'conv2d';

/** For `F.conv2d(x, weight, bias, options)`. */
export function requireConvTensors(
  call: Call,
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  options: ConvolutionOptions | undefined,
): void {
  if (isTensor(x) && isTensor(weight) && (bias === null || isTensor(bias))) return;
  const named = Object.entries(options ?? {})
    .map(([name, value]) => `${name}=${torchType(value)}`)
    .sort();
  const given = bias === null ? [x, weight] : [x, weight, bias];
  const types = given.filter((one, i) => i === 0 || one !== undefined).map(pythonType);
  const [argument, value]: [string, unknown] = !isTensor(x)
    ? ['input', x]
    : !isTensor(weight)
      ? ['weight', weight]
      : ['bias', bias];
  throw notATensor(call, argument, value, combination(call, [...types, ...named]));
}

/** For a layer, which passes all arguments: only the input can be wrong. */
export function requireConvInput(
  call: Call,
  x: Tensor,
  bias: Tensor | null,
  { stride, padding, dilation, groups }: Readonly<Record<keyof ConvolutionOptions, unknown>>,
): void {
  if (isTensor(x)) return;
  const tensors = [pythonType(x), 'Parameter', bias ? 'Parameter' : 'NoneType'];
  const types = [...tensors, ...[stride, padding, dilation, groups].map(torchType)];
  throw notATensor(call, 'input', x, combination(call, types));
}

const combination = (call: Call, types: readonly string[]) =>
  `${call}() received an invalid combination of arguments - got (${types.join(', ')}), but expected one of:`;

/** In torch, a pair is a tuple. */
const torchType = (value: unknown) => (Array.isArray(value) ? 'tuple' : pythonType(value));
