/** Kernels of tfjs-backend-wasm 4.22 in whose place ours are faster, or right where it is wrong. */
import type * as tfjs from '@tensorflow/tfjs-core';
import { addressOf, BYTES, copyNumbers, output } from './heap';
import { canMultiply, matmul } from './matmul';
import { move } from './threads';

/** Puts ours in their place; what ours cannot do is left to the others. */
export function registerKernels(tf: typeof tfjs): void {
  replace(tf, 'BatchMatMul', ({ inputs, attrs }) => {
    const { a, b } = inputs as { a: tfjs.TensorInfo; b: tfjs.TensorInfo };
    const { transposeA, transposeB } = attrs as { transposeA: boolean; transposeB: boolean };
    if (!canMultiply(a, b, transposeA && transposeB)) return undefined;
    return matmul(a, b, transposeA, transposeB);
  });
  replace(tf, 'Transpose', ({ inputs, attrs }) => {
    const { x } = inputs as { x: tfjs.TensorInfo };
    const { perm } = attrs as { perm: number[] };
    const shape = perm.map((axis) => x.shape[axis]!);
    // It divides by zero where there are no elements.
    if (x.shape.includes(0)) return tf.zeros(shape, x.dtype);
    return x.dtype === 'float32' ? swapped(x, perm, shape) : undefined;
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

/** Swaps two adjacent blocks of dimensions, as in (N, C, H, W) to (N, H, W, C); nothing for other orders. */
function swapped(
  x: tfjs.TensorInfo,
  perm: readonly number[],
  shape: readonly number[],
): tfjs.TensorInfo | undefined {
  const kept = perm.findIndex((axis, i) => axis !== i);
  if (kept < 0) return undefined;
  const split = perm[kept]!;
  const isSwap = perm.every(
    (axis, i) =>
      i < kept ||
      axis === (i < kept + perm.length - split ? split + i - kept : i + split - perm.length),
  );
  if (!isSwap) return undefined;
  const size = (from: number, to: number) => x.shape.slice(from, to).reduce((all, n) => all * n, 1);
  const [matrices, rows, columns] = [size(0, kept), size(kept, split), size(split, perm.length)];
  const y = output(shape);
  move('transpose', matrices, rows * columns * matrices, addressOf(x), addressOf(y), rows, columns);
  return y;
}
