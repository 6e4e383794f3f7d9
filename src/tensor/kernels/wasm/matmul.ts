/**
 * Products of matrices by the loops of the convolution: a row of the first matrix is a window, a column of
 * the second one a filter. With the first matrix transposed, it is the gradient of such filters.
 */
import type * as tfjs from '@tensorflow/tfjs-core';
import { elementCount } from '../../../shape/elements';
import { addressOf, BYTES, output, withScratch, type Take } from './heap';
import { convolve, correlate, packed } from './loops';
import { places } from './places';

/** Where a matrix is, and its rows and columns as they are in memory. */
interface Matrix {
  readonly address: number;
  readonly rows: number;
  readonly columns: number;
}

/** Whether these are matrices, or as many in each batch, that the loops can multiply. */
export function canMultiply(
  a: tfjs.TensorInfo,
  b: tfjs.TensorInfo,
  bothTransposed: boolean,
): boolean {
  const [batchA, batchB] = [a, b].map(({ shape }) => shape.slice(0, -2).join());
  return !bothTransposed && batchA === batchB && a.dtype === 'float32' && b.dtype === 'float32';
}

/** a · b for each pair of a batch, the last two dimensions of either being swapped if it is transposed. */
export function matmul(
  a: tfjs.TensorInfo,
  b: tfjs.TensorInfo,
  transposeA: boolean,
  transposeB: boolean,
): tfjs.TensorInfo {
  const [first, second] = [matrixAt(a), matrixAt(b)];
  const rows = transposeA ? first.columns : first.rows;
  const columns = transposeB ? second.rows : second.columns;
  const batch = a.shape.slice(0, -2);
  const product = output([...batch, rows, columns]);
  const multiply = transposeA ? multiplyTransposed : multiplyRows;
  for (let i = 0; i < elementCount(batch); i++) {
    const target = { address: addressOf(product) + i * rows * columns * BYTES, rows, columns };
    withScratch((take) => multiply(take, at(first, i), at(second, i), target, transposeB));
  }
  return product;
}

function multiplyRows(take: Take, a: Matrix, b: Matrix, target: Matrix, transposeB: boolean): void {
  const steps = transposeB
    ? { rowStep: 1, columnStep: b.columns }
    : { rowStep: b.columns, columnStep: 1 };
  convolve(take, {
    windows: rowsOf(take, a),
    targets: rowsOf(take, target),
    windowCount: a.rows,
    offsets: [0],
    length: a.columns,
    filters: packed(take, [{ at: b.address, ...steps }], a.columns, target.columns),
    bias: 0,
    outputs: target.columns,
  });
}

function multiplyTransposed(take: Take, a: Matrix, b: Matrix, target: Matrix): void {
  correlate(take, {
    windows: rowsOf(take, a),
    windowCount: a.rows,
    cells: Array.from({ length: a.columns }, (_, column) => column * BYTES),
    upstream: b.address,
    gradient: target.address,
    outputs: b.columns,
    step: b.columns,
  });
}

/** Where each row begins: those of a matrix are the columns of an image of one row. */
function rowsOf(take: Take, { address, rows, columns }: Matrix): number {
  const image = { address, images: 1, height: 1, width: rows, channels: columns };
  return places(take, image, [1, rows], [1, 1]);
}

function matrixAt(tensor: tfjs.TensorInfo): Matrix {
  const [rows, columns] = tensor.shape.slice(-2) as [number, number];
  return { address: addressOf(tensor), rows, columns };
}

/** The matrix number i of a batch. */
function at({ address, rows, columns }: Matrix, i: number): Matrix {
  return { address: address + i * rows * columns * BYTES, rows, columns };
}
