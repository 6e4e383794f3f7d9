/** Whether two runs gave the same result. */
import { sameShape } from '../../../shape';

interface Shaped {
  readonly shape: readonly number[];
}

/**
 * How far apart two numbers may be, as a fraction of the larger: the backend may add the products of a
 * convolution in a different order in another process.
 */
const tolerance = 1e-4;

/** Same shape, and the same numbers except for rounding; NaN agrees with nothing. */
export function agree(
  actual: Shaped & { readonly data: ArrayLike<number> },
  expected: Shaped & { data(): ArrayLike<number> },
): boolean {
  if (!sameShape(actual.shape, expected.shape)) return false;
  const numbers = expected.data();
  if (actual.data.length !== numbers.length) return false;
  for (let i = 0; i < numbers.length; i++) {
    const [a, b] = [actual.data[i]!, numbers[i]!];
    if (!(Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b)))) return false;
  }
  return true;
}
