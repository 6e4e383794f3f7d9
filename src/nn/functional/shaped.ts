/** What a check of sizes sees of a tensor. Where a shape alone is known, it can be asked all the same. */
export interface Shaped {
  readonly shape: readonly number[];
}
