import type { Datum, TensorDatum } from './answer';
import { elementCount } from '../../shape';
import { Module } from '../../nn/module';
import { isTensor, type Tensor } from '../../tensor';
import { entriesOf } from './entries';
import { cut, limits } from './limits';
import { thrown } from './thrown';

/**
 * Any value as data. The value is only read: what it throws is caught, and what has no end is
 * truncated. A getter or a Proxy may still run for ever, so this is called within a time limit.
 */
export function encode(value: unknown): Datum {
  return new Encoder().encode(value);
}

/** A tensor as data; an inconsistent one, such as one whose `shape` was overwritten, throws. */
export function encodeTensor(tensor: Tensor): TensorDatum {
  const shape = [...tensor.shape];
  const data = tensor.data();
  if (elementCount(shape) === data.length) {
    return { kind: 'tensor', shape, data };
  }
  throw new Error(
    `the tensor's shape [${shape.join(', ')}] does not fit its ${data.length} numbers`,
  );
}

/** What is the same for all such values. */
const plain = {
  undefined: { kind: 'undefined' },
  null: { kind: 'null' },
  symbol: { kind: 'symbol' },
  promise: { kind: 'promise' },
  deep: { kind: 'too-deep' },
  circular: { kind: 'circular' },
} as const satisfies Record<string, Datum>;

/** Beyond this, a bigint is wrong whatever its digits are, and writing them would take minutes. */
const largestBigint = 10n ** 1000n;

class Encoder {
  #items: number = limits.items;
  #numbers: number = limits.numbers;
  #characters: number = limits.text;
  /** The lists and records that contain the current value. */
  readonly #around: object[] = [];

  encode(value: unknown): Datum {
    return this.#read(() => value);
  }

  #encode(value: unknown): Datum {
    switch (typeof value) {
      case 'undefined':
        return plain.undefined;
      case 'boolean':
        return { kind: 'boolean', value };
      case 'number':
        return { kind: 'number', value };
      case 'bigint':
        return { kind: 'bigint', text: bigintText(value) };
      case 'string':
        return { kind: 'string', value: this.#beginning(value), length: value.length };
      case 'symbol':
        return plain.symbol;
      case 'function':
        return value instanceof Module ? this.#module(value) : this.#function(value);
      default:
        return value === null ? plain.null : this.#object(value as object);
    }
  }

  #object(value: object): Datum {
    if (isTensor(value)) return this.#tensor(value);
    if (this.#around.includes(value)) return plain.circular;
    if (this.#around.length >= limits.depth) return plain.deep;
    if (isPromise(value)) return plain.promise;
    this.#around.push(value);
    try {
      return isList(value) ? this.#list(value) : this.#record(value);
    } finally {
      this.#around.pop();
    }
  }

  #tensor(tensor: Tensor): Datum {
    const size = tensor.numel();
    if (size > this.#numbers) {
      const message = `It holds a tensor of shape [${tensor.shape.join(', ')}], that is ${size} numbers: more than the ${limits.numbers} that a check looks at.`;
      return { kind: 'unreadable', message };
    }
    this.#numbers -= size;
    return encodeTensor(tensor);
  }

  #list(list: ArrayLike<unknown>): Datum {
    const length = lengthOf(list);
    const items: Datum[] = [];
    for (let i = 0; i < length && this.#items > 0; i++) {
      this.#items -= 1;
      items.push(this.#read(() => list[i]));
    }
    return { kind: 'list', items, length };
  }

  #record(value: object): Datum {
    const { type, entries, length } = entriesOf(value);
    const read: [string, Datum][] = [];
    for (const [name, get] of entries) {
      if (this.#items <= 0) break;
      this.#items -= 1;
      read.push([this.#name(name), this.#read(get)]);
    }
    return { kind: 'record', type: this.#name(type), entries: read, length };
  }

  #module(module: Module): Datum {
    return { kind: 'module', type: this.#name(typeOf(module)), text: this.#cut(textOf(module)) };
  }

  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- any function at all
  #function(value: Function): Datum {
    const { name, length } = value as { name: unknown; length: unknown };
    const called = typeof name === 'string' ? this.#name(name) : '';
    if (isClass(value)) return { kind: 'class', name: called, isModule: isModuleClass(value) };
    return { kind: 'function', name: called, takes: typeof length === 'number' ? length : 0 };
  }

  /** An item that can't be read does not affect the others. */
  #read(get: () => unknown): Datum {
    try {
      return this.#encode(get());
    } catch (error) {
      return { kind: 'unreadable', message: this.#cut(thrown(error).message) };
    }
  }

  #beginning(text: string): string {
    const kept = text.slice(0, Math.min(limits.characters, this.#characters));
    this.#characters -= kept.length;
    return kept;
  }

  #cut(text: string, characters: number = limits.characters): string {
    const kept = cut(text, Math.min(characters, this.#characters));
    this.#characters -= kept.length;
    return kept;
  }

  #name(text: string): string {
    return this.#cut(text, limits.name);
  }
}

function bigintText(value: bigint): string {
  if (value > largestBigint) return String(largestBigint);
  return String(value < -largestBigint ? -largestBigint : value);
}

/** Arrays, including those of another realm, and typed arrays. */
function isList(value: object): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

function lengthOf(list: ArrayLike<unknown>): number {
  const { length } = list;
  return Number.isSafeInteger(length) && length > 0 ? length : 0;
}

/** A promise, or what `await` would take for one. A rejected promise is not an error of the cell. */
function isPromise(value: object): boolean {
  if (typeof (value as { then?: unknown }).then !== 'function') return false;
  try {
    const ignore = () => {};
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on a value of any class
    void Reflect.apply(Promise.prototype.then, value, [ignore, ignore]);
  } catch {
    // It only looks like a promise.
  }
  return true;
}

/** The name of a module's class. */
export function typeOf(module: Module): string {
  return cut(String(module.constructor.name), limits.name);
}

/** How a module prints; a learner's class may have a `toString` or `extraRepr` that fails. */
export function textOf(module: Module): string {
  try {
    return cut(String(module));
  } catch {
    return typeOf(module);
  }
}

/** Whether it must be called with `new`. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- any function at all
function isClass(value: Function): boolean {
  return /^class\b/.test(Function.prototype.toString.call(value));
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- any function at all
function isModuleClass(value: Function): boolean {
  return (value as unknown) === Module || value.prototype instanceof Module;
}
