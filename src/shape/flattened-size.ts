import type { Multiply } from './arithmetic';
import { elementCount } from './elements';
import type { Known } from './known-at-compile-time';
import { takes } from './takes';
import { requireWhole } from './require-whole';

const checkArguments = takes('shape.flattenedSize', { shape: 'array' });

/**
 * How many numbers a shape holds: the product of its sizes, which is the length of the vector that
 * flattening makes of it, and so the number of features that a linear layer after it takes.
 *
 * @param shape the sizes without the batch: [channels, height, width]
 * @throws if a size is not a whole number from 0 up
 * @example
 * shape.flattenedSize([20, 16, 16]) // 5120
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.Flatten.html
 */
export function flattenedSize<const S extends readonly number[]>(shape: S): FlattenedSize<S>;
export function flattenedSize(shape: readonly number[]): number {
  checkArguments(arguments);
  shape.forEach((size, i) => requireWhole('shape.flattenedSize', 0, { [`dimension ${i}`]: size }));
  return elementCount(shape);
}

/** The type twin of `flattenedSize`: `FlattenedSize<[20, 16, 16]>` is 5120. */
export type FlattenedSize<
  S extends readonly unknown[],
  Product extends number = 1,
> = number extends S['length']
  ? number
  : S extends readonly [infer Size, ...infer Rest]
    ? FlattenedSize<Rest, Multiply<Product, Known<Size>>>
    : Product;
