import { BYTES } from './vectors';

/**
 * Copies numbers of four bytes that lie at regular distances: a transposed tensor, a slice, or one that is repeated, all of
 * which only differ in how far apart its neighbours were.
 *
 * @param from the row to begin with, and `to` the one to end before; rows are those of the last dimension
 * @param sizes of the `rank` dimensions before the last one, and `steps` the bytes from one to the next in x
 * @param length of a row, with `step` bytes from one number to the next in x
 */
export function rearrange(
  from: i32,
  to: i32,
  x: usize,
  y: usize,
  rank: i32,
  sizes: usize,
  steps: usize,
  length: i32,
  step: i32,
): void {
  let target = y + from * length * BYTES;
  for (let row = from; row < to; row++) {
    let source = x;
    let rest = row;
    for (let dimension = (rank - 1) * BYTES; dimension >= 0; dimension -= BYTES) {
      const size = load<i32>(sizes + dimension);
      source += (rest % size) * load<i32>(steps + dimension);
      rest /= size;
    }
    if (step == BYTES) {
      memory.copy(target, source, length * BYTES);
      target += length * BYTES;
    } else {
      const end = target + length * BYTES;
      while (target < end) {
        store<i32>(target, load<i32>(source));
        target += BYTES;
        source += step;
      }
    }
  }
}
