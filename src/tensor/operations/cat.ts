/** Concatenation along a dimension. */
import { UsageError } from '../../shape/usage-error';
import { promote } from '../dtype';
import { store, type Storage } from '../storage';
import { tf } from '../tf';
import { toStorage } from '../values';
import { part } from './arrange';
import { cast } from './cast';
import { axisIn, commonLayout, type Result } from './compute';
import { normaliseDim } from '../../shape/normalise-dim';

/** torch skips tensors of shape [0], whatever shape the others have. */
const isNothing = (shape: readonly number[]) => shape.length === 1 && shape[0] === 0;

const lengthOf = (shape: readonly number[], axis: number) => (isNothing(shape) ? 0 : shape[axis]!);

/** The result has the widest type of its inputs. */
export function cat(inputs: readonly Storage[], dim: number): Result {
  const axis = checked(inputs, dim);
  const dtype = promote(...inputs.map((input) => input.dtype));
  const parts = inputs.map((input) => cast(input, dtype));
  const starts = inputs.map((_, i) =>
    inputs.slice(0, i).reduce((sum, { shape }) => sum + lengthOf(shape, axis), 0),
  );
  return {
    value: joined(parts, axis),
    backward: inputs.map(
      ({ shape }, i) =>
        (gradient) =>
          isNothing(shape)
            ? toStorage([], shape, dtype)
            : part(gradient, axis, starts[i]!, shape[axis]!),
    ),
  };
}

function joined(parts: readonly Storage[], axis: number): Storage {
  const filled = parts.filter(({ shape }) => !shape.includes(0));
  if (filled.length === 0) {
    const like = parts.find(({ shape }) => !isNothing(shape)) ?? parts[0]!;
    const length = parts.reduce((sum, { shape }) => sum + lengthOf(shape, axis), 0);
    return toStorage(
      [],
      like.shape.map((size, i) => (i === axis ? length : size)),
      like.dtype,
    );
  }
  const layout = commonLayout(filled);
  return store(layout, () =>
    tf().concat(
      filled.map((input) => input.as(layout)),
      axisIn(layout, axis),
    ),
  );
}

/** The dimension, counted from 0; throws unless the shapes agree in all other dimensions. */
function checked(inputs: readonly Storage[], dim: number): number {
  const single = inputs.findIndex(({ shape }) => shape.length === 0);
  if (single >= 0) {
    throw new UsageError(
      `zero-dimensional tensor (at position ${single}) cannot be concatenated`,
      `Tensor ${single} is a single number, which has no dimension to join along. stack joins single numbers.`,
    );
  }
  const first = inputs.find(({ shape }) => !isNothing(shape))?.shape;
  if (!first) return 0;
  const axis = normaliseDim(dim, first.length);
  inputs.forEach(({ shape }, i) => {
    if (!isNothing(shape)) requireAgreement(first, shape, axis, i);
  });
  return axis;
}

function requireAgreement(
  first: readonly number[],
  shape: readonly number[],
  axis: number,
  position: number,
): void {
  const both = `[${first.join(', ')}] and [${shape.join(', ')}]`;
  if (shape.length !== first.length) {
    throw new UsageError(
      `Tensors must have same number of dimensions: got ${first.length} and ${shape.length}`,
      `cat got tensors of shapes ${both}.`,
    );
  }
  const at = shape.findIndex((size, i) => i !== axis && size !== first[i]);
  if (at < 0) return;
  throw new UsageError(
    `Sizes of tensors must match except in dimension ${axis}. Expected size ${first[at]} but got size ${shape[at]} for tensor number ${position} in the list.`,
    `cat joins along dimension ${axis}; all other sizes must be equal, but the shapes ${both} differ in dimension ${at}.`,
  );
}
