/** Tensor methods, which are also functions of `torch`, and where they differ here. */
import { camelCase, snakeCase } from '../../shape/python-words';
import { isTensor, type DType, type Tensor } from '../../tensor';
import { inPlaces } from './arguments';
import { share } from './memory';
import { noAttribute } from './no-attribute';
import { itemAt } from './subscript';
import { typeName, type Given, type Value } from './values';

/** The arguments of each, in PyTorch's order. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  ...none('abs exp log sqrt neg relu sigmoid tanh float long bool detach clone'),
  add: ['other'],
  sub: ['other'],
  mul: ['other'],
  div: ['other'],
  matmul: ['other'],
  pow: ['exponent'],
  flatten: ['startDim', 'endDim'],
  unflatten: ['dim', 'sizes'],
  transpose: ['dim0', 'dim1'],
  unsqueeze: ['dim'],
  squeeze: ['dim'],
  narrow: ['dim', 'start', 'length'],
  select: ['dim', 'index'],
  chunk: ['chunks', 'dim'],
  split: ['splitSize', 'dim'],
  flip: ['dims'],
  softmax: ['dim'],
  logSoftmax: ['dim'],
  sum: ['dim', 'keepdim'],
  mean: ['dim', 'keepdim'],
  argmax: ['dim', 'keepdim'],
  clamp: ['min', 'max'],
};

/** Methods that take sizes, as a list or as separate arguments. */
const OF_SIZES: Readonly<Record<string, string>> = {
  view: 'reshape',
  reshape: 'reshape',
  permute: 'permute',
  expand: 'expand',
  repeat: 'repeat',
};

/** Methods that return the tensor unchanged. */
const SAME: ReadonlySet<string> = new Set(['contiguous', 'cuda', 'cpu']);

function none(names: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, []]));
}

export function isTensorMethod(name: string): boolean {
  const known = camelCase(name);
  return (
    Object.hasOwn(ARGUMENTS, known) ||
    Object.hasOwn(OF_SIZES, name) ||
    Object.hasOwn(OWN, name) ||
    SAME.has(name)
  );
}

/** Methods whose results share memory with the tensor. */
const VIEWS: ReadonlySet<string> = new Set([
  ...['chunk', 'detach', 'expand', 'expand_as', 'flatten', 'narrow', 'permute', 'reshape'],
  ...['select', 'split', 'squeeze', 't', 'transpose', 'unflatten', 'unsqueeze', 'view', 'view_as'],
]);

/** `x.name(…)`. */
export function callMethod(x: Tensor, name: string, given: Given): unknown {
  const result = resultOf(x, name, given);
  return VIEWS.has(name) ? share(result, x) : result;
}

function resultOf(x: Tensor, name: string, given: Given): unknown {
  if (SAME.has(name)) return x;
  if (Object.hasOwn(OWN, name)) return OWN[name]!(x, given);
  if (Object.hasOwn(OF_SIZES, name)) {
    return method(x, OF_SIZES[name]!)(inPlaces(name, { placed: [], options: [] }, sizes(given)));
  }
  const known = camelCase(name);
  return method(
    x,
    known,
  )(...inPlaces(name, { placed: ARGUMENTS[known] ?? [], options: [] }, given));
}

/** A method that convlab lacks throws an explanation: `explainMissingNames`. */
function method(x: Tensor, name: string): (...given: unknown[]) => unknown {
  const found = (x as unknown as Record<string, unknown>)[name];
  if (typeof found !== 'function') throw noAttribute("'Tensor' object", snakeCase(name));
  return (...given) => (found as (...given: unknown[]) => unknown).apply(x, given);
}

/** `view(2, 3)`, `view((2, 3))` and `view(size=(2, 3))`. */
function sizes({ placed, named }: Given): Given {
  const [first] = [...placed, ...named.values()];
  return { placed: Array.isArray(first) ? first : placed, named: new Map() };
}

type Own = (x: Tensor, given: Given) => Value;

const OWN: Readonly<Record<string, Own>> = {
  size: (x, { placed, named }) => {
    const dim = [...placed, ...named.values()][0];
    return dim === undefined ? [...x.shape] : itemAt(x.shape, dim);
  },
  dim: (x) => x.shape.length,
  numel: (x) => x.numel(),
  t: (x) => (x.shape.length < 2 ? x : x.transpose(0, 1)),
  to: converted,
  type: converted,
  square: (x) => x.pow(2),
  rsqrt: (x) => x.pow(-0.5),
  bmm: product,
  mm: product,
  max: (x, given) => extreme('max', x, given),
  min: (x, given) => extreme('min', x, given),
  amax: (x, given) => along('max', x, given),
  amin: (x, given) => along('min', x, given),
  view_as: (x, { placed: [other] }) => x.reshape(shapeOf(other)),
  expand_as: (x, { placed: [other] }) => x.expand(shapeOf(other)),
};

const TYPES: readonly DType[] = ['float32', 'int64', 'bool'];

/** Where a tensor is does not matter, and only types of elements are strings such as float32. */
function converted(x: Tensor, { placed, named }: Given): Value {
  const type = TYPES.find((one) => [...placed, ...named.values()].includes(one));
  return type === undefined ? x : x.to(type);
}

function product(x: Tensor, { placed, named }: Given): Value {
  const [other] = [...placed, ...named.values()];
  return x.matmul(other as Tensor);
}

/** The extreme of all; along a dimension, PyTorch also gives the positions. */
function extreme(name: 'max' | 'min', x: Tensor, given: Given): Value {
  const values = inPlaces(name, { placed: ['dim', 'keepdim'], options: [] }, given);
  const [dim, keepdim] = values as [number?, boolean?];
  const found = x[name](dim, keepdim);
  if (dim === undefined) return found;
  const both = [found, (name === 'max' ? x : x.neg()).argmax(dim, keepdim)];
  pairs.add(both);
  return both;
}

const pairs = new WeakSet<object>();

/** The names of what PyTorch gives as a tuple with names. */
export function positionsOf(list: Value[]): readonly string[] | undefined {
  return pairs.has(list) ? ['values', 'indices'] : undefined;
}

/** `amax` and `amin`: over one dimension, several, or all. */
function along(name: 'max' | 'min', x: Tensor, given: Given): Value {
  const values = inPlaces(`a${name}`, { placed: ['dim', 'keepdim'], options: [] }, given);
  const [dim = [], keepdim = false] = values as [(number | number[])?, boolean?];
  const rank = x.shape.length;
  const dims = [dim].flat().map((one) => (one < 0 ? one + rank : one));
  if (dims.length === 0) return x[name]();
  // From the last one, so that those before it keep their places.
  return dims.sort((a, b) => b - a).reduce((y, one) => y[name](one, keepdim), x);
}

function shapeOf(other: Value | undefined): number[] {
  if (isTensor(other)) return [...other.shape];
  throw noAttribute(`'${typeName(other ?? null)}' object`, 'shape');
}

/** Attributes of a tensor that are not methods. */
export function tensorAttribute(x: Tensor, name: string): Value | undefined {
  if (name === 'shape') return [...x.shape];
  if (name === 'ndim') return x.shape.length;
  if (name === 'data') return share(x.detach(), x);
  return name === 'T' && x.shape.length === 2 ? share(x.transpose(0, 1), x) : undefined;
}
