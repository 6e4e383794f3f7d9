/**
 * The largest number in each window, and where its gradient goes. Images are (N, H, W, C): eight channels are
 * compared at a time. A window is cut off where it leaves the image, so no padding is ever written.
 */
import { endInside, firstInside, Pooling } from './pooling';
import { BLOCK, BYTES, storeBlock } from './vectors';

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
      for (let channel = 0; channel < channels; channel += BLOCK) {
        let largest0 = f32x4.splat(-Infinity),
          largest1 = largest0;
        let cellRow = firstCell + channel * BYTES;
        for (let i = firstY; i < endY; i++) {
          let cell = cellRow;
          for (let j = firstX; j < endX; j++) {
            largest0 = f32x4.max(largest0, v128.load(cell));
            largest1 = f32x4.max(largest1, v128.load(cell, 16));
            cell += cellStep;
          }
          cellRow += rowStep;
        }
        storeBlock(channels - channel, target + channel * BYTES, largest0, largest1);
      }
      target += pixel;
    }
  }
}

/**
 * Adds the upstream gradient of each window to that of its largest number: among equals the first, row by
 * row, as in PyTorch, but of several that are NaN the last.
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
  const coversAll = tiles(by);
  let at = from * outHeight * outWidth * pixel;
  for (let row = from * outHeight; row < to * outHeight; row++) {
    const image = x + (row / outHeight) * imageBytes;
    if (!coversAll && row % outHeight == 0) memory.fill(image + toGradient, 0, imageBytes);
    const startY = (row % outHeight) * by.strideY - by.top;
    const firstY = firstInside(startY, dilationY);
    const endY = endInside(startY, dilationY, by.kernelHeight, height);
    for (let column = 0; column < outWidth; column++) {
      const startX = column * by.strideX - by.left;
      const firstX = firstInside(startX, dilationX);
      const endX = endInside(startX, dilationX, by.kernelWidth, width);
      const first = (startY + firstY * dilationY) * width + startX + firstX * dilationX;
      const seesNothing = firstY >= endY || firstX >= endX;
      for (let channel = 0; channel < channels; channel += BLOCK) {
        const count = channels - channel;
        const here = at + channel * BYTES;
        const largest0 = v128.load(y + here),
          largest1 = v128.load(y + here, 16);
        let open0 = v128.load(dy + here), // what no cell has taken yet
          open1 = v128.load(dy + here, 16);
        let cellRow = image + first * pixel + channel * BYTES;
        // A dilated window may see nothing but padding. As in PyTorch, its gradient then goes to where the
        // index of its first cell points: a pixel in another row.
        if (seesNothing && first >= 0 && first < height * width) {
          const target = cellRow + toGradient;
          const sum0 = f32x4.add(v128.load(target), open0),
            sum1 = f32x4.add(v128.load(target, 16), open1);
          storeBlock(count, target, sum0, sum1);
        }
        for (let i = firstY; i < endY; i++) {
          let cell = cellRow;
          for (let j = firstX; j < endX; j++) {
            const number0 = v128.load(cell),
              number1 = v128.load(cell, 16);
            const wins0 = f32x4.eq(number0, largest0);
            const wins1 = f32x4.eq(number1, largest1);
            const target = cell + toGradient;
            let won0 = v128.and(open0, wins0),
              won1 = v128.and(open1, wins1);
            if (overlaps) {
              won0 = f32x4.add(v128.load(target), won0);
              won1 = f32x4.add(v128.load(target, 16), won1);
            }
            storeBlock(count, target, won0, won1);
            open0 = v128.andnot(open0, wins0);
            open1 = v128.andnot(open1, wins1);
            cell += cellStep;
          }
          cellRow += rowStep;
        }
        if (hasNaN(largest0) || hasNaN(largest1)) {
          addToLastNaN(
            count,
            cellRow + (endX - firstX - 1) * cellStep,
            endY - firstY,
            endX - firstX,
            cellStep,
            rowStep,
            toGradient,
            open0,
            open1,
          );
        }
      }
      at += pixel;
    }
  }
}

function hasNaN(numbers: v128): bool {
  return v128.any_true(f32x4.ne(numbers, numbers));
}

/**
 * NaN equals nothing, so where it is the largest no cell has won yet. As in PyTorch, the last one of a window
 * wins: each counts as larger than all that came before.
 *
 * @param end the last cell of the row after the window's last one
 * @param open0 the upstream gradient, which no other cell has taken
 */
function addToLastNaN(
  count: i32,
  end: usize,
  rows: i32,
  columns: i32,
  cellStep: i32,
  rowStep: i32,
  toGradient: usize,
  open0: v128,
  open1: v128,
): void {
  for (let row = 1; row <= rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = end - row * rowStep - column * cellStep;
      const number0 = v128.load(cell),
        number1 = v128.load(cell, 16);
      const wins0 = f32x4.ne(number0, number0),
        wins1 = f32x4.ne(number1, number1);
      const target = cell + toGradient;
      const sum0 = f32x4.add(v128.load(target), v128.and(open0, wins0));
      const sum1 = f32x4.add(v128.load(target, 16), v128.and(open1, wins1));
      storeBlock(count, target, sum0, sum1);
      open0 = v128.andnot(open0, wins0);
      open1 = v128.andnot(open1, wins1);
    }
  }
}

/** Whether each cell of an image is in exactly one window. */
function tiles(by: Pooling): bool {
  return (
    by.outHeight * by.kernelHeight == by.height &&
    by.outWidth * by.kernelWidth == by.width &&
    by.strideY == by.kernelHeight &&
    by.strideX == by.kernelWidth &&
    by.dilationY == 1 &&
    by.dilationX == 1 &&
    by.top == 0 &&
    by.left == 0
  );
}
