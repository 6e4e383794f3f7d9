import type { Plain } from './answer';
import type { Module } from '../../nn/module';
import { Tensor } from '../../tensor';
import { cut, limits } from './limits';

/** What is not a setting: the mode, and a weight that may also be null (`affine: false`). */
const others = ['training', 'weight'];

/**
 * The settings of a layer by the names of its fields, as far as they are plain data: `stride: [1, 1]`.
 * Its `bias`, a tensor or null, is given as true or false.
 */
export function settingsOf(module: Module): Record<string, Plain> {
  const found = Object.entries(module).flatMap(([name, value]): [string, Plain][] => {
    if (others.includes(name)) return [];
    if (name === 'bias') return [[name, value instanceof Tensor || value === true]];
    const setting = plain(value as unknown, 0);
    return setting === undefined ? [] : [[cut(name, limits.name), setting]];
  });
  return Object.fromEntries(found.slice(0, limits.names));
}

/** A number, a word, a pair: nothing longer is a setting. */
const longest = 16;

function plain(value: unknown, depth: number): Plain | undefined {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'string') return cut(value, limits.name);
  if (!Array.isArray(value) || value.length > longest || depth > 2) return undefined;
  const items = value.map((item) => plain(item, depth + 1));
  return items.includes(undefined) ? undefined : (items as Plain[]);
}
