import { UsageError } from '../../shape';
import { isTensor, type Tensor } from '../../tensor';
import { share } from './memory';
import { childrenOf, isModule } from './module-kinds';
import { asNumber, typeName, type Value } from './values';

/** `from:to:step`, evaluated. */
export class Range {
  constructor(
    readonly from: Value | undefined,
    readonly to: Value | undefined,
    readonly step: Value | undefined,
  ) {}

  /** The first index, and the one after the last, in a list of this length. */
  within(length: number): [first: number, end: number] {
    if (this.step !== undefined && this.step !== 1) {
      throw new UsageError(
        'a step in a slice',
        'fromPyTorch reads slices without a step, such as x[:, 1:3].',
      );
    }
    const place = (value: Value | undefined, byDefault: number) => {
      const number = value === undefined || value === null ? byDefault : wholeOf(value);
      return Math.min(Math.max(number < 0 ? number + length : number, 0), length);
    };
    const first = place(this.from, 0);
    return [first, Math.max(place(this.to, length), first)];
  }
}

/** `of[indices]`. */
export function subscript(of: Value, indices: readonly (Value | Range)[]): Value {
  if (isTensor(of)) return share(ofTensor(of, indices), of);
  const [index = null] = indices;
  if (of instanceof Map && typeof index === 'string' && of.has(index)) return of.get(index)!;
  const items = isModule(of) ? childrenOf(of) : of;
  if (indices.length > 1 || !Array.isArray(items) || (isModule(of) && index instanceof Range)) {
    throw new UsageError(
      `'${typeName(of)}' object is not subscriptable like this`,
      'A list or a Sequential takes one index, a tensor one for each dimension.',
    );
  }
  return index instanceof Range ? items.slice(...index.within(items.length)) : itemAt(items, index);
}

/** An item of a list; a negative index counts from the end. */
export function itemAt<T>(list: readonly T[], index: Value): T {
  const item = list.at(wholeOf(index));
  if (item !== undefined) return item;
  throw new UsageError(
    'list index out of range',
    `There are ${list.length} items. The first has index 0, the last has index -1.`,
  );
}

/** Unpacks a list into `count` names. */
export function unpack(value: Value, count: number): readonly Value[] {
  if (!Array.isArray(value)) {
    throw new UsageError(
      `cannot unpack non-iterable ${typeName(value)} object`,
      `There are ${count} names on the left, so the right side must be a list.`,
    );
  }
  if (value.length === count) return value;
  const expected = `(expected ${count}${value.length < count ? `, got ${value.length}` : ''})`;
  throw new UsageError(
    `${value.length < count ? 'not enough' : 'too many'} values to unpack ${expected}`,
    `There are ${count} names on the left, but ${value.length} values on the right.`,
  );
}

function ofTensor(tensor: Tensor, indices: readonly (Value | Range)[]): Tensor {
  let [x, dim] = [tensor, 0];
  for (const index of indices) {
    if (index instanceof Range) {
      const [first, end] = index.within(x.shape[dim] ?? 0);
      if (end - first !== x.shape[dim]) x = x.narrow(dim, first, end - first);
      dim++;
    } else if (index === null) x = x.unsqueeze(dim++);
    else x = x.select(dim, wholeOf(index));
  }
  return x;
}

function wholeOf(index: Value): number {
  const place = asNumber(index);
  if (place !== undefined && Number.isInteger(place)) return place;
  throw new UsageError(
    `indices must be integers or slices, not ${typeName(index)}`,
    'An index must be a whole number, or a slice such as 1:3.',
  );
}
