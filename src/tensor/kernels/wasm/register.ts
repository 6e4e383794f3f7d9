/** Kernels of tfjs-backend-wasm 4.22 in whose place ours are faster, or right where it is wrong. */
import type * as tfjs from '@tensorflow/tfjs-core';
import { elementCount } from '../../../shape/elements';
import { addressOf, BYTES, copyNumbers, output } from './heap';
import { canMultiply, matmul } from './matmul';
import { canRearrange, dimensionsOf, rearranged, transposed } from './rearrange';
import { summed } from './sum';
import { numbersAt } from './threads';

/** Puts ours in their place; what ours cannot do is left to the others. */
export function registerKernels(tf: typeof tfjs): void {
  replace(tf, 'BatchMatMul', ({ inputs, attrs }) => {
    const { a, b } = inputs as { a: tfjs.TensorInfo; b: tfjs.TensorInfo };
    const { transposeA, transposeB } = attrs as { transposeA: boolean; transposeB: boolean };
    if (!canMultiply(a, b, transposeA && transposeB)) return undefined;
    return matmul(a, b, transposeA, transposeB);
  });
  replace(tf, 'Sum', ({ inputs, attrs }) => {
    const { x } = inputs as { x: tfjs.TensorInfo };
    // It adds up in one float32 number, and leaves a sum of nothing as the memory was.
    if (x.dtype !== 'float32' && !x.shape.includes(0)) return undefined;
    const { axis, keepDims } = attrs as { axis: number | number[]; keepDims: boolean };
    const axes = tf.util.parseAxisParam(axis, x.shape);
    if (x.dtype === 'float32') return summed(x, axes, keepDims);
    const kept = x.shape.map((size, i) => (axes.includes(i) ? 1 : size));
    return tf.zeros(keepDims ? kept : x.shape.filter((_, i) => !axes.includes(i)), x.dtype);
  });
  replaceRearranging(tf);
  replace(tf, 'GatherV2', ({ inputs, attrs }) => {
    const { x, indices } = inputs as { x: tfjs.TensorInfo; indices: tfjs.TensorInfo };
    const { axis, batchDims } = attrs as { axis: number; batchDims: number };
    const [count, ...row] = x.shape;
    const isOfRows = axis === 0 && batchDims === 0 && indices.shape.length === 1;
    if (count === undefined || !isOfRows || !canRearrange(x)) return undefined;
    const rows = numbersAt(addressOf(indices), indices.shape[0]!);
    if (!rows.every((index) => index >= 0 && index < count)) return undefined; // theirs says which
    const chosen = output([rows.length, ...row], x.dtype);
    const size = elementCount(row);
    const [from, to] = [addressOf(x), addressOf(chosen)];
    rows.forEach((index, i) =>
      copyNumbers(from + index * size * BYTES, to + i * size * BYTES, size),
    );
    return chosen;
  });
  replace(tf, 'Concat', ({ inputs, attrs }) => {
    const parts = Object.values(inputs) as tfjs.TensorInfo[];
    if (!parts.every(({ shape, dtype }) => shape.length === 1 && dtype === 'float32'))
      return undefined;
    if ((attrs as { axis: number }).axis !== 0) return undefined;
    const all = output([parts.reduce((size, { shape }) => size + shape[0]!, 0)]);
    let to = addressOf(all);
    for (const part of parts) {
      copyNumbers(addressOf(part), to, part.shape[0]!);
      to += part.shape[0]! * BYTES;
    }
    return all;
  });
  replace(tf, 'SplitV', ({ inputs, attrs }) => {
    const { x } = inputs as { x: tfjs.TensorInfo };
    const { numOrSizeSplits: sizes } = attrs as { numOrSizeSplits: number | number[] };
    if (x.shape.length !== 1 || x.dtype !== 'float32' || !Array.isArray(sizes)) return undefined;
    if (sizes.includes(-1)) return undefined;
    let from = addressOf(x);
    return sizes.map((size) => {
      const part = output([size]);
      copyNumbers(from, addressOf(part), size);
      from += size * BYTES;
      return part;
    });
  });
}

type Kernel = tfjs.KernelConfig['kernelFunc'];

function replace(
  tf: typeof tfjs,
  name: string,
  kernel: (...call: Parameters<Kernel>) => ReturnType<Kernel> | undefined,
): void {
  const theirs = tf.getKernel(name, 'wasm');
  tf.unregisterKernel(name, 'wasm');
  tf.registerKernel({ ...theirs, kernelFunc: (call) => kernel(call) ?? theirs.kernelFunc(call) });
}

/** Those that copy numbers from regular distances. Transpose also divided by zero where there were none. */
function replaceRearranging(tf: typeof tfjs): void {
  const rearranging = <Attributes>(
    name: string,
    copy: (x: tfjs.TensorInfo, attributes: Attributes) => tfjs.TensorInfo | undefined,
  ) =>
    replace(tf, name, ({ inputs, attrs }) => {
      const { x } = inputs as { x: tfjs.TensorInfo };
      return canRearrange(x) ? copy(x, attrs as Attributes) : undefined;
    });
  rearranging('Transpose', (x, { perm }: { perm: number[] }) => {
    return transposed(x, perm);
  });
  rearranging('Tile', (x, { reps }: { reps: number[] }) => {
    const shape = x.shape.map((size, axis) => size * reps[axis]!);
    const dimensions = dimensionsOf(x).flatMap((dimension, axis) => [
      { size: reps[axis]!, step: 0 },
      dimension,
    ]);
    return rearranged(x, shape, dimensions);
  });
  rearranging('StridedSlice', (x, { begin, end, strides, ...masks }: StridedSlice) => {
    if (Object.values(masks).some((mask) => mask !== 0)) return undefined;
    if ([begin, end, strides].some(({ length }) => length !== x.shape.length)) return undefined;
    const shape = begin.map((from, axis) => Math.ceil((end[axis]! - from) / strides[axis]!));
    const isPlain = begin.every((from, axis) => from >= 0 && end[axis]! <= x.shape[axis]!);
    if (!isPlain || strides.some((stride) => stride < 1) || shape.some((size) => size < 0)) {
      return undefined;
    }
    return sliced(x, begin, shape, strides);
  });
  rearranging('Slice', (x, { begin, size }: Record<'begin' | 'size', number | number[]>) => {
    const [from, sizes] = tf.slice_util.parseSliceParams(x, begin, size) as [number[], number[]];
    return sliced(x, from, sizes);
  });
}

interface StridedSlice {
  readonly begin: number[];
  readonly end: number[];
  readonly strides: number[];
}

function sliced(
  x: tfjs.TensorInfo,
  begin: readonly number[],
  shape: readonly number[],
  strides?: readonly number[],
): tfjs.TensorInfo {
  const whole = dimensionsOf(x);
  const first = begin.reduce((all, from, axis) => all + from * whole[axis]!.step, 0);
  const dimensions = shape.map((size, axis) => ({
    size,
    step: whole[axis]!.step * (strides?.[axis] ?? 1),
  }));
  return rearranged(x, shape, dimensions, first);
}
