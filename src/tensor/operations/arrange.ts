/** The same values in another shape, in another order, or part of them. */
import { tf } from '../tf';
import { elementCount } from '../../shape/elements';
import { UsageError } from '../../shape/usage-error';
import type { Storage } from '../storage';
import type { Shape } from '../types';
import { axisIn, commonLayout, compute, elementwise, type Result } from './compute';
import { reshaped } from './in-shape';
import { normaliseDim } from '../../shape/normalise-dim';

/** The same values, row by row, in another shape; one dimension may be -1 and is worked out. */
export function reshape(x: Storage, shape: readonly number[], call = 'reshape'): Result {
  const target = resolveShape(x.shape, shape, call);
  return {
    value: reshaped(x, target),
    backward: [(gradient) => reshaped(gradient, x.shape)],
  };
}

/** The same values again. */
export function clone(x: Storage): Result {
  return { value: elementwise([x], (v) => v), backward: [(gradient) => gradient] };
}

/** The shape in which dimension `dim` is several, of these sizes; one of them may be -1 and is worked out. */
export function unflattenedShape(
  shape: readonly number[],
  dim: number,
  sizes: readonly number[],
): number[] {
  const axis = normaliseDim(dim, shape.length);
  const whole = shape[axis];
  if (sizes.length === 0) {
    throw new UsageError(
      'unflatten: sizes must be non-empty',
      'unflatten takes the sizes that a dimension is divided into, such as [20, 16, 16].',
    );
  }
  const open = sizes.filter((size) => size < 0);
  if (whole === undefined || open.length > 1 || open.some((size) => size !== -1)) {
    throw new UsageError(
      'unflatten got an unexpected error:',
      `unflatten divides a dimension into sizes of which at most one is -1, but got [${sizes.join(', ')}] for dimension ${dim} of [${shape.join(', ')}].`,
    );
  }
  const given = elementCount(sizes.filter((size) => size >= 0));
  if (open.length > 0 ? given === 0 || whole % given !== 0 : given !== whole) {
    throw new UsageError(
      `unflatten: Provided sizes [${sizes.join(', ')}] don't multiply up to the size of dim ${axis} (${whole}) in the input tensor`,
      `unflatten: ${sizes.map((size) => (size < 0 ? '…' : size)).join(' · ')} must be ${whole}, the size of dimension ${axis} of the input [${shape.join(', ')}].`,
    );
  }
  const all = sizes.map((size) => (size < 0 ? whole / given : size));
  return [...shape.slice(0, axis), ...all, ...shape.slice(axis + 1)];
}

/** Dimension i of the result is dimension `dims[i]` of the input. */
export function permute(x: Storage, dims: readonly number[]): Result {
  const rank = x.shape.length;
  if (dims.length !== rank) {
    throw new UsageError(
      `permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = ${rank} is not equal to len(dims) = ${dims.length}`,
      `permute needs each of the ${rank} dimensions of the input once.`,
    );
  }
  const order = dims.map((dim) => normaliseDim(dim, rank));
  if (new Set(order).size !== rank) {
    throw new UsageError(
      'permute(): duplicate dims are not allowed.',
      `permute needs each of the ${rank} dimensions of the input once, but got [${dims.join(', ')}].`,
    );
  }
  const back = order.map((_, axis) => order.indexOf(axis));
  return {
    value: compute('rowMajor', [x], (v) => tf().transpose(v, order)),
    backward: [(gradient) => compute('rowMajor', [gradient], (g) => tf().transpose(g, back))],
  };
}

