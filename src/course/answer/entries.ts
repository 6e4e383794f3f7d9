import { cut, limits } from './limits';

/** What an object holds. Each entry is read separately, because reading may throw. */
export interface Entries {
  /** Its class; `Object` for a plain one, or if the class can't be determined. */
  readonly type: string;
  readonly entries: readonly Entry[];
  /** How many there are; if there are very many, `entries` has only the first. */
  readonly length: number;
}

type Entry = readonly [name: string, read: () => unknown];

/**
 * The entries of an object: its own enumerable fields; for a Map, its values by their keys as text;
 * for a Set, its values, numbered. An object that wraps a single value (`new Number(5)`, a Date, a
 * RegExp) has it as `value`; an error has its `name` and `message`.
 */
export function entriesOf(object: object): Entries {
  const list = special(object) ?? fields(object);
  return { type: classOf(object), ...list };
}

type List = Omit<Entries, 'type'>;

function fields(object: object): List {
  const record = object as Record<string, unknown>;
  const names = Object.keys(object);
  const entries = names.slice(0, limits.items).map((name): Entry => [name, () => record[name]]);
  return { entries, length: names.length };
}

/** Keyed by what `Object.prototype.toString` says. It can be made to lie: then the reader throws. */
const readers: Readonly<Record<string, (object: object) => List>> = {
  '[object Number]': (object) => wrapped(Number.prototype.valueOf.call(object)),
  '[object String]': (object) => wrapped(String.prototype.valueOf.call(object)),
  '[object Boolean]': (object) => wrapped(Boolean.prototype.valueOf.call(object)),
  '[object BigInt]': (object) => wrapped(BigInt.prototype.valueOf.call(object)),
  '[object Symbol]': (object) => wrapped(Symbol.prototype.valueOf.call(object)),
  '[object Date]': (object) => wrapped(Date.prototype.getTime.call(object)),
  '[object RegExp]': (object) => wrapped(RegExp.prototype.toString.call(object)),
  '[object Error]': (object) => {
    const error = object as Readonly<Record<'name' | 'message', unknown>>;
    const entries = (['name', 'message'] as const).map((name): Entry => [name, () => error[name]]);
    return { entries, length: entries.length };
  },
  '[object Map]': (object) => {
    const map = object as Map<unknown, unknown>;
    return listOf((use) => Map.prototype.forEach.call(map, use), nameOf);
  },
  '[object Set]': (object) => {
    const set = object as Set<unknown>;
    return listOf(
      (use) => Set.prototype.forEach.call(set, use),
      (_, i) => String(i),
    );
  },
};

type ForEach = (use: (value: unknown, key: unknown) => void) => void;

/** What a collection's built-in `forEach` visits; a class derived from it may have a different one. */
function listOf(forEach: ForEach, name: (key: unknown, i: number) => string): List {
  const entries: Entry[] = [];
  let length = 0;
  forEach((value, key) => {
    if (length < limits.items) entries.push([name(key, length), () => value]);
    length += 1;
  });
  return { entries, length };
}

function special(object: object): List | undefined {
  const reader = readers[Object.prototype.toString.call(object)];
  try {
    return reader?.(object);
  } catch {
    return undefined; // Its toStringTag lied.
  }
}

function wrapped(value: unknown): List {
  return { entries: [['value', () => value]], length: 1 };
}

function nameOf(key: unknown): string {
  const isNamed = ['string', 'number', 'bigint', 'boolean', 'symbol', 'undefined'];
  return isNamed.includes(typeof key) || key === null ? String(key) : typeof key;
}

/** From the prototype: an object may have its own field `constructor`. */
function classOf(object: object): string {
  const prototype = Object.getPrototypeOf(object) as { constructor?: { name?: unknown } } | null;
  const name = prototype?.constructor?.name;
  return typeof name === 'string' && name !== '' ? cut(name, limits.name) : 'Object';
}
