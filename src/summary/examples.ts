import type { Row } from './row';

/**
 * Whether the first dimension of a model's input counts examples. A vector is one example, and so are three
 * dimensions where a convolution or a pooling takes them for an image (C, H, W).
 */
export function hasBatch(inputShape: readonly number[], rows: readonly Row[]): boolean {
  if (inputShape.length !== 3) return inputShape.length > 1;
  return !rows.some((row) => row.kernel && row.inputShape.length === 3);
}

/** How many examples a model was given. */
export function examplesIn(inputShape: readonly number[], rows: readonly Row[]): number {
  return hasBatch(inputShape, rows) ? inputShape[0]! : 1;
}
