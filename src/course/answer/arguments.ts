import type { Plain } from './answer';

/** A copy of plain data that a function may change as it likes. */
export function copyOf(value: Plain): Plain {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(copyOf);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copyOf(item)]));
}

/** Whether a copy is still what it was copied from. Anything that can't be read was put there. */
export function isUnchanged(copy: unknown, original: Plain): boolean {
  try {
    return isSame(copy, original);
  } catch {
    return false;
  }
}

function isSame(copy: unknown, original: Plain): boolean {
  if (typeof original !== 'object' || original === null) return Object.is(copy, original);
  if (typeof copy !== 'object' || copy === null) return false;
  if (isList(original) !== Array.isArray(copy)) return false;
  const names = Object.keys(original);
  // An array extended by holes has the same keys but a different length.
  if (isList(original) && original.length !== (copy as unknown[]).length) return false;
  if (Object.keys(copy).length !== names.length) return false;
  const [items, before] = [copy as Record<string, unknown>, original as Record<string, Plain>];
  return names.every((name) => Object.hasOwn(items, name) && isSame(items[name], before[name]!));
}

/** `Array.isArray` does not narrow a readonly array. */
function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
