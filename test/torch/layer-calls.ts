/** Makes the layers and function calls that torch was asked for. */
import * as nn from '../../src/nn';
import * as F from '../../src/nn/functional';
import { camelCase } from '../../src/shape/python-words';
import * as library from '../../src/tensor';
import { arange, tensor, type Tensor, zeros } from '../../src/tensor';
import { type Call, type ErrorCase } from './expected';
import { isZeros, member } from './tensor-calls';

type Layer = nn.Module & ((x: Tensor) => Tensor | Tensor[]);
type Constructor = new (...args: unknown[]) => Layer;

/** The layer that a call makes; calls among its arguments are children, as in Sequential. */
export function build({ name, args, options }: Call): Layer {
  const Made = (nn as unknown as Record<string, Constructor | undefined>)[name];
  if (!Made) throw new Error(`There is no nn.${name}`);
  return new Made(...args.map(handedOver), ...(options ? [options] : []));
}

/** F.conv2d(x, weight, bias, { stride }), zeros([2]) and the like. */
export function callFunction(call: Call, tensors: (Tensor | null)[]): Tensor {
  const { name, options } = call;
  const takesList = (name === 'cat' || name === 'stack') && tensors.length > 0;
  return member(camelCase(name) in F ? F : library, name)(
    ...(takesList ? [tensors] : tensors),
    ...handedOverTo(call),
    ...(options ? [options] : []),
  ) as Tensor;
}

/** Makes the mistake. */
export function commit(mistake: ErrorCase): unknown {
  if (mistake.kind === 'construct') return build(mistake);
  if (mistake.kind === 'apply') {
    const { input, value } = mistake;
    return build(mistake)(input ? zeros(input) : (handedOver(value) as Tensor));
  }
  return callFunction(mistake, []);
}

/** The arguments of a call: tensors and layers are recorded as what makes them. */
export function handedOverTo({ args }: Call): unknown[] {
  return args.map(handedOver);
}

function handedOver(value: unknown): unknown {
  if (isClasses(value)) return arange(...value.classes).reshape(value.shape);
  if (Array.isArray(value)) return value.map(handedOver);
  if (isMember(value)) return found(nn, value.member) ?? found(F, camelCase(value.member));
  if (isNamed(value)) return mapped(value.layers, build);
  if (isLabels(value)) return tensor(value.labels, [value.labels.length], { dtype: 'int64' });
  return isCall(value) ? build(value) : isZeros(value) ? zeros(value.zeros) : value;
}

const found = (owner: object, name: string) => (owner as Record<string, unknown>)[name];

function isClasses(value: unknown): value is { classes: [number, number]; shape: number[] } {
  return typeof value === 'object' && value !== null && 'classes' in value;
}

function mapped<T, R>(record: Record<string, T>, f: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, f(value)]));
}

function isNamed(value: unknown): value is { layers: Record<string, Call> } {
  return typeof value === 'object' && value !== null && 'layers' in value;
}

function isLabels(value: unknown): value is { labels: number[] } {
  return typeof value === 'object' && value !== null && 'labels' in value;
}

function isMember(value: unknown): value is { member: string } {
  return typeof value === 'object' && value !== null && 'member' in value;
}

function isCall(value: unknown): value is Call {
  return typeof value === 'object' && value !== null && 'name' in value;
}
