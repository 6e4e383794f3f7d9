import { BLOCK, BYTES, LANES, storeBlock, storeUpTo } from './vectors';

const VECTOR_BYTES: i32 = LANES * BYTES;

/**
 * max(x, 0)
 *
 * @param from the vector of four numbers to begin with, and `to` the one to end before
 */
export function relu(from: i32, to: i32, x: usize, y: usize, size: i32): void {
  const zero = f32x4.splat(0);
  const end = min(to, size / LANES) * VECTOR_BYTES;
  let at = from * VECTOR_BYTES;
  for (; at < end; at += VECTOR_BYTES) v128.store(y + at, f32x4.max(v128.load(x + at), zero));
  if (to * LANES > size) storeUpTo(size % LANES, y + at, f32x4.max(v128.load(x + at), zero));
}

/**
 * ReLU's gradient: 0 where the output is 0, else the upstream gradient, even where the output is NaN.
 *
 * @param from the vector of four numbers to begin with, and `to` the one to end before
 */
export function reluGradient(from: i32, to: i32, y: usize, dy: usize, dx: usize, size: i32): void {
  const end = min(to, size / LANES) * VECTOR_BYTES;
  let at = from * VECTOR_BYTES;
  for (; at < end; at += VECTOR_BYTES) v128.store(dx + at, passed(y + at, dy + at));
  if (to * LANES > size) storeUpTo(size % LANES, dx + at, passed(y + at, dy + at));
}

function passed(y: usize, dy: usize): v128 {
  return v128.andnot(v128.load(dy), f32x4.le(v128.load(y), f32x4.splat(0)));
}

/**
 * The sum of each column of a matrix: the gradient of a bias.
 *
 * @param from the eight columns to begin with, and `to` those to end before
 */
export function sumRows(from: i32, to: i32, x: usize, sums: usize, rows: i32, columns: i32): void {
  const step = columns * BYTES;
  for (let i = from; i < to; i++) {
    const start = x + i * BLOCK * BYTES;
    const end = start + rows * step;
    let sum0 = f32x4.splat(0),
      sum1 = sum0;
    // Adding up a few numbers at a time loses less precision than one long sum.
    for (let row = start; row < end;) {
      const last = min(row + 64 * step, end);
      let part0 = f32x4.splat(0),
        part1 = part0;
      for (; row < last; row += step) {
        part0 = f32x4.add(part0, v128.load(row));
        part1 = f32x4.add(part1, v128.load(row, 16));
      }
      sum0 = f32x4.add(sum0, part0);
      sum1 = f32x4.add(sum1, part1);
    }
    storeBlock(columns - i * BLOCK, sums + i * BLOCK * BYTES, sum0, sum1);
  }
}
