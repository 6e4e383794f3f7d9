/** Errors for a value that is not a tensor where one is needed, with torch's wording for that call. */
import { inWords, pythonType, snakeCase } from '../shape/python-words';
import { UsageError } from '../shape/usage-error';
import { isTensor } from './is-tensor';
import type { Tensor } from './tensor';

/** The positions of tensor arguments, the same in torch's calls and ours. */
const POSITIONS: Readonly<Record<string, number>> = {
  input: 1,
  other: 1,
  weight: 2,
  target: 2,
  bias: 3,
};

/** Calls with a size between the input and the weights. */
const SIZED: ReadonlySet<string> = new Set(['layerNorm', 'groupNorm']);

/** torch's names of functions, where they are not ours in snake case. */
const TORCH_NAMES: Readonly<Record<string, string>> = {
  crossEntropy: 'cross_entropy_loss',
  nllLoss: 'nll_loss_nd',
  'nn.Sigmoid': 'sigmoid',
  'nn.Tanh': 'tanh',
  unfold: 'im2col',
};

/** Calls where torch first looks up an attribute of its argument, and does not find it. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  adaptiveAvgPool2d: 'size',
  dropout2d: 'dim',
  interpolate: 'dim',
  mseLoss: 'size',
  binaryCrossEntropyWithLogits: 'size',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  softmax: 'softmax',
  logSoftmax: 'log_softmax',
  'nn.Flatten': 'flatten',
  'nn.Unflatten': 'unflatten',
  'nn.BatchNorm2d': 'dim',
  'nn.InstanceNorm2d': 'dim',
  groupNorm: 'dim',
  'nn.Parameter': 'detach',
};

/** Throws unless `value` is a tensor; the message names `call`, `argument` and what was `expected`. */
export function requireTensor(
  call: string,
  argument: string,
  value: unknown,
  expected = 'a tensor',
): asserts value is Tensor {
  if (isTensor(value)) return;
  throw notATensor(call, argument, value, firstLine(call, argument, value), expected);
}

/** The same, but null is allowed. */
export function requireTensorOrNull(call: string, argument: string, value: unknown): void {
  if (value !== null) requireTensor(call, argument, value);
}

/** @param torchMessage torch's error */
export function notATensor(
  call: string,
  argument: string,
  value: unknown,
  torchMessage: string,
  expected = 'a tensor',
): UsageError {
  const whose = argument === 'input' || argument === 'other' ? '' : ` as its ${argument}`;
  const words = `${call} takes ${expected}${whose}, but got ${inWords(value)}.`;
  return new UsageError(torchMessage, [words, remedy(value)].filter(Boolean).join(' '));
}

/** Methods where torch reports a missing argument; here it is undefined. */
const MISSING: Readonly<Record<string, string>> = {
  matmul: 'matmul() missing 1 required positional arguments: "other"',
  mul: 'mul() missing 1 required positional arguments: "other"',
  add: 'add() received an invalid combination of arguments - got (), but expected (Tensor other, *, Number alpha = 1)',
  sub: 'sub() received an invalid combination of arguments - got (), but expected (Tensor other, *, Number alpha = 1)',
  div: 'div() received an invalid combination of arguments - got (), but expected one of:',
};

function firstLine(call: string, argument: string, value: unknown): string {
  if (value === undefined && argument === 'other' && MISSING[call]) return MISSING[call];
  const isWeight = argument === 'weight' || argument === 'bias';
  const attribute = ATTRIBUTES[call];
  if (attribute && !isWeight)
    return `'${pythonType(value)}' object has no attribute '${attribute}'`;
  const name = TORCH_NAMES[call] ?? snakeCase(call);
  const later = isWeight && SIZED.has(call) ? 1 : 0;
  const position = (POSITIONS[argument] ?? NaN) + later;
  return `${name}(): argument '${argument}'${position ? ` (position ${position})` : ''} must be Tensor, not ${pythonType(value)}`;
}

/** How to make a tensor from the value, if that is possible. */
function remedy(value: unknown): string {
  if (Array.isArray(value) && value.some(isTensor)) {
    return 'A list of tensors is not a tensor: pass them one by one, or join them with stack or cat.';
  }
  const isOfNumbers =
    typeof value === 'number' || Array.isArray(value) || ArrayBuffer.isView(value);
  return isOfNumbers ? 'tensor(…) makes one of numbers, as in tensor([[1, 2], [3, 4]]).' : '';
}
