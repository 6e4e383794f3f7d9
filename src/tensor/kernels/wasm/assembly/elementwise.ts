import { BYTES, LANES, storeUpTo } from './vectors';

/**
 * max(x, 0)
 *
 * @param from the vector of four numbers to begin with, and `to` the one to end before
 */
export function relu(from: i32, to: i32, x: usize, y: usize, size: i32): void {
  for (let i = from; i < to; i++) {
    const at = i * LANES * BYTES;
    storeUpTo(size - i * LANES, y + at, f32x4.max(v128.load(x + at), f32x4.splat(0)));
  }
}

/**
 * ReLU's gradient: 0 where the output is 0, else the upstream gradient, even where the output is NaN.
 *
 * @param from the vector of four numbers to begin with, and `to` the one to end before
 */
export function reluGradient(from: i32, to: i32, y: usize, dy: usize, dx: usize, size: i32): void {
  for (let i = from; i < to; i++) {
    const at = i * LANES * BYTES;
    const count = size - i * LANES;
    const isZero = f32x4.le(v128.load(y + at), f32x4.splat(0));
    storeUpTo(count, dx + at, v128.andnot(v128.load(dy + at), isZero));
  }
}

/**
 * The sum of each column of a matrix: the gradient of a bias.
 *
 * @param from the vector of four columns to begin with, and `to` the one to end before
 */
export function sumRows(from: i32, to: i32, x: usize, sums: usize, rows: i32, columns: i32): void {
  const step = columns * BYTES;
  const end = x + rows * step;
  for (let i = from; i < to; i++) {
    const at = i * LANES * BYTES;
    const count = columns - i * LANES;
    let sum = f32x4.splat(0);
    // Adding up a few numbers at a time loses less precision than one long sum.
    for (let first = x; first < end; first += 64 * step) {
      let part = f32x4.splat(0);
      const last = min(first + 64 * step, end);
      for (let row = first; row < last; row += step) {
        part = f32x4.add(part, v128.load(row + at));
      }
      sum = f32x4.add(sum, part);
    }
    storeUpTo(count, sums + at, sum);
  }
}
