/**
 * How much of a large set is tried: in `npm test` a part, drawn by the same seed, and all of it in
 * `npm run test:full`.
 */
export const extent = process.env.CONVLAB_TEST_EXTENT === 'full' ? 'full' : 'sample';

export function cases(of: { readonly full: number; readonly sample: number }): number {
  return of[extent];
}
