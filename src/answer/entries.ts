import { cut, limits } from './limits';

/** What an object holds. Each entry is read by itself, because reading may throw. */
export interface Entries {
  /** Its class; `Object` for a plain one, or where none can be told. */
  readonly type: string;
  readonly entries: readonly (readonly [name: string, read: () => unknown])[];
}

/**
 * The entries of an object: its own enumerable fields; of a Map, what it maps, by its keys as text; of
 * a Set, what it holds, numbered. What wraps a single value (`new Number(5)`, a Date, a RegExp) has
 * it as `value`, an error its `name` and `message`.
 */
export function entriesOf(object: object): Entries {
  const type = classOf(object);
  return { type, entries: special(object) ?? fields(object) };
}

function fields(object: object): Entries['entries'] {
  const record = object as Record<string, unknown>;
  return Object.keys(object).map((name) => [name, () => record[name]] as const);
}

/** By what `Object.prototype.toString` says. It can be made to lie: then the reader throws. */
const readers: Readonly<Record<string, (object: object) => Entries['entries']>> = {
  '[object Number]': (object) => wrapped(Number.prototype.valueOf.call(object)),
  '[object String]': (object) => wrapped(String.prototype.valueOf.call(object)),
  '[object Boolean]': (object) => wrapped(Boolean.prototype.valueOf.call(object)),
  '[object BigInt]': (object) => wrapped(BigInt.prototype.valueOf.call(object)),
  '[object Symbol]': (object) => wrapped(Symbol.prototype.valueOf.call(object)),
  '[object Date]': (object) => wrapped(Date.prototype.getTime.call(object)),
  '[object RegExp]': (object) => wrapped(RegExp.prototype.toString.call(object)),
  '[object Error]': (object) => {
    const error = object as Readonly<Record<'name' | 'message', unknown>>;
    return (['name', 'message'] as const).map((name) => [name, () => error[name]] as const);
  },
  '[object Map]': (object) => {
    const entries: [string, () => unknown][] = [];
    Map.prototype.forEach.call(object as Map<unknown, unknown>, (value: unknown, key: unknown) =>
      entries.push([nameOf(key), () => value]),
    );
    return entries;
  },
  '[object Set]': (object) => {
    const entries: [string, () => unknown][] = [];
    Set.prototype.forEach.call(object as Set<unknown>, (value: unknown) =>
      entries.push([String(entries.length), () => value]),
    );
    return entries;
  },
};

function special(object: object): Entries['entries'] | undefined {
  const reader = readers[Object.prototype.toString.call(object)];
  try {
    return reader?.(object);
  } catch {
    return undefined; // Its toStringTag lied.
  }
}

function wrapped(value: unknown): Entries['entries'] {
  return [['value', () => value]];
}

function nameOf(key: unknown): string {
  const isNamed = ['string', 'number', 'bigint', 'boolean', 'symbol', 'undefined'];
  return isNamed.includes(typeof key) || key === null ? String(key) : typeof key;
}

/** From the prototype: an object may have a field `constructor` of its own. */
function classOf(object: object): string {
  const prototype = Object.getPrototypeOf(object) as { constructor?: { name?: unknown } } | null;
  const name = prototype?.constructor?.name;
  return typeof name === 'string' && name !== '' ? cut(name, limits.name) : 'Object';
}
