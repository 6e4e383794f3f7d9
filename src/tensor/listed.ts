/** Whole numbers that are given one by one or as a list, in types. */
import type { Permuted } from './dimensions';
import type { Reshaped, Shape } from './types';

/** The numbers as a list; `L` is `never` where they came one by one. */
export type Listed<A extends number, Others extends Shape, L extends Shape> = [L] extends [never]
  ? [A, ...Others]
  : L;

/** The verdict on them, unless there is more after a list. */
export type ListFits<Call extends string, L, Others extends Shape, Verdict> = [L] extends [never]
  ? Verdict
  : Others extends readonly []
    ? Verdict
    : `${Call} takes numbers one by one or as one list, but got a list and more`;

/**
 * What `reshape` makes of the shape S, given numbers one by one or as a list. Inferred, as TypeScript 5.0, which
 * the kernel has, does not see that a `Listed` is a shape.
 */
export type ReshapedBy<S extends Shape, A extends number, Others extends Shape, L extends Shape> =
  Listed<A, Others, L> extends infer T extends Shape ? Reshaped<S, T> : never;

/** The same for `permute`. */
export type PermutedBy<S extends Shape, A extends number, Others extends Shape, L extends Shape> =
  Listed<A, Others, L> extends infer T extends Shape ? Permuted<S, T> : never;
