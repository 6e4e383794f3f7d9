import { UsageError } from './usage-error';

/** One dimension as a number from 0, checked. */
export function normaliseDim(dim: number, rank: number): number {
  const dimensions = Math.max(rank, 1);
  if (!Number.isInteger(dim) || dim < -dimensions || dim >= dimensions) {
    throw new UsageError(
      `Dimension out of range (expected to be in range of [${-dimensions}, ${dimensions - 1}], but got ${dim})`,
      `The tensor has ${rank} dimension${rank === 1 ? '' : 's'}; the first is 0 and the last is -1.`,
    );
  }
  return dim < 0 ? dim + dimensions : dim;
}
