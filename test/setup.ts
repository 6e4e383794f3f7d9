import { beforeEach, expect } from 'vitest';
import { manualSeed } from '../src/tensor/random';
import { type Closeness, difference, type Numbers } from './matchers/allclose';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unused-vars -- vitest's own signature
  interface Matchers<T = any> {
    /** The same shape, with every number within `tolerance` (1e-5) of the expected one. */
    toBeAllclose(expected: Numbers, options?: Closeness): void;
  }
}

// So that unseeded weights are the same in every run, whatever ran before.
beforeEach(() => manualSeed(0));

expect.extend({
  toBeAllclose(actual: Numbers, expected: Numbers, options?: Closeness) {
    const found = difference(actual, expected, options);
    return {
      pass: found === undefined,
      message: () => found ?? 'the numbers agree, and should not',
    };
  },
});
