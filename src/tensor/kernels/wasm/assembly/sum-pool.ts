/** The sum of each window, and its gradient, which every number in the window gets. Images are (N, H, W, C). */
import { endInside, firstInside, Pooling } from './pooling';
import { BYTES, LANES, storeUpTo } from './vectors';

/**
 * @param from the row of outputs to begin with, counted over all images, and `to` the one to end before
 */
export function sumPool(from: i32, to: i32, x: usize, y: usize, by: Pooling): void {
  const channels = by.channels;
  const width = by.width;
  const height = by.height;
  const outWidth = by.outWidth;
  const outHeight = by.outHeight;
  const dilationX = by.dilationX;
  const dilationY = by.dilationY;
  const pixel = channels * BYTES;
  let target = y + from * outWidth * pixel;
  for (let row = from; row < to; row++) {
    const startY = (row % outHeight) * by.strideY - by.top;
    const endY = endInside(startY, dilationY, by.kernelHeight, height);
    for (let column = 0; column < outWidth; column++) {
      const startX = column * by.strideX - by.left;
      const endX = endInside(startX, dilationX, by.kernelWidth, width);
      for (let channel = 0; channel < channels; channel += LANES) {
        let sum = f32x4.splat(0);
        for (let i = firstInside(startY, dilationY); i < endY; i++) {
          const cellRow = (row / outHeight) * height + startY + i * dilationY;
          for (let j = firstInside(startX, dilationX); j < endX; j++) {
            const cell = cellRow * width + startX + j * dilationX;
            sum = f32x4.add(sum, v128.load(x + cell * pixel + channel * BYTES));
          }
        }
        storeUpTo(channels - channel, target + channel * BYTES, sum);
      }
      target += pixel;
    }
  }
}

/**
 * @param from the image to begin with, and `to` the one to end before
 * @param dy the gradients of the sums
 * @param dx the gradient of x; what it held is overwritten
 */
export function sumPoolGradient(from: i32, to: i32, dy: usize, dx: usize, by: Pooling): void {
  const channels = by.channels;
  const width = by.width;
  const height = by.height;
  const outWidth = by.outWidth;
  const outHeight = by.outHeight;
  const dilationX = by.dilationX;
  const dilationY = by.dilationY;
  const pixel = channels * BYTES;
  const imageBytes = height * width * pixel;
  memory.fill(dx + from * imageBytes, 0, (to - from) * imageBytes);
  let source = dy + from * outHeight * outWidth * pixel;
  for (let row = from * outHeight; row < to * outHeight; row++) {
    const startY = (row % outHeight) * by.strideY - by.top;
    const endY = endInside(startY, dilationY, by.kernelHeight, height);
    for (let column = 0; column < outWidth; column++) {
      const startX = column * by.strideX - by.left;
      const endX = endInside(startX, dilationX, by.kernelWidth, width);
      for (let channel = 0; channel < channels; channel += LANES) {
        const gradient = v128.load(source + channel * BYTES);
        for (let i = firstInside(startY, dilationY); i < endY; i++) {
          const cellRow = (row / outHeight) * height + startY + i * dilationY;
          for (let j = firstInside(startX, dilationX); j < endX; j++) {
            const cell = cellRow * width + startX + j * dilationX;
            const target = dx + cell * pixel + channel * BYTES;
            storeUpTo(channels - channel, target, f32x4.add(v128.load(target), gradient));
          }
        }
      }
      source += pixel;
    }
  }
}