/** `length` elements along one dimension; a first one below 0 counts from the end. */
export function narrow(x: Storage, dim: number, from: number, length: number): Result {
  if (x.shape.length === 0) {
    throw new UsageError(
      'narrow() cannot be applied to a 0-dim tensor.',
      'A tensor of shape [] is a single number: there is no dimension to take elements from.',
    );
  }
  const axis = normaliseDim(dim, x.shape.length);
  const size = x.shape[axis]!;
  const start = from < 0 ? from + size : from;
  const wrong =
    length < 0
      ? 'narrow(): length must be non-negative.'
      : start < 0 || start > size
        ? `start out of range (expected to be in range of [${-size}, ${size}], but got ${from})`
        : start + length > size &&
          `start (${start}) + length (${length}) exceeds dimension size (${size}).`;
  if (wrong) {
    throw new UsageError(
      wrong,
      `narrow(${dim}, ${from}, ${length}) wants ${length} elements from ${from} on: dimension ${axis} of a tensor of shape [${x.shape.join(', ')}] has the elements 0 to ${size - 1}.`,
    );
  }
  return {
    value: part(x, axis, start, length),
    backward: [
      (gradient) => {
        const layout = commonLayout([gradient]);
        const at = axisIn(layout, axis);
        return compute(layout, [gradient], (g) =>
          tf().pad(
            g,
            g.shape.map((_, i) => (i === at ? [start, size - start - length] : [0, 0])),
          ),
        );
      },
    ],
  };
}

/** `length` elements from `start` on along a dimension, in the layout that the values are in. */
export function part(x: Storage, axis: number, start: number, length: number): Storage {
  const layout = commonLayout([x]);
  const at = axisIn(layout, axis);
  return compute(layout, [x], (v) =>
    tf().slice(
      v,
      v.shape.map((_, i) => (i === at ? start : 0)),
      v.shape.map((whole, i) => (i === at ? length : whole)),
    ),
  );
}

function resolveShape(from: readonly number[], to: readonly number[], call: string): number[] {
  const size = elementCount(from);
  const wrong = to.findIndex((given) => !Number.isInteger(given) || given < -1);
  if (wrong >= 0) {
    throw new UsageError(
      `invalid shape dimension ${to[wrong]} at index ${wrong} of shape [${to.join(', ')}]`,
      'The dimensions must be whole numbers; only -1 has a meaning below 0: the dimension that is worked out.',
    );
  }
  const known = to.reduce((a, b) => (b === -1 ? a : a * b), 1);
  const open = to.filter((given) => given === -1).length;
  if (open > 1) {
    throw new UsageError(
      'only one dimension can be inferred',
      `${call} got [${to.join(', ')}]; at most one dimension may be -1.`,
    );
  }
  if (open === 1 && size === 0 && known === 0) {
    throw new UsageError(
      `cannot reshape tensor of 0 elements into shape [${to.join(', ')}] because the unspecified dimension size -1 can be any value and is ambiguous`,
      `Beside a size of 0 any number in place of -1 makes 0 elements: write the one that is meant.`,
    );
  }
  const fits = open === 1 ? known > 0 && size % known === 0 : known === size;
  if (!fits) {
    throw new UsageError(
      `shape '[${to.join(', ')}]' is invalid for input of size ${size}`,
      `A tensor of shape [${from.join(', ')}] has ${size} elements, and ${call} keeps them all: ` +
        `the product of the new sizes must be ${size}${open ? ' for some whole number in place of -1' : `, not ${known}`}.`,
    );
  }
  return to.map((given) => (given === -1 ? size / known : given));
}

/** The dimension and the place of one element, both counted from 0. */
export function selected(shape: Shape, dim: number, index: number): readonly [number, number] {
  if (shape.length === 0) {
    throw new UsageError(
      'select() cannot be applied to a 0-dim tensor.',
      'This tensor is a single number, which item() reads.',
    );
  }
  const axis = normaliseDim(dim, shape.length);
  const size = shape[axis]!;
  if (index < -size || index >= size) {
    throw new UsageError(
      `select(): index ${index} out of range for tensor of size [${shape.join(', ')}] at dimension ${axis}`,
      `Dimension ${axis} of a tensor of shape [${shape.join(', ')}] has the elements 0 to ${size - 1}.`,
    );
  }
  return [axis, index < 0 ? index + size : index];
}
