/** Values of answers in a form that JSON can represent. */

const deepest = 20;

/**
 * A value that JSON returns as it was written. JSON alone would turn NaN into null, throw on a bigint or a
 * cycle, and turn a typed array into an object.
 */
export function plain(value: unknown, depth = 0): unknown {
  if (depth > deepest) return '…';
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1) ?? null);
  if (ArrayBuffer.isView(value)) return plain(Array.from(value as Uint8Array), depth + 1);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, plain(item, depth + 1)]));
}

/** A value in a few words, for people to read. */
export function inShort(value: unknown, longest = 120): string {
  const text = JSON.stringify(plain(value)) ?? 'nothing';
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
