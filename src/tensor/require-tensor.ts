/** What is no tensor where one is needed: refused in torch's words for that very call. */
import { inWords, pythonType, snakeCase } from '../shape/python-words';
import { UsageError } from '../shape/usage-error';
import { isTensor } from './is-tensor';
import type { Tensor } from './tensor';

/** Where the arguments that have to be tensors stand, in torch's calls as in ours. */
const POSITIONS: Readonly<Record<string, number>> = {
  input: 1,
  other: 1,
  weight: 2,
  target: 2,
  bias: 3,
};

/** What torch calls a function where that is not our name in its spelling. */
const TORCH_NAMES: Readonly<Record<string, string>> = {
  crossEntropy: 'cross_entropy_loss',
  unfold: 'im2col',
};

/** Where torch calls a method of its argument, or asks it for its dimensions, and finds none. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  softmax: 'softmax',
  logSoftmax: 'log_softmax',
  'nn.Flatten': 'flatten',
  'nn.BatchNorm2d': 'dim',
  'nn.Parameter': 'detach',
};

/** Throws unless `value` is a tensor; `call` and `argument` say where one, or `expected`, was. */
export function requireTensor(
  call: string,
  argument: string,
  value: unknown,
  expected = 'a tensor',
): asserts value is Tensor {
  if (isTensor(value)) return;
  throw notATensor(call, argument, value, firstLine(call, argument, value), expected);
}

/** @param torchMessage what torch says there */
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

/** Where torch says that the other tensor of a method is not there; for us, it is undefined then. */
const MISSING: Readonly<Record<string, string>> = {
  matmul: 'matmul() missing 1 required positional arguments: "other"',
  mul: 'mul() missing 1 required positional arguments: "other"',
  add: 'add() received an invalid combination of arguments - got (), but expected (Tensor other, *, Number alpha = 1)',
  sub: 'sub() received an invalid combination of arguments - got (), but expected (Tensor other, *, Number alpha = 1)',
  div: 'div() received an invalid combination of arguments - got (), but expected one of:',
};

function firstLine(call: string, argument: string, value: unknown): string {
  if (value === undefined && argument === 'other' && MISSING[call]) return MISSING[call];
  const attribute = ATTRIBUTES[call];
  if (attribute) return `'${pythonType(value)}' object has no attribute '${attribute}'`;
  const name = TORCH_NAMES[call] ?? snakeCase(call);
  const position = POSITIONS[argument];
  return `${name}(): argument '${argument}'${position ? ` (position ${position})` : ''} must be Tensor, not ${pythonType(value)}`;
}

/** Numbers can be made a tensor; of what is missing, none can be made. */
function remedy(value: unknown): string {
  if (Array.isArray(value) && value.some(isTensor)) {
    return 'A list of tensors is no tensor: hand them over one by one, or make one tensor of their numbers.';
  }
  const isOfNumbers =
    typeof value === 'number' || Array.isArray(value) || ArrayBuffer.isView(value);
  return isOfNumbers ? 'tensor(…) makes one of numbers, as in tensor([[1, 2], [3, 4]]).' : '';
}
