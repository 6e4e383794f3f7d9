/** The lengths of the pieces that a dimension is split into. */
import { UsageError } from '../../shape/usage-error';
import { normaliseDim } from '../../shape/normalise-dim';

type Lengths = readonly [axis: number, lengths: readonly number[]];

/** Pieces of equal length, the last of which may be shorter, or of the lengths in a list. */
export function splitSizes(
  shape: readonly number[],
  sizes: number | readonly number[],
  dim: number,
): Lengths {
  requireDimensions('split', shape);
  const axis = normaliseDim(dim, shape.length);
  const length = shape[axis]!;
  if (typeof sizes === 'number') {
    if (sizes < 0) {
      throw new UsageError(
        `split expects split_size be non-negative, but got split_size=${sizes}`,
        'The size of a piece must be 0 or more.',
      );
    }
    if (sizes === 0 && length > 0) {
      throw new UsageError(
        `split_size can only be 0 if dimension size is 0, but got dimension size of ${length}`,
        `Empty pieces can't add up to the ${length} elements of dimension ${axis}.`,
      );
    }
    return [axis, evenly(length, sizes)];
  }
  const given = `[${sizes.join(', ')}]`;
  if (sizes.some((size) => size < 0)) {
    throw new UsageError(
      `split_with_sizes expects split_sizes have only non-negative entries, but got split_sizes=${given}`,
      'The size of a piece must be 0 or more.',
    );
  }
  const sum = sizes.reduce((a, b) => a + b, 0);
  if (sum !== length) {
    throw new UsageError(
      `split_with_sizes expects split_sizes to sum exactly to ${length} (input tensor's size at dimension ${dim}), but got split_sizes=${given}`,
      `The sizes add up to ${sum}, but dimension ${axis} of the tensor [${shape.join(', ')}] has ${length} elements.`,
    );
  }
  return [axis, sizes];
}

/** A number of pieces of equal length, or fewer if it does not divide evenly. */
export function chunkSizes(shape: readonly number[], chunks: number, dim: number): Lengths {
  requireDimensions('chunk', shape);
  if (chunks <= 0) {
    throw new UsageError(
      `chunk expects \`chunks\` to be greater than 0, got: ${chunks}`,
      'chunk needs 1 piece or more.',
    );
  }
  const axis = normaliseDim(dim, shape.length);
  const length = shape[axis]!;
  return [
    axis,
    length === 0 ? Array<number>(chunks).fill(0) : evenly(length, Math.ceil(length / chunks)),
  ];
}

function evenly(length: number, each: number): number[] {
  const count = Math.max(Math.ceil(length / Math.max(each, 1)), 1);
  return Array.from({ length: count }, (_, i) => Math.min(each, length - i * each));
}

function requireDimensions(call: string, shape: readonly number[]): void {
  if (shape.length > 0) return;
  throw new UsageError(
    `${call} expects at least a 1-dimensional tensor`,
    'A tensor of shape [] is a single number, which cannot be split.',
  );
}
