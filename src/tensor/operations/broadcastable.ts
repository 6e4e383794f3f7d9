import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { UsageError } from '../../shape/usage-error';
import { tf } from '../tf';

/** Throws unless two shapes can be stretched to a common one. */
export function requireBroadcastable(a: readonly number[], b: readonly number[]): void {
  const rank = Math.max(a.length, b.length);
  for (let axis = rank - 1; axis >= 0; axis--) {
    const sizeA = a[axis - rank + a.length] ?? 1;
    const sizeB = b[axis - rank + b.length] ?? 1;
    if (sizeA === sizeB || sizeA === 1 || sizeB === 1) continue;
    throw new UsageError(
      `The size of tensor a (${sizeA}) must match the size of tensor b (${sizeB}) at non-singleton dimension ${axis}`,
      `The shapes [${a.join(', ')}] and [${b.join(', ')}] are matched from the last dimension backwards; ` +
        'two dimensions fit if they are equal or one of them is 1. Reshape one of the tensors so that they do.',
    );
  }
}

/** The common shape that some that can be stretched to one have. */
export function broadcastShape(shapes: readonly (readonly number[])[]): number[] {
  const rank = Math.max(...shapes.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, axis) => {
    const sizes = shapes.map((shape) => shape[axis - rank + shape.length] ?? 1);
    return sizes.find((size) => size !== 1) ?? 1;
  });
}

/** Stretched to a shape, which may have no elements: tfjs does not stretch to those. */
export function broadcastTo(x: tfjs.Tensor, shape: readonly number[]): tfjs.Tensor {
  return shape.includes(0) ? tf().zeros([...shape], x.dtype) : tf().broadcastTo(x, [...shape]);
}
