import { BYTES } from './vectors';

/**
 * Copies images (N, H, W, C) with zeros around them. Negative edges crop.
 *
 * @param from the row to begin with, counted over all padded images, and `to` the one to end before
 */
export function padImages(
  from: i32,
  to: i32,
  x: usize,
  padded: usize,
  height: i32,
  width: i32,
  channels: i32,
  top: i32,
  bottom: i32,
  left: i32,
  right: i32,
): void {
  const pixel = channels * BYTES;
  const rows = top + height + bottom;
  const rowBytes = (left + width + right) * pixel;
  const copied = (width + min(left, 0) + min(right, 0)) * pixel;
  const before = max(left, 0) * pixel;
  const after = max(right, 0) * pixel;
  let target = padded + from * rowBytes;
  for (let i = from; i < to; i++) {
    const row = (i % rows) - top;
    if (row < 0 || row >= height || copied <= 0) {
      memory.fill(target, 0, rowBytes);
    } else {
      const source = x + (((i / rows) * height + row) * width - min(left, 0)) * pixel;
      memory.fill(target, 0, before);
      memory.copy(target + before, source, copied);
      memory.fill(target + before + copied, 0, after);
    }
    target += rowBytes;
  }
}
