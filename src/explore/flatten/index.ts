import { takes } from '../../shape/takes';
import { UsageError } from '../../shape';
import { Explorer } from '../explorer';
import { change, type FlattenState, type Order } from './setting';
import { stillOf } from './still';
import type { Place } from '../place';

/** What an explorer of flattening begins with. */
export interface ExploreFlattenOptions {
  /** [channels, height, width], each at most 8 ([2, 3, 4]). */
  size?: Place;
  /** 'CHW', as PyTorch has it, or 'HWC' ('CHW'). */
  order?: Order;
  /** The place that is looked at first, [channel, row, column] ([0, 0, 0]). */
  at?: Place;
}

const checkArguments = takes('explore.flatten', {}, { size: 'any', order: 'any', at: 'any' });

/** More would not be seen at a glance. */
const MOST = 8;

/**
 * An image and the vector that it is flattened to: point at a cell to see its index, or at an index to see its cell.
 *
 * @param options what it begins with
 * @throws if an option is unknown, or a size is not a whole number from 1 to 8
 * @example
 * explore.flatten({ size: [2, 3, 4], at: [1, 2, 3] })
 */
export function exploreFlatten(options: ExploreFlattenOptions = {}): Explorer<FlattenState> {
  checkArguments(arguments);
  const { size = [2, 3, 4], order = 'CHW', at = [0, 0, 0] } = options;
  const isSize = (one: number) => Number.isInteger(one) && one >= 1 && one <= MOST;
  if (!Array.isArray(size) || size.length !== 3 || !size.every(isSize)) {
    throw new UsageError(
      `explore.flatten: the size must be three whole numbers from 1 to ${MOST}, but is ${JSON.stringify(size)}`,
      'Give it [channels, height, width], such as [2, 3, 4].',
    );
  }
  if (order !== 'CHW' && order !== 'HWC') {
    throw new UsageError(
      `explore.flatten: the order must be 'CHW' or 'HWC', but is ${String(order)}`,
      "PyTorch's order is 'CHW'.",
    );
  }
  return new Explorer({ name: 'flatten', still: stillOf }, change({ size, order, at }, {}));
}
