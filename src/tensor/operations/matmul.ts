/** Products of matrices, batches of matrices and vectors. */
import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { elementCount, sameShape } from '../../shape/elements';
import { tf } from '../tf';
import { UsageError } from '../../shape/usage-error';
import type { Storage } from '../storage';
import { inShape, reshaped } from './in-shape';
import { mul, sumTo } from './arithmetic';
import { broadcastShape, broadcastTo, requireBroadcastable } from './broadcastable';
import { compute, type Result } from './compute';
import { requireProductTypes } from './same-types';
import { sumWhole } from './whole';

/**
 * The matrix product by PyTorch's rules: a vector on the left is a row, on the right a column, and that
 * dimension is removed again; dimensions before the last two are a batch and broadcast.
 */
export function matmul(a: Storage, b: Storage): Result {
  requireMultipliable(a.shape, b.shape);
  requireProductTypes(a, b);
  const rows = a.shape.length === 1 ? [1, ...a.shape] : a.shape;
  const columns = b.shape.length === 1 ? [...b.shape, 1] : b.shape;
  const product =
    a.dtype === 'float32'
      ? compute('rowMajor', [a, b], (x, y) => batchProduct(inShape(x, rows), inShape(y, columns)))
      : wholeProduct(reshaped(a, rows), reshaped(b, columns));
  const shape = product.shape.filter(
    (_, axis) =>
      !(a.shape.length === 1 && axis === product.shape.length - 2) &&
      !(b.shape.length === 1 && axis === product.shape.length - 1),
  );
  return {
    value: reshaped(product, shape),
    backward: [
      (gradient) => {
        const left = compute('rowMajor', [gradient, b], (g, y) =>
          batchProduct(inShape(g, product.shape), inShape(y, columns), false, true),
        );
        return reshaped(sumTo(rows, left), a.shape);
      },
      (gradient) => {
        const right = compute('rowMajor', [gradient, a], (g, x) =>
          batchProduct(inShape(x, rows), inShape(g, product.shape), true, false),
        );
        return reshaped(sumTo(columns, right), b.shape);
      },
    ],
  };
}

/**
 * The product of each pair of matrices of two batches, which are stretched to one first: TensorFlow's own
 * broadcasting writes beyond its memory for some, such as [5, 1, 4, 1] and [1, 1, 2].
 */
function batchProduct(
  a: tfjs.Tensor,
  b: tfjs.Tensor,
  transposeA = false,
  transposeB = false,
): tfjs.Tensor {
  const [batchA, batchB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
  const [[rowsA, columnsA], [rowsB, columnsB]] = [matrixOf(a), matrixOf(b)];
  const [rows, columns] = [transposeA ? columnsA : rowsA, transposeB ? rowsB : columnsB];
  const batch = broadcastShape([batchA, batchB]);
  if (elementCount(batchB) === 1 && !transposeA && batchA.length >= batchB.length) {
    // One matrix for all: the rows of the others are one long list.
    const all = inShape(a, [elementCount(batchA) * rowsA, columnsA]);
    const product = tf().matMul(all, inShape(b, [rowsB, columnsB]), false, transposeB);
    return inShape(product, [...batchA, rows, columns]);
  }
  const [first, second] = [a, b].map((x) => {
    const stretched = sameShape(x.shape.slice(0, -2), batch)
      ? x
      : broadcastTo(x, [...batch, ...matrixOf(x)]);
    return inShape(stretched, [elementCount(batch), ...matrixOf(x)]);
  });
  const product = tf().matMul(first!, second!, transposeA, transposeB);
  return inShape(product, [...batch, rows, columns]);
}

function matrixOf(x: tfjs.Tensor): [rows: number, columns: number] {
  return x.shape.slice(-2) as [number, number];
}

/** Matrices of whole numbers: each number of a row times each of a column, and their sum. */
function wholeProduct(a: Storage, b: Storage): Storage {
  const [inner, columns] = b.shape.slice(-2) as [number, number];
  const all = mul(
    reshaped(a, [...a.shape, 1]),
    reshaped(b, [...b.shape.slice(0, -2), 1, inner, columns]),
  ).value;
  const sums = sumWhole(all, [all.shape.length - 2]);
  return reshaped(sums, [...all.shape.slice(0, -2), columns]);
}

function requireMultipliable(a: readonly number[], b: readonly number[]): void {
  const inner = [a[a.length - 1], b.length === 1 ? b[0] : b[b.length - 2]];
  if (a.length === 0 || b.length === 0) {
    throw new UsageError(
      `both arguments to matmul need to be at least 1D, but they are ${a.length}D and ${b.length}D`,
      'Use mul to multiply by a single number.',
    );
  }
  requireBroadcastable(a.slice(0, -2), b.slice(0, -2));
  if (inner[0] === inner[1]) return;
  throw new UsageError(
    mismatch(a, b),
    `matmul multiplies rows of the first tensor, shape [${a.join(', ')}], with columns of the second, ` +
      `shape [${b.join(', ')}]: a row has ${inner[0]} elements and a column ${inner[1]}. They must be equal.`,
  );
}

/** PyTorch words the same mistake differently for each combination of ranks. */
function mismatch(a: readonly number[], b: readonly number[]): string {
  if (a.length === 1 && b.length === 1) {
    return `inconsistent tensor size, expected tensor [${a[0]}] and src [${b[0]}] to have the same number of elements, but got ${a[0]} and ${b[0]} elements respectively`;
  }
  const rows = a.length === 1 ? [1, a[0]!] : a;
  const flat = [elementCount(rows.slice(0, -1)), rows[rows.length - 1]!];
  if (b.length === 1) {
    return `size mismatch, got input (${flat[0]}), mat (${flat.join('x')}), vec (${b[0]})`;
  }
  if (b.length === 2) {
    return `mat1 and mat2 shapes cannot be multiplied (${flat.join('x')} and ${b.join('x')})`;
  }
  const batch = elementCount(broadcastShape([rows.slice(0, -2), b.slice(0, -2)]));
  return `Expected size for first two dimensions of batch2 tensor to be: [${batch}, ${rows[rows.length - 1]}] but got: [${batch}, ${b[b.length - 2]}].`;
}
