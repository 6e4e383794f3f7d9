/** What the formulas in types count with: literals, `number` for what is not known, `never` for what is refused. */

/**
 * What the formulas may count with. A single whole literal of at least `Least` (0 or 1) stays as it
 * is; what is not known while typing is `number` (`3 | 5`, too); a literal that the function of the
 * same name refuses when it runs is `never`, and so is every size computed from it. A literal that is
 * written with an exponent (1e21) is too large to count with.
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

/** Counts with `Args` if it can: `never` among them gives `never`, `number` among them `number`. */
export type IfKnown<Args extends readonly unknown[], Result extends number> = true extends {
  [K in keyof Args]: [Args[K]] extends [never] ? true : false;
}[number]
  ? never
  : number extends Args[number]
    ? number
    : Result;

/**
 * The result of a function as its return type. Nothing is inferred from where the call stands: in
 * `const side: 5 = convOutputSize({ input: 30, kernel: 6, stride: 5 })` the padding that was left out
 * would otherwise be guessed from the 5.
 */
export type Result<T> = T extends infer R ? R : never;
