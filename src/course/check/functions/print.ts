/** Calls and values in a message: as you would type them, and short. */
import { elementCount, sameShape } from '../../../shape';
import type { Plain } from '../../answer/answer';
import type { Value } from './definition';

/** Lists with more numbers than this are described, not printed. */
const MOST_NUMBERS = 40;

/** A call as you would type it: `outputSize({ input: 5, kernel: 2 })`. */
export function printCall(name: string, args: readonly Plain[]): string {
  return `${name}(${args.map(print).join(', ')})`;
}

/** A value as you would type it. */
export function print(value: Plain): string {
  if (typeof value === 'number') return printNumber(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return printList(value);
  const entries = Object.entries(value).map(([name, entry]) => `${name}: ${print(entry)}`);
  return `{ ${entries.join(', ')} }`;
}

function printList(list: readonly Plain[]): string {
  const shape = shapeOf(list as Value);
  const count = shape === undefined ? 0 : elementCount(shape);
  if (count > MOST_NUMBERS) return `[… ${shape!.join(' x ')} numbers …]`;
  return `[${list.map(print).join(', ')}]`;
}

/** Six digits are enough: 0.30000000000000004 is 0.3. */
function printNumber(value: number): string {
  if (!Number.isFinite(value) || Number.isInteger(value)) return String(value + 0);
  return String(Number(value.toPrecision(6)));
}

/** The shape of nested lists; `undefined` where rows differ in length. */
export function shapeOf(value: Value): readonly number[] | undefined {
  if (typeof value === 'number') return [];
  const shapes = value.map(shapeOf);
  const [first = []] = shapes;
  const isEven = shapes.every((shape) => shape !== undefined && sameShape(shape, first));
  return isEven ? [value.length, ...first] : undefined;
}

/** `Array.isArray` that narrows read-only arrays. */
function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
