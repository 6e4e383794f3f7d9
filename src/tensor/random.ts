/**
 * Reproducible random numbers, the same as torch's: the same generator (MT19937) and the same way from
 * its integers to real numbers as in PyTorch on a CPU, so `manualSeed(0)` gives a layer the weights that
 * `torch.manual_seed(0)` gives it. See PyTorch's aten/src/ATen/core/DistributionsHelper.h and
 * aten/src/ATen/native/cpu/DistributionTemplates.h; the order of `permutation` is torch.randperm's.
 */
import { mersenne } from 'pure-rand/generator/mersenne';
import { UsageError } from '../shape/usage-error';

/** A source of random numbers. */
export interface Generator {
  /** n numbers, uniformly distributed from `low` up to `high` (not included). */
  uniform(n: number, low: number, high: number): Float32Array;
  /** n numbers from the normal distribution with mean 0 and standard deviation 1. */
  normal(n: number): Float32Array;
  /** The numbers from 0 to n - 1 in a random order. */
  permutation(n: number): Int32Array;
}

/** How many normal numbers are made at a time, out of as many uniform ones. */
const block = 16;

/** A generator that starts at a seed. */
export function generator(seed: number): Generator {
  if (!Number.isInteger(seed)) {
    throw new UsageError(
      `manualSeed expected a whole number, but got ${String(seed)}`,
      'Any whole number will do, for instance 0.',
    );
  }
  const source = mersenne(seed);
  const bits32 = () => source.next() >>> 0;
  /** 24 random bits, as many as a float32 holds. */
  const single = () => (bits32() & 0xffffff) * 2 ** -24;
  /** 53 random bits, as many as a double holds; the first integer is the high half. */
  const double = () => ((bits32() & 0x1fffff) * 2 ** 32 + bits32()) * 2 ** -53;
  let spare: number | undefined;

  /** Box and Muller: two uniform numbers make two normal ones. */
  function fewNormal(): number {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    const angle = 2 * Math.PI * double();
    const radius = Math.sqrt(-2 * Math.log1p(-double()));
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  function transformBlock(values: Float32Array): void {
    for (let i = 0; i < block / 2; i++) {
      const radius = Math.sqrt(-2 * Math.log(1 - values[i]!));
      const angle = 2 * Math.PI * values[i + block / 2]!;
      values[i] = radius * Math.cos(angle);
      values[i + block / 2] = radius * Math.sin(angle);
    }
  }

  return {
    uniform: (n, low, high) => {
      const range = Math.fround(high) - Math.fround(low);
      return Float32Array.from(
        { length: n },
        () => Math.fround(single() * Math.fround(range)) + low,
      );
    },
    normal: (n) => {
      if (n < block) return Float32Array.from({ length: n }, fewNormal);
      const values = Float32Array.from({ length: n }, single);
      for (let i = 0; i + block <= n; i += block) transformBlock(values.subarray(i, i + block));
      if (n % block !== 0) {
        // The last block overlaps the one before it and is drawn again.
        const last = values.subarray(n - block);
        last.set(Float32Array.from({ length: block }, single));
        transformBlock(last);
      }
      return values;
    },
    permutation: (n) => {
      const order = Int32Array.from({ length: n }, (_, i) => i);
      for (let i = 0; i < n - 1; i++) {
        const other = i + (bits32() % (n - i));
        [order[i], order[other]] = [order[other]!, order[i]!];
      }
      return order;
    },
  };
}

let shared = generator(Math.floor(Math.random() * 2 ** 31));

/**
 * Restarts the random numbers, so that what follows repeats: initial weights, `rand`, dropout.
 * The numbers are those that torch.manual_seed gives.
 *
 * @throws if the seed is not a whole number
 * @example
 * manualSeed(0);
 * String(rand([3])) // Tensor [3] float32 [0.4963, 0.7682, 0.0885]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.manual_seed.html
 */
export function manualSeed(seed: number): void {
  shared = generator(seed);
}

/** The generator for a call: its own if it was given a seed, else the shared one. */
export function generatorFor(seed: number | undefined): Generator {
  return seed === undefined ? shared : generator(seed);
}
