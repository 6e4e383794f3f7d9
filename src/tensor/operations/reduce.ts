/** Sums, means and extremes over some dimensions. */
import { tf } from '../tf';
import { UsageError } from '../../shape/usage-error';
import { torchNames, unsuited } from '../dtype';
import type { Storage } from '../storage';
import { cast } from './cast';
import { broadcastTo } from './broadcastable';
import { normaliseDim } from '../../shape/normalise-dim';
import { compute, elementwise, type Result } from './compute';
import { inShape, reshaped } from './in-shape';
import { sumOver } from './sum-over';
import { sumWhole } from './whole';

/** Which dimensions to reduce; all of them when left out. Negative numbers count from the last one. */
export type Dims = number | readonly number[] | undefined;

/** The dimensions as numbers from 0, checked; an empty list stands for all, as in torch. A number by itself has none. */
export function normalizeDims(dims: Dims, rank: number): number[] {
  const given = typeof dims === 'number' ? [dims] : (dims ?? []);
  if (given.length === 0) return Array.from({ length: rank }, (_, axis) => axis);
  const axes = given.map((dim) => normaliseDim(dim, rank));
  const twice = axes.find((axis, i) => axes.indexOf(axis) < i);
  if (twice !== undefined) {
    throw new UsageError(
      `dim ${twice} appears multiple times in the list of dims`,
      `Name each dimension once: [${given.join(', ')}] names dimension ${twice} twice.`,
    );
  }
  return rank === 0 ? [] : axes;
}

/** The sum over some dimensions. */
export function sum(x: Storage, dims: Dims, keep: boolean): Result {
  const axes = normalizeDims(dims, x.shape.length);
  if (x.dtype !== 'float32') {
    const kept = sumWhole(x, axes);
    return { value: keep ? kept : reshaped(kept, without(x.shape, axes)), backward: [] };
  }
  return {
    value: compute('rowMajor', [x], (v) => sumOver(v, axes, keep)),
    backward: [(gradient) => stretch(gradient, x.shape, axes)],
  };
}

/** The mean over some dimensions. */
export function mean(x: Storage, dims: Dims, keep: boolean): Result {
  if (x.dtype !== 'float32') {
    throw unsuited(
      `mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: ${torchNames[x.dtype]}`,
      'mean',
      x.dtype,
    );
  }
  const axes = normalizeDims(dims, x.shape.length);
  const count = axes.reduce((product, axis) => product * x.shape[axis]!, 1);
  return {
    value: compute('rowMajor', [x], (v) => tf().div(sumOver(v, axes, keep), count)),
    backward: [
      (gradient) =>
        stretch(
          elementwise([gradient], (g) => tf().div(g, count)),
          x.shape,
          axes,
        ),
    ],
  };
}

/** The largest (or smallest) element over one dimension, or over all of them. */
export function extreme(
  which: 'max' | 'min',
  x: Storage,
  dim: number | undefined,
  keep: boolean,
): Result {
  if (x.dtype === 'bool') {
    // TensorFlow does not know which of true and false is larger.
    return { value: cast(extreme(which, cast(x, 'int64'), dim, keep).value, 'bool'), backward: [] };
  }
  const axes = normalizeDims(dim, x.shape.length);
  requireElements(which, x, dim);
  const kept = compute('rowMajor', [x], (v) => tf()[which](v, axes, true));
  return {
    value: keep ? kept : reshaped(kept, without(x.shape, axes)),
    backward: [
      (gradient) =>
        dim === undefined || axes.length === 0
          ? shareAmongEqual(x, kept, gradient)
          : toFirstExtreme(which, x, axes[0]!, gradient),
    ],
  };
}

/** The position of the largest element along a dimension, or in the flattened tensor. */
export function argmax(x: Storage, dim: number | undefined, keep: boolean): Storage {
  if (x.dtype === 'bool') {
    throw unsuited('argmax(): does not support bool input', 'argmax', 'bool', 'x.long()');
  }
  requireElements('argmax', x, dim);
  const [axis] = dim === undefined ? [] : normalizeDims(dim, x.shape.length);
  return compute('rowMajor', [x], (v) => {
    if (axis === undefined) {
      const position = tf().argMax(inShape(v, [-1]), 0);
      return keep ? inShape(position, Array<number>(v.rank).fill(1)) : position;
    }
    const positions = tf().argMax(v, axis);
    return keep ? tf().expandDims(positions, axis) : positions;
  });
}

/** PyTorch's rule without a dimension: equal largest elements share the gradient. */
function shareAmongEqual(x: Storage, kept: Storage, gradient: Storage): Storage {
  return compute('rowMajor', [x, kept, gradient], (v, m, g) => {
    const hits = tf().cast(tf().equal(v, m), 'float32');
    return tf().mul(hits, tf().div(inShape(g, []), tf().sum(hits)));
  });
}

/** PyTorch's rule along a dimension: the first of equal largest elements gets the gradient. */
function toFirstExtreme(
  which: 'max' | 'min',
  x: Storage,
  axis: number,
  gradient: Storage,
): Storage {
  const size = x.shape[axis]!;
  const along = x.shape.map((_, i) => (i === axis ? size : 1));
  const reduced = x.shape.map((other, i) => (i === axis ? 1 : other));
  return compute('rowMajor', [x, gradient], (v, g) => {
    const first = which === 'max' ? tf().argMax(v, axis) : tf().argMin(v, axis);
    const positions = inShape(tf().range(0, size, 1, 'int32'), along);
    const hits = tf().equal(tf().expandDims(first, axis), positions);
    return tf().mul(tf().cast(hits, 'float32'), inShape(g, reduced));
  });
}

/** A gradient of a reduction, repeated over the dimensions that were reduced. */
function stretch(gradient: Storage, shape: readonly number[], axes: readonly number[]): Storage {
  const kept = shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  return compute('rowMajor', [gradient], (g) => broadcastTo(inShape(g, kept), shape));
}

function without(shape: readonly number[], axes: readonly number[]): number[] {
  return shape.filter((_, axis) => !axes.includes(axis));
}

/** Throws where there is no element to find. */
function requireElements(
  call: 'max' | 'min' | 'argmax',
  x: Storage,
  dim: number | undefined,
): void {
  const [axis] = dim === undefined ? [] : normalizeDims(dim, x.shape.length);
  if (axis === undefined ? !x.shape.includes(0) : x.shape[axis] !== 0) return;
  const advice = call === 'argmax' ? '' : " Specify the reduction dim with the 'dim' argument.";
  throw new UsageError(
    axis === undefined
      ? `${call}(): Expected reduction dim to be specified for input.numel() == 0.${advice}`
      : `${call}(): Expected reduction dim ${axis} to have non-zero size.`,
    `${call} looks for an element, but the tensor has none: one of its dimensions is 0.`,
  );
}
