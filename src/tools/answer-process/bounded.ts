/**
 * How much of a reply is looked at: a few times what the largest honest one has
 * (src/course/answer/limits.ts).
 */
const most = {
  /** Numbers, texts, lists, …, each counted every time it is met. */
  values: 3_000_000,
  characters: 8_000_000,
  /** Bytes of tensors. */
  bytes: 128 * 2 ** 20,
  depth: 200,
} as const;

const tensors: readonly unknown[] = [Float32Array, Int32Array, Uint8Array];

/**
 * Whether a value from a stranger's process is plain data, and small enough to walk through. A few bytes
 * can hold a list of four thousand million items, and thirty lists that each hold the next one twice are a
 * thousand million when walked through. So this is checked before anything else reads the value.
 */
export function isBounded(value: unknown): boolean {
  const left = { ...most } as { -readonly [K in keyof typeof most]: number };

  function walk(item: unknown, depth: number): boolean {
    if (--left.values < 0 || depth > left.depth) return false;
    switch (typeof item) {
      case 'undefined':
      case 'boolean':
      case 'number':
        return true;
      case 'string':
        return (left.characters -= item.length) >= 0;
      case 'object':
        return item === null || inside(item, depth + 1);
      default:
        return false;
    }
  }

  function inside(item: object, depth: number): boolean {
    if (Array.isArray(item)) {
      return item.length <= left.values && item.every((one) => walk(one, depth));
    }
    if (ArrayBuffer.isView(item)) {
      return tensors.includes(item.constructor) && (left.bytes -= item.byteLength) >= 0;
    }
    if (Object.getPrototypeOf(item) !== Object.prototype) return false;
    return Object.entries(item).every(([name, one]) => walk(name, depth) && walk(one, depth));
  }

  return walk(value, 0);
}
