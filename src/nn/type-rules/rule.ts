/**
 * How types carry shapes from layer to layer. Each layer has one rule: an interface that is given a
 * shape as `in` and answers with
 *
 * - `out`, the shape of the output, and
 * - `fits`, which is true or, where the layer refuses the input, a sentence that says why.
 *
 * No `out` is ever `never` or `any`: what is refused has sizes of `number`.
 */
import type { Ask } from '../../shape';
import type { Shape, Tensor } from '../../tensor';
import type { ChainFits, ChainOut, GivesPairAtLast } from './chain';

/** A function from types to types: a shape is put into `in`, and the other two are read. */
export interface Rule {
  readonly in: unknown;
  readonly out: Shape;
  readonly fits: unknown;
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

/** What a call asks of its input besides being a tensor: `x: Tensor<S> & Check<R, S>`. */
export type Check<R extends Rule, S extends Shape> = Ask<Fits<R, S>>;

/** The result of a call. */
export type Output<R extends Rule, S extends Shape> =
  GivesTwo<R> extends true ? [Tensor<Out<R, S>>, Tensor<Out<R, S>>] : Tensor<Out<R, S>>;

/** Whether a layer gives two tensors, be it a chain that ends with such a layer. */
export type GivesTwo<R extends Rule> = R extends GivesPair
  ? true
  : R extends Chained<infer Layers>
    ? GivesPairAtLast<Layers>
    : false;
