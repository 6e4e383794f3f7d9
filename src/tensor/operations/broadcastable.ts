import { UsageError } from '../../shape/usage-error';

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
