/** What the type-level formulas compute with: literals, `number` if unknown, `never` if refused. */

/**
 * What the formulas may compute with. A single whole-number literal of at least `Least` (0 or 1) stays
 * as it is; anything not known at compile time (`3 | 5` included) is `number`; a literal that the
 * function of the same name refuses at run time is `never`, and so is every size computed from it. A
 * literal written with an exponent (1e21) is too large to compute with.
 */
export type Known<N, Least extends 0 | 1 = 0> = [N] extends [number]
  ? number extends N
    ? number
    : IsUnion<N> extends true
      ? number
      : `${N}` extends `-${string}` | `${string}.${string}` | `${string}e-${string}`
        ? never
        : [N, Least] extends [0, 1]
          ? never
          : `${N}` extends `${string}e${string}`
            ? number
            : N
  : number;

type IsUnion<T, Each = T> = T extends unknown ? ([Each] extends [T] ? false : true) : never;

/** `Result` if all of `Args` are known; `never` among them gives `never`, `number` among them `number`. */
export type IfKnown<Args extends readonly unknown[], Result extends number> = true extends {
  [K in keyof Args]: [Args[K]] extends [never] ? true : false;
}[number]
  ? never
  : number extends Args[number]
    ? number
    : Result;
