import type { Row } from './row';

/**
 * Whether the first dimension of a model's input counts examples. A vector is one example, and so are three
 * dimensions where a convolution or a pooling takes them for an image (C, H, W), or two for a sequence (C, L).
 */
export function hasBatch(inputShape: readonly number[], rows: readonly Row[]): boolean {
  const rank = inputShape.length;
  if (rank !== 2 && rank !== 3) return rank > 1;
  return !rows.some((row) => row.kernel?.length === rank - 1 && row.inputShape.length === rank);
}

/** How many examples a model was given. */
export function examplesIn(inputShape: readonly number[], rows: readonly Row[]): number {
  return hasBatch(inputShape, rows) ? inputShape[0]! : 1;
}
