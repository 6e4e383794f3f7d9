import type { Tensor } from '../../tensor';

/**
 * The window functions work on batches (N, C, H, W). A single image (C, H, W) is made into a batch of
 * one, and what comes out is made into a single image again.
 */
export function withBatch(x: Tensor): { batch: Tensor; unbatch: (y: Tensor) => Tensor } {
  if (x.shape.length !== 3) return { batch: x, unbatch: (y) => y };
  return { batch: x.reshape([1, ...x.shape]), unbatch: (y) => y.reshape(y.shape.slice(1)) };
}
