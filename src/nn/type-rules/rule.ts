/**
 * How types carry shapes from layer to layer. Each layer has one rule: an interface that is given a
 * shape as `in` and answers with
 *
 * - `out`, the shape of the output,
 * - `fits`, which is true or, where the layer refuses the input, a sentence that says why, and
 * - `guard`, which is `unknown` or a sentence about a window that does not fit.
 */
import type { Shape, Tensor } from '../../tensor';
import type { ChainFits, ChainGuard, ChainOut } from './chain';

/** A function from types to types: a shape is put into `in`, and the other three are read. */
export interface Rule {
  readonly in: unknown;
  readonly out: Shape;
  readonly fits: unknown;
  readonly guard: unknown;
}

/** The rule of several layers, one after the other. */
export interface Chained<Layers extends readonly unknown[]> extends Rule {
  readonly layers: Layers;
}

/** Marks the rule of a layer that gives two tensors of the shape `out`. */
export interface GivesPair {
  readonly gives: 'pair';
}

/** Marks the rule of a layer that gives a tensor of exactly the shape that it gets. */
export interface GivesSame {
  readonly gives: 'same';
}

type Put<R extends Rule, S> = R & { readonly in: S };

/** The shape that the rule R makes of the shape S. */
export type Out<R extends Rule, S extends Shape> = R extends GivesSame
  ? S
  : R extends Chained<infer Layers>
    ? ChainOut<Layers, S>
    : Put<R, S>['out'];

/** Whether the rule R takes the shape S: true or a sentence. */
export type Fits<R extends Rule, S extends Shape> =
  R extends Chained<infer Layers> ? ChainFits<Layers, S> : Put<R, S>['fits'];

/** `unknown`, or a sentence if a window of the rule R does not fit in the shape S. */
export type Guard<R extends Rule, S extends Shape> =
  R extends Chained<infer Layers> ? ChainGuard<Layers, S> : Put<R, S>['guard'];

/**
 * What a call asks of its input besides being a tensor: `x: Tensor<S> & Check<R, S>`. It is `unknown`,
 * which asks nothing, or the sentence that refuses the input, which no tensor is, so the compiler
 * prints it.
 *
 * A user's `forward<H extends number>(x: Tensor<[1, 3, H, H]>)` must compile, though TypeScript defers
 * every conditional type on a generic size, and nothing can be assigned to a deferred type. So `fits`
 * must not depend on heights and widths, and is compared wrapped in an object, which TypeScript does at
 * once. `guard` depends on them, but is a look-up in a table, to which a generic size may be assigned.
 */
export type Check<R extends Rule, S extends Shape> = { is: Fits<R, S> } extends { is: string }
  ? Fits<R, S>
  : Guard<R, S>;

/** The result of a call. */
export type Output<R extends Rule, S extends Shape> = R extends GivesPair
  ? [Tensor<Out<R, S>>, Tensor<Out<R, S>>]
  : Tensor<Out<R, S>>;

/** Whether not even the number of dimensions is known; `any` counts as unknown. */
export type IsUnknown<S> = 0 extends 1 & S
  ? true
  : S extends readonly unknown[]
    ? number extends S['length']
      ? true
      : false
    : true;

/** Whether two sizes can be the same: two literals must be equal, `number` goes with anything. */
export type Agree<A, B> = number extends A
  ? true
  : number extends B
    ? true
    : [A] extends [B]
      ? true
      : false;

/** A shape as a message shows it: `[1, 20, number, number]`. */
export type ShapeText<S> = IsUnknown<S> extends true ? '[…]' : `[${SizesText<S>}]`;

type SizesText<S> = S extends readonly [infer Only]
  ? NumberText<Only>
  : S extends readonly [infer First, ...infer Rest]
    ? `${NumberText<First>}, ${SizesText<Rest>}`
    : '';

/** A number as a message shows it. */
export type NumberText<N> = N extends number ? (number extends N ? 'number' : `${N}`) : 'number';
