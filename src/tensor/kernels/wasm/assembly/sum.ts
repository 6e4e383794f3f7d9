import { BYTES, LANES } from './vectors';

/**
 * The sum of each row of a matrix. It is added up in float64: a million numbers would lose two digits in
 * float32, and of twenty million ones the sum would stay at 2 ** 24.
 *
 * @param from the row to begin with, and `to` the one to end before
 */
export function sumEach(from: i32, to: i32, x: usize, sums: usize, length: i32): void {
  const vectorsEnd = (length / LANES) * LANES * BYTES;
  for (let row = from; row < to; row++) {
    const start = x + row * length * BYTES;
    let low = f64x2.splat(0),
      high = low;
    for (let at = start; at < start + vectorsEnd; at += LANES * BYTES) {
      const four = v128.load(at);
      low = f64x2.add(low, f64x2.promote_low_f32x4(four));
      high = f64x2.add(high, f64x2.promote_low_f32x4(v128.shuffle<f32>(four, four, 2, 3, 2, 3)));
    }
    const both = f64x2.add(low, high);
    let sum = f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
    for (let at = start + vectorsEnd; at < start + length * BYTES; at += BYTES) {
      sum += load<f32>(at);
    }
    store<f32>(sums + row * BYTES, <f32>sum);
  }
}
