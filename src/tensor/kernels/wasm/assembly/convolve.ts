/**
 * The convolution as one loop: a filter is a list of weights, one for each number under it, and an output is
 * the sum of their products. The input gradient and the product of matrices are the same loop.
 *
 * Four windows by eight outputs are computed at a time: their 32 sums stay in 8 of the processor's 16 vector
 * registers, so each weight loaded serves four products, and each number of the image eight. More sums at a
 * time were slower: V8 then moves some of them to memory and back.
 */
import { addProduct, BLOCK, BYTES, storeBlock } from './vectors';

const BLOCK_BYTES: i32 = BLOCK * BYTES;

/**
 * Copies rows of a matrix of weights into blocks of 8 columns, [block][row][8], padded with zeros.
 *
 * @param rowStep numbers between two rows, and `columnStep` between two columns, of the weights
 * @param firstRow where the first of these rows goes, among the `allRows` of a block
 */
export function pack(
  weights: usize,
  packed: usize,
  rows: i32,
  columns: i32,
  rowStep: i32,
  columnStep: i32,
  firstRow: i32,
  allRows: i32,
): void {
  for (let first = 0; first < columns; first += BLOCK) {
    let target = packed + (first * allRows + firstRow * BLOCK) * BYTES;
    for (let row = 0; row < rows; row++) {
      for (let column = first; column < first + BLOCK; column++) {
        const source = weights + (row * rowStep + column * columnStep) * BYTES;
        store<f32>(target, column < columns ? load<f32>(source) : 0);
        target += BYTES;
      }
    }
  }
}

/**
 * All outputs of the windows from four times `from` to four times `to`.
 *
 * @param windows where each begins in the padded image
 * @param targets where the outputs of each go
 * @param runs how far after the beginning of a window the numbers under its kernel lie, in `runCount` runs of
 *     `runLength` bytes each
 * @param filters packed
 * @param bias one number for each output, or 0 for none
 * @param firstOutput how far after the beginning of a target its first output goes
 */
export function convolve(
  from: i32,
  to: i32,
  windows: usize,
  targets: usize,
  runs: usize,
  runCount: i32,
  runLength: i32,
  filters: usize,
  bias: usize,
  outputs: i32,
  firstOutput: i32,
): void {
  const runsEnd = runs + runCount * BYTES;
  for (let four = from; four < to; four++) {
    const window = windows + four * 4 * BYTES;
    const x0 = load<usize>(window),
      x1 = load<usize>(window, 4);
    const x2 = load<usize>(window, 8),
      x3 = load<usize>(window, 12);
    const target = targets + four * 4 * BYTES;
    let weight = filters;
    for (let output = 0; output < outputs; output += BLOCK) {
      const left = outputs - output;
      const at = output * BYTES;
      let a0 = f32x4.splat(0),
        a1 = f32x4.splat(0);
      if (bias) {
        a0 = v128.load(bias + at);
        a1 = v128.load(bias + at + 16);
      }
      let b0 = a0,
        b1 = a1,
        c0 = a0,
        c1 = a1,
        d0 = a0,
        d1 = a1;
      for (let run = runs; run < runsEnd; run += BYTES) {
        const offset = load<usize>(run);
        let p0 = x0 + offset,
          p1 = x1 + offset,
          p2 = x2 + offset,
          p3 = x3 + offset;
        const end = p0 + runLength;
        while (p0 < end) {
          const w0 = v128.load(weight),
            w1 = v128.load(weight, 16);
          const n0 = v128.load32_splat(p0);
          a0 = addProduct(a0, n0, w0);
          a1 = addProduct(a1, n0, w1);
          const n1 = v128.load32_splat(p1);
          b0 = addProduct(b0, n1, w0);
          b1 = addProduct(b1, n1, w1);
          const n2 = v128.load32_splat(p2);
          c0 = addProduct(c0, n2, w0);
          c1 = addProduct(c1, n2, w1);
          const n3 = v128.load32_splat(p3);
          d0 = addProduct(d0, n3, w0);
          d1 = addProduct(d1, n3, w1);
          weight += BLOCK_BYTES;
          p0 += BYTES;
          p1 += BYTES;
          p2 += BYTES;
          p3 += BYTES;
        }
      }
      const place = firstOutput + at;
      storeBlock(left, load<usize>(target) + place, a0, a1);
      storeBlock(left, load<usize>(target, 4) + place, b0, b1);
      storeBlock(left, load<usize>(target, 8) + place, c0, c1);
      storeBlock(left, load<usize>(target, 12) + place, d0, d1);
    }
  }
}
