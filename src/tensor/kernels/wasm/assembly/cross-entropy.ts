import { BYTES } from './vectors';

/**
 * For rows of scores, minus the logarithm of the softmax at the right class, with its derivatives: the
 * softmax, less 1 at the right class.
 *
 * @param from the row to begin with, and `to` the one to end before
 * @param scores (rows, count), and `classes` (rows) as whole numbers
 */
export function crossEntropy(
  from: i32,
  to: i32,
  scores: usize,
  classes: usize,
  losses: usize,
  derivatives: usize,
  count: i32,
): void {
  const rowBytes = count * BYTES;
  for (let row = from; row < to; row++) {
    const start = scores + row * rowBytes;
    const end = start + rowBytes;
    const toDerivative = derivatives - scores;
    let largest = load<f32>(start);
    for (let at = start; at < end; at += BYTES) largest = max(largest, load<f32>(at));
    let sum: f64 = 0;
    for (let at = start; at < end; at += BYTES) {
      const power = Math.exp(load<f32>(at) - largest);
      store<f32>(at + toDerivative, <f32>power);
      sum += power;
    }
    for (let at = start; at < end; at += BYTES) {
      store<f32>(at + toDerivative, <f32>(load<f32>(at + toDerivative) / sum));
    }
    const right = start + load<i32>(classes + row * BYTES) * BYTES;
    store<f32>(losses + row * BYTES, <f32>(Math.log(sum) - (load<f32>(right) - largest)));
    store<f32>(right + toDerivative, load<f32>(right + toDerivative) - 1);
  }
}
