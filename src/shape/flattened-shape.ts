import { elementCount } from './elements';
import { normaliseDim } from './normalise-dim';
import { UsageError } from './usage-error';

/** The shape in which the dimensions from `start` to `end` (included) are one. */
export function flattenedShape(shape: readonly number[], start: number, end: number): number[] {
  const [first, last] = [normaliseDim(start, shape.length), normaliseDim(end, shape.length)];
  if (first > last) {
    throw new UsageError(
      'flatten() has invalid args: start_dim cannot come after end_dim',
      `flatten joins the dimensions from ${start} to ${end}; for a tensor of shape [${shape.join(', ')}] these are dimension ${first} and dimension ${last}.`,
    );
  }
  const joined = elementCount(shape.slice(first, last + 1));
  return [...shape.slice(0, first), joined, ...shape.slice(last + 1)];
}
