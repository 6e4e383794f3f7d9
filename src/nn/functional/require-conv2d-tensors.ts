/** Conv2d's tensors, which torch does not check one by one: it compares the call with those it knows. */
import { pythonType } from '../../shape/python-words';
import { isTensor, notATensor, type Tensor } from '../../tensor';
import type { ConvolutionOptions } from './conv2d';

/** Of `F.conv2d(x, weight, bias, options)`. */
export function requireConv2dTensors(
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
  throw notATensor('conv2d', argument, value, combination([...types, ...named]));
}

/** Of a layer, which hands over all that it has: only the input can be wrong. */
export function requireConv2dInput(
  x: Tensor,
  bias: Tensor | null,
  { stride, padding, dilation, groups }: ConvolutionOptions,
): void {
  if (isTensor(x)) return;
  const tensors = [pythonType(x), 'Parameter', bias ? 'Parameter' : 'NoneType'];
  const types = [...tensors, ...[stride, padding, dilation, groups].map(torchType)];
  throw notATensor('conv2d', 'input', x, combination(types));
}

const combination = (types: readonly string[]) =>
  `conv2d() received an invalid combination of arguments - got (${types.join(', ')}), but expected one of:`;

/** A pair is a tuple there. */
const torchType = (value: unknown) => (Array.isArray(value) ? 'tuple' : pythonType(value));
