import type { Agree, IsUnknown, ShapeText } from '../../shape';
import type { Shape, Tensor } from '../../tensor';
import type { Rule } from './rule';

/** Where a layer's type keeps its rule; nothing is there at run time. */
export declare const rule: unique symbol;

/** The rule of a layer; for a user's own module, what the types of its `forward` say. */
export type RuleOf<Layer> = Layer extends { readonly [rule]: infer R extends Rule }
  ? R
  : Layer extends { forward: (...inputs: infer Inputs) => infer Result }
    ? ForwardRule<Inputs extends readonly [infer X, ...unknown[]] ? X : unknown, Result>
    : ForwardRule<unknown, unknown>;

interface ForwardRule<X, Result> extends Rule {
  readonly out: ForwardOut<Result>;
  readonly fits: ForwardFits<this['in'], X>;
}

type ForwardOut<Result> = 0 extends 1 & Result
  ? number[]
  : Result extends Tensor<infer S extends Shape>
    ? S
    : number[];

type ForwardFits<S, X> = 0 extends 1 & X
  ? true
  : X extends Tensor<infer Expected>
    ? Match<Expected, S> extends true
      ? true
      : `the module takes ${ShapeText<Expected>}, but the input is ${ShapeText<S>}`
    : true;

/** Whether two shapes can be the same, as far as they are known. */
export type Match<A, B> = true extends IsUnknown<A> | IsUnknown<B>
  ? true
  : A extends readonly [infer FirstA, ...infer RestA]
    ? B extends readonly [infer FirstB, ...infer RestB]
      ? Agree<FirstA, FirstB> extends true
        ? Match<RestA, RestB>
        : false
      : false
    : B extends readonly []
      ? true
      : false;
