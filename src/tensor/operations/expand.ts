/** Repeats dimensions of size 1, and adds dimensions at the front. */
import { UsageError } from '../../shape/usage-error';
import type { Storage } from '../storage';
import type { DType } from '../types';
import { sumTo } from './arithmetic';
import { broadcastTo } from './broadcastable';
import { compute, type Result } from './compute';
import { inShape } from './in-shape';

export function expand(x: Storage, sizes: readonly number[]): Result {
  const shape = resolve(x, sizes);
  const widened = [...shape.slice(x.shape.length).fill(1), ...x.shape];
  return {
    value: compute('rowMajor', [x], (v) => broadcastTo(inShape(v, widened), shape)),
    backward: [(gradient) => sumTo(x.shape, gradient)],
  };
}

/** The C++ names of tensor types. */
const CLASSES: Readonly<Record<DType, string>> = {
  float32: 'torch.FloatTensor',
  int64: 'torch.LongTensor',
  bool: 'CPUBoolType',
};

/** The sizes with -1 resolved, checked from the last one to the first, as in torch. */
function resolve(x: Storage, sizes: readonly number[]): number[] {
  const [own, target] = [x.shape, `[${sizes.join(', ')}]`];
  const added = sizes.length - own.length;
  if (added < 0) {
    throw new UsageError(
      `expand(${CLASSES[x.dtype]}{[${own.join(', ')}]}, size=${target}): the number of sizes provided (${sizes.length}) must be greater or equal to the number of dimensions in the tensor (${own.length})`,
      `expand needs a size for each of the ${own.length} dimensions of the tensor; -1 keeps one unchanged.`,
    );
  }
  return sizes
    .map((_, i) => sizes.length - 1 - i)
    .map((axis) => {
      const [size, before] = [sizes[axis]!, own[axis - added]];
      if (size === -1 && before !== undefined) return before;
      if (size >= 0 && (before === undefined || before === 1 || before === size)) return size;
      throw new UsageError(
        before === undefined
          ? `The expanded size of the tensor (${size}) isn't allowed in a leading, non-existing dimension ${axis}`
          : `The expanded size of the tensor (${size}) must match the existing size (${before}) at non-singleton dimension ${axis}.  Target sizes: ${target}.  Tensor sizes: [${own.join(', ')}]`,
        `expand only repeats dimensions of size 1 and adds dimensions at the front, so it can't turn [${own.join(', ')}] into ${target}.`,
      );
    })
    .reverse();
}
