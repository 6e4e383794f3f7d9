/** What is around an image that was extended, in PyTorch's four ways. */

/** Zeros, the image's reflection, its edge repeated, or its opposite end. */
export type PaddingMode = 'zeros' | 'reflect' | 'replicate' | 'circular';

/** Where a row or column outside of 0 … size − 1 is copied from. With zeros it is copied from nowhere. */
export const copiedFrom: Record<
  Exclude<PaddingMode, 'zeros'>,
  (position: number, size: number) => number
> = {
  reflect: (position, size) => {
    const last = size - 1;
    return position < 0 ? -position : position > last ? 2 * last - position : position;
  },
  replicate: (position, size) => Math.min(Math.max(position, 0), size - 1),
  circular: (position, size) => ((position % size) + size) % size,
};
