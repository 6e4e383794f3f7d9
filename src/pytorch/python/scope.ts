import type { Module } from '../../nn';
import type { PythonClass } from './classes';
import type { Value } from './values';

/** Where names are looked up: first in the function, then in the whole text. */
export interface Scope {
  readonly names: Map<string, Value>;
  /** The function that this one is defined in. */
  readonly outer?: Scope;
  readonly method?: Method;
}

/** The object of a method call, and the class that defines the method. */
export interface Method {
  readonly self: Module;
  readonly of: PythonClass;
}
