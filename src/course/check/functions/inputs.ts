/** The inputs that a function is tried on. */
import type { Plain } from '../../answer/answer';
import type { FastCheck, Inputs } from './definition';

/** Enough to cover every kind of input many times, and quick even across a process boundary. */
const RANDOM_INPUTS = 80;

/** Always the same inputs: a check that is run twice says the same thing twice. */
const SEED = 130;

/**
 * All inputs except the large one: the small ones as they are, then random ones, the smallest first.
 *
 * The first of them that fails is the smallest failing one. fast-check could shrink a failing input
 * instead; but the mistake is found by comparing results on all inputs, so all of them are needed
 * anyway, and each shrinking step would be one more call of a learner's function that may be slow
 * or in another process.
 */
export async function collectInputs<Args extends readonly Plain[]>(
  inputs: Inputs<Args>,
  seed = SEED,
): Promise<readonly Args[]> {
  const fc = await loadFastCheck();
  const drawn = fc.sample(inputs.random(fc), { numRuns: RANDOM_INPUTS, seed });
  const inOrder = drawn.map((args) => ({ args, size: sizeOf(args) })).sort(bySize);
  const all = [...inputs.small, ...inOrder.map(({ args }) => args)];
  return [...new Map(all.map((args) => [JSON.stringify(args), args])).values()];
}

/** Loaded when the first function is checked: checks of values need not wait for it. */
async function loadFastCheck(): Promise<FastCheck> {
  // fast-check comes in two builds, for `import` and for `require`, and TypeScript treats the same
  // class from each as two different ones.
  return (await import('fast-check')) as unknown as FastCheck;
}

/** How many numbers there are, and how large they are in total. */
interface Size {
  readonly count: number;
  readonly sum: number;
}

function sizeOf(value: Plain): Size {
  if (typeof value === 'number') return { count: 1, sum: Math.abs(value) };
  if (typeof value !== 'object' || value === null) return { count: 0, sum: 0 };
  return Object.values(value)
    .map(sizeOf)
    .reduce((all, { count, sum }) => ({ count: all.count + count, sum: all.sum + sum }), {
      count: 0,
      sum: 0,
    });
}

function bySize(a: { size: Size }, b: { size: Size }): number {
  return a.size.count - b.size.count || a.size.sum - b.size.sum;
}
