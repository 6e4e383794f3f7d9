/**
 * The largest number in each window, and where its gradient goes. Images are (N, H, W, C): four channels are
 * compared at a time. A window is cut off where it leaves the image, so no padding is ever written.
 */
import { endInside, firstInside, Pooling } from './pooling';
import { BYTES, LANES, storeUpTo } from './vectors';

/**
 * @param from the row of outputs to begin with, counted over all images, and `to` the one to end before
 */
export function maxPool(from: i32, to: i32, x: usize, y: usize, by: Pooling): void {
  const channels = by.channels;
  const width = by.width;
  const height = by.height;
  const outWidth = by.outWidth;
  const outHeight = by.outHeight;
  const dilationX = by.dilationX;
  const dilationY = by.dilationY;
  const pixel = channels * BYTES;
  const cellStep = dilationX * pixel;
  const rowStep = dilationY * width * pixel;
  let target = y + from * outWidth * pixel;
  for (let row = from; row < to; row++) {
    const image = x + (row / outHeight) * height * width * pixel;
    const startY = (row % outHeight) * by.strideY - by.top;
    const firstY = firstInside(startY, dilationY);
    const endY = endInside(startY, dilationY, by.kernelHeight, height);
    for (let column = 0; column < outWidth; column++) {
      const startX = column * by.strideX - by.left;
      const firstX = firstInside(startX, dilationX);
      const endX = endInside(startX, dilationX, by.kernelWidth, width);
      const firstCell =
        image + ((startY + firstY * dilationY) * width + startX + firstX * dilationX) * pixel;
      for (let channel = 0; channel < channels; channel += LANES) {
        let largest = f32x4.splat(-Infinity);
        let cellRow = firstCell + channel * BYTES;
        for (let i = firstY; i < endY; i++) {
          let cell = cellRow;
          for (let j = firstX; j < endX; j++) {
            largest = f32x4.max(largest, v128.load(cell));
            cell += cellStep;
          }
          cellRow += rowStep;
        }
        storeUpTo(channels - channel, target + channel * BYTES, largest);
      }
      target += pixel;
    }
  }
}

/**
 * Adds the upstream gradient of each window to that of its largest number: among equals the first, row by
 * row, as in PyTorch.
 *
 * @param from the image to begin with, and `to` the one to end before
 * @param y what `maxPool` gave, with its upstream gradient `dy`
 * @param dx the gradient of x; what it held is overwritten
 */
export function maxPoolGradient(
  from: i32,
  to: i32,
  x: usize,
  y: usize,
  dy: usize,
  dx: usize,
  by: Pooling,
): void {
  const channels = by.channels;
  const width = by.width;
  const height = by.height;
  const outWidth = by.outWidth;
  const outHeight = by.outHeight;
  const dilationX = by.dilationX;
  const dilationY = by.dilationY;
  const pixel = channels * BYTES;
  const cellStep = dilationX * pixel;
  const rowStep = dilationY * width * pixel;
  const imageBytes = height * width * pixel;
  const toGradient = dx - x; // from a number of x to its gradient
  const isDilated = dilationY > 1 || dilationX > 1;
  const overlaps = isDilated || by.strideY < by.kernelHeight || by.strideX < by.kernelWidth;
  let at = from * outHeight * outWidth * pixel;
  for (let row = from * outHeight; row < to * outHeight; row++) {
    const image = x + (row / outHeight) * imageBytes;
    if (row % outHeight == 0) memory.fill(image + toGradient, 0, imageBytes);
    const startY = (row % outHeight) * by.strideY - by.top;
    const firstY = firstInside(startY, dilationY);
    const endY = endInside(startY, dilationY, by.kernelHeight, height);
    for (let column = 0; column < outWidth; column++) {
      const startX = column * by.strideX - by.left;
      const firstX = firstInside(startX, dilationX);
      const endX = endInside(startX, dilationX, by.kernelWidth, width);
      const first = (startY + firstY * dilationY) * width + startX + firstX * dilationX;
      const seesNothing = firstY >= endY || firstX >= endX;
      for (let channel = 0; channel < channels; channel += LANES) {
        const count = channels - channel;
        const largest = v128.load(y + at + channel * BYTES);
        let open = v128.load(dy + at + channel * BYTES); // what no cell has taken yet
        let cellRow = image + first * pixel + channel * BYTES;
        // A dilated window may see nothing but padding. As in PyTorch, its gradient then goes to where the
        // index of its first cell points: a pixel in another row.
        if (seesNothing && first >= 0 && first < height * width) {
          const target = cellRow + toGradient;
          storeUpTo(count, target, f32x4.add(v128.load(target), open));
        }
        for (let i = firstY; i < endY; i++) {
          let cell = cellRow;
          for (let j = firstX; j < endX; j++) {
            const number = v128.load(cell);
            // NaN counts as larger than every number, and equals nothing.
            const wins = v128.or(f32x4.eq(number, largest), f32x4.ne(number, number));
            const target = cell + toGradient;
            const won = v128.and(open, wins);
            storeUpTo(count, target, overlaps ? f32x4.add(v128.load(target), won) : won);
            open = v128.andnot(open, wins);
            cell += cellStep;
          }
          cellRow += rowStep;
        }
      }
      at += pixel;
    }
  }
}
