/**
 * How much of a large set is tried: all of it in `npm run test:full`, and in `npm test` a sample that is
 * always the same one.
 */
export const extent = process.env.CONVLAB_TEST_EXTENT === 'full' ? 'full' : 'sample';

/** Whether all is tried: what takes long, or much memory, waits for that. */
export const isFull = extent === 'full';

export function cases(of: { readonly full: number; readonly sample: number }): number {
  return of[extent];
}

/** Whether a member of a large set is tried: in a sample every `every`th one. */
export function isTried(index: number, every: number): boolean {
  return index % cases({ full: 1, sample: every }) === 0;
}
