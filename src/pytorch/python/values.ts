import type { Module } from '../../nn';
import { isTensor, type Tensor } from '../../tensor';

/** The values of expressions. Lists also stand for tuples, null for None. */
export type Value =
  | number
  | string
  | boolean
  | null
  | Quotient
  | Tensor
  | Module
  | Value[]
  | Map<string, Value>
  | Callable
  | Namespace
  | Super;

/** The positional and keyword arguments of a call. */
export interface Given {
  readonly placed: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
}

/** A whole number from `/`: in Python it is a float, which no layer takes as a size. */
export class Quotient {
  constructor(readonly value: number) {}
}

/** A function or a class: anything callable except a module. */
export class Callable {
  constructor(
    readonly name: string,
    readonly call: (given: Given) => Value,
  ) {}
}

/** A Python module such as `torch.nn`, by its full name. */
export class Namespace {
  constructor(readonly path: string) {}
}

/** `super()` in a method: the module, with the methods of the base class of `of`. */
export class Super {
  constructor(
    readonly self: Module,
    readonly of: Callable,
  ) {}
}

/** The value as a number in arithmetic; undefined if it is not one. */
export function asNumber(value: Value): number | undefined {
  if (value instanceof Quotient) return value.value;
  return typeof value === 'number' ? value : undefined;
}

/** The name of a value's type in Python. */
export function typeName(value: Value): string {
  if (value === null) return 'NoneType';
  if (value instanceof Quotient) return 'float';
  if (value instanceof Callable) return 'function';
  if (value instanceof Namespace) return 'module';
  if (value instanceof Super) return 'super';
  if (value instanceof Map) return 'dict';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'str';
  return isTensor(value) ? 'Tensor' : value.constructor.name;
}
