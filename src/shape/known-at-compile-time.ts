/** What the type-level formulas compute with: literals, or `number` for anything that is not one. */
import type { ValueText } from './type-text';
import type { Height, Width } from './window';

/**
 * What the formulas may compute with. A single whole-number literal of at least `Least` (0 or 1) stays
 * as it is; anything not known at compile time (`3 | 5` included) is `number`, and so is a literal that
 * is refused, by a verdict (`InRange`). A literal written with an exponent (1e21) is too large to compute
 * with.
 */
export type Known<N, Least extends 0 | 1 = 0> = [N] extends [number]
  ? number extends N
    ? number
    : IsUnion<N> extends true
      ? number
      : `${N}` extends `${string}e${string}`
        ? number
        : IsOutOfRange<N, Least> extends true
          ? number
          : N
  : number;

/** Whether something is one of several: `3 | 5`. */
export type IsUnion<T, Each = T> = T extends unknown ? ([Each] extends [T] ? false : true) : never;

/** `Result` if all of `Args` are known. */
export type IfKnown<
  Args extends readonly unknown[],
  Result extends number,
> = number extends Args[number] ? number : Result;

/** Whether a literal is negative, a fraction, or less than `Least`. */
type IsOutOfRange<N extends number, Least> = `${N}` extends
  `-${string}` | `${string}.${string}` | `${string}e-${string}`
  ? true
  : [N, Least] extends [0, 1]
    ? true
    : false;

/** Whether that can be said of something that may be no number, or not known. */
type IsRefused<N, Least> = [N] extends [number]
  ? number extends N
    ? false
    : IsUnion<N> extends true
      ? false
      : IsOutOfRange<N, Least>
  : false;

/** The verdict on a number or pair of numbers, which must be whole and at least `Least`. */
export type InRange<Name extends string, N, Least extends 0 | 1> = true extends
  IsRefused<Height<N>, Least> | IsRefused<Width<N>, Least>
  ? `${Name} must be a whole number from ${Least} up, but is ${ValueText<N>}`
  : true;
