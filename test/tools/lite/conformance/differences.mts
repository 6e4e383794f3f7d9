/** Where the kernel of the browser's tab differs from tslab, and why. */
import type { Gives } from './case.mjs';

export interface Difference {
  readonly why: string;
  /** What it gives instead, by the index of the step; the other steps of the case agree. */
  readonly steps: Readonly<Record<number, Gives>>;
}

/** By the names of the cases. */
export const differences: Readonly<Record<string, Difference>> = {};
