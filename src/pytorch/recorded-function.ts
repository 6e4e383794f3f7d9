import * as F from '../nn/functional';
import * as tensors from '../tensor';

/** Functions that make a tensor from numbers alone, whose values are written out, and one that is a method, too. */
const unwritten: ReadonlySet<string> = new Set([
  'split',
  'arange',
  'full',
  'ones',
  'rand',
  'randn',
  'tensor',
  'zeros',
]);

/** A function by its name, `F.relu` or `cat`; undefined if a call of it is no step of a forward. */
export function recordedFunction(name: string): ((...given: unknown[]) => unknown) | undefined {
  const holder: object = name.startsWith('F.') ? F : tensors;
  const key = name.replace('F.', '');
  if (unwritten.has(key) || !Object.hasOwn(holder, key)) return undefined;
  return (holder as Record<string, (...given: unknown[]) => unknown>)[key];
}
