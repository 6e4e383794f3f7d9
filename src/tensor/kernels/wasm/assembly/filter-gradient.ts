/**
 * The gradient of the filters: each weight met one number in every window, so its gradient is the sum, over
 * all windows, of that number times the window's upstream gradient.
 *
 * As in `convolve`, 32 sums stay in registers: those of four cells of the kernel by eight outputs.
 */
import { addProduct, BLOCK, BYTES, storeBlock } from './vectors';

/** This many windows are done for all tiles before the next ones, so that they stay in the nearest cache. */
const PASS: i32 = 128;

/**
 * The tiles from `from` to `to`: all cells of the kernel, four a tile, for eight outputs at a time.
 *
 * @param windows where each begins in the padded image
 * @param cells how far after the beginning of a window each number under the kernel lies; filled up to a
 *     multiple of 4
 * @param upstream the gradients of the first window's outputs: those of the next are `step` bytes further
 * @param gradient that of the first cell's weights: those of the next are `step` bytes further
 */
export function filterGradient(
  from: i32,
  to: i32,
  windows: usize,
  windowCount: i32,
  cells: usize,
  cellCount: i32,
  upstream: usize,
  gradient: usize,
  outputs: i32,
  step: i32,
): void {
  const fours = (cellCount + 3) >> 2;
  let first = 0;
  do {
    const windowsEnd = windows + min(first + PASS, windowCount) * BYTES;
    for (let tile = from; tile < to; tile++) {
      const output = (tile / fours) * BLOCK;
      const cell = (tile % fours) * 4;
      const left = outputs - output;
      const offset0 = load<usize>(cells + cell * BYTES),
        offset1 = load<usize>(cells + cell * BYTES, 4);
      const offset2 = load<usize>(cells + cell * BYTES, 8),
        offset3 = load<usize>(cells + cell * BYTES, 12);
      const target = gradient + cell * step + output * BYTES;
      let a0 = f32x4.splat(0),
        a1 = a0,
        b0 = a0,
        b1 = a0,
        c0 = a0,
        c1 = a0,
        d0 = a0,
        d1 = a0;
      let dy = upstream + first * step + output * BYTES;
      for (let window = windows + first * BYTES; window < windowsEnd; window += BYTES) {
        const x = load<usize>(window);
        const g0 = v128.load(dy),
          g1 = v128.load(dy, 16);
        const n0 = v128.load32_splat(x + offset0);
        a0 = addProduct(a0, n0, g0);
        a1 = addProduct(a1, n0, g1);
        const n1 = v128.load32_splat(x + offset1);
        b0 = addProduct(b0, n1, g0);
        b1 = addProduct(b1, n1, g1);
        const n2 = v128.load32_splat(x + offset2);
        c0 = addProduct(c0, n2, g0);
        c1 = addProduct(c1, n2, g1);
        const n3 = v128.load32_splat(x + offset3);
        d0 = addProduct(d0, n3, g0);
        d1 = addProduct(d1, n3, g1);
        dy += step;
      }
      const isFirst = first == 0;
      put(isFirst, left, target, a0, a1);
      if (cell + 1 < cellCount) put(isFirst, left, target + step, b0, b1);
      if (cell + 2 < cellCount) put(isFirst, left, target + 2 * step, c0, c1);
      if (cell + 3 < cellCount) put(isFirst, left, target + 3 * step, d0, d1);
    }
    first += PASS;
  } while (first < windowCount); // of no windows, the sums are 0
}

/** Adds to the first `count` of 8 sums. A few numbers at a time lose less precision than one long sum. */
function put(isFirst: bool, count: i32, target: usize, first: v128, second: v128): void {
  if (!isFirst) {
    first = f32x4.add(first, v128.load(target));
    second = f32x4.add(second, v128.load(target + 16));
  }
  storeBlock(count, target, first, second);
}
