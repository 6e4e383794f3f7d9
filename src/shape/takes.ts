/**
 * What a call takes, checked when it runs: files are run without types. An argument in PyTorch's place that is
 * an option here, a misspelt option and a value of another type would otherwise be passed over in silence.
 */
import { inCode, listed, ordinal } from './in-code';
import { calledInTorch, requireKnownOptions } from './known-options';
import { camelCase, inWords, pythonType, snakeCase } from './python-words';
import { torchMessageOf, UsageError } from './usage-error';
import { missingInTorch } from './missing-in-torch';
import { isValid, kinds, type Kind } from './kinds';
import { know, tellOfCall } from './known-calls';

/** A check of one argument, in PyTorch's words for it: throws unless `value` is of its kind. */
export type Check = (call: string, name: string, value: unknown) => void;

/** Names and kinds, in PyTorch's order. A name that ends with ? may be left out. */
export type Kinds = Readonly<Record<string, Kind | Check>>;

/**
 * A check of the arguments of `call`, such as `new nn.Conv2d` or `F.conv2d`.
 *
 * @param placed the arguments that have a place
 * @param options those that have a name instead, in the last argument: as PyTorch places them
 */
export function takes(
  call: string,
  placed: Kinds,
  options: Kinds = {},
): (given: ArrayLike<unknown>) => void {
  const signature = new Signature(call, placed, options);
  know(call, {
    placed: Object.keys(placed).map((name) => name.replace('?', '')),
    options: Object.keys(options).filter((name) => !(`${name}?` in placed)),
  });
  return (given) => {
    signature.check(given);
    tellOfCall(call, given);
  };
}

type Named = Readonly<Record<string, unknown>>;

class Signature {
  readonly #call: string;
  readonly #name: string;
  readonly #placed: readonly (readonly [name: string, kind: Kind | Check])[];
  readonly #required: number;
  readonly #options: Kinds;

  constructor(call: string, placed: Kinds, options: Kinds) {
    this.#call = call;
    this.#name = call.replace('new ', '');
    this.#placed = Object.entries(placed).map(([name, kind]) => [name.replace('?', ''), kind]);
    this.#required = Object.keys(placed).filter((name) => !name.endsWith('?')).length;
    this.#options = options;
  }

  /** As Python does: names and places first, and then the values, in their order. */
  check(given: ArrayLike<unknown>): void {
    let options: Named = {};
    for (let i = 0; i < given.length; i++) {
      const value = given[i];
      if (this.#areOptions(value, i)) {
        this.#checkNames(value, given);
        options = { ...options, ...value };
      } else if (value !== undefined && i >= this.#placed.length) throw this.#tooMany(given);
    }
    for (let i = 0; i < this.#required; i++) {
      if (this.#isMissing(i, given)) throw this.#missing(i, given);
    }
    this.#checkPlaced(given);
    for (const name of Object.keys(options)) {
      const value = options[name];
      if (value !== undefined) this.#checkValue(name, this.#options[name]!, value, given);
    }
  }

  #checkPlaced(given: ArrayLike<unknown>): void {
    for (let i = 0; i < this.#placed.length; i++) {
      const value = given[i];
      const isLeftOut = value === undefined || this.#areOptions(value, i);
      if (i < this.#required || !isLeftOut) this.#checkValue(...this.#placed[i]!, value, given);
    }
  }

  /** An object of names, unless that may be what has its place here. */
  #areOptions(value: unknown, place: number): value is Named {
    if (typeof value !== 'object' || value === null || pythonType(value) !== 'dict') return false;
    const kind = this.#placed[place]?.[1];
    if (kind === 'any') return place >= this.#required && Object.keys(this.#options).length > 0;
    if (typeof kind === 'string') return !isValid(kind, value);
    if (kind === undefined || place >= this.#required) return true;
    const known = this.#inTorch();
    return Object.keys(value).some((name) => known.includes(camelCase(name)));
  }

  /** What is undefined is for a check of its own, which knows what is meant by that. */
  #isMissing(place: number, given: ArrayLike<unknown>): boolean {
    const kind = this.#placed[place]![1];
    if (this.#areOptions(given[place], place)) return true;
    const isCheckedElsewhere = kind === 'any' || typeof kind === 'function';
    return isCheckedElsewhere ? place >= given.length : given[place] === undefined;
  }

  #checkNames(options: Named, given: ArrayLike<unknown>): void {
    for (const name of Object.keys(options)) {
      const kind = Object.hasOwn(this.#options, name) ? this.#options[name]! : 'absent';
      if (kind === 'absent') this.#refuseName(name, options[name], given);
    }
  }

  #checkValue(name: string, kind: Kind | Check, value: unknown, given: ArrayLike<unknown>): void {
    if (typeof kind === 'function') return kind(this.#name.replace('F.', ''), name, value);
    if (isValid(kind, value)) return;
    const [torchType, words] = kinds[kind];
    const isText = typeof value === 'string' && isValid(kind, Number(value));
    throw new UsageError(
      `${calledInTorch(this.#name)}(): argument '${snakeCase(name)}' must be ${torchType}, not ${Number.isNaN(value) ? 'nan' : pythonType(value)}`,
      `${this.#name} takes ${words} for ${name}, but got ${came(value)}.${isText ? ` Without quotes: ${this.#rewritten(given, { [name]: Number(value) })}` : ''}`,
    );
  }

  /** An option that is not known, or that has a place. */
  #refuseName(name: string, value: unknown, given: ArrayLike<unknown>): void {
    const place = this.#placed.findIndex(([known]) => known === camelCase(name));
    if (place >= 0 && place < this.#required) throw this.#missing(place, given);
    if (place >= 0) {
      const [placed, kind] = this.#placed[place]!;
      this.#checkValue(placed, kind, value, given);
      throw new UsageError(
        torchMessageOf(() => this.#checkValue(placed, kind, {}, given)),
        `${placed} has its place here: ${this.#rewritten(given)}`,
      );
    }
    const known = Object.keys(this.#options).filter((one) => this.#options[one] !== 'absent');
    if (known.length > 0) requireKnownOptions(this.#name, { [name]: 0 }, known);
    throw new UsageError(
      `${calledInTorch(this.#name)}() got an unexpected keyword argument '${snakeCase(name)}'`,
      `${this.#name} has no options. It takes ${this.#places()}.`,
    );
  }

  #missing(first: number, given: ArrayLike<unknown>): UsageError {
    const missing = this.#placed
      .slice(first, Math.max(this.#required, first + 1))
      .filter(
        (_, i) => given[first + i] === undefined || this.#areOptions(given[first + i], first + i),
      )
      .map(([name]) => name);
    const values = this.#named(given);
    const isNamed = missing.some((name) => values.has(name));
    return new UsageError(
      missingInTorch(this.#name, missing),
      isNamed
        ? `${listed(missing)} ${missing.length === 1 ? 'has its place' : 'have their places'} here: ${this.#rewritten(given)}`
        : `${this.#name} takes ${this.#places()}; ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    );
  }

  #tooMany(given: ArrayLike<unknown>): UsageError {
    if (!isTorch(this.#name)) this.#checkPlaced(given); // zeros(2, 3) lacks brackets, not a name
    const count = Array.from(given).filter((value, i) => !this.#areOptions(value, i)).length;
    const own = /[A-Z]/.test(this.#name.split('.').at(-1)![0]!) ? 1 : 0; // Python counts self
    const [least, most] = [this.#required + own, this.#placed.length + own];
    const number = least === most ? `${most}` : `from ${least} to ${most}`;
    return new UsageError(
      `${calledInTorch(this.#name)}() takes ${number} positional ${most === 1 ? 'argument' : 'arguments'} but ${count + own} ${count + own === 1 ? 'was' : 'were'} given`,
      this.#inBraces(given),
    );
  }

  /** How what came after the last place is written. */
  #inBraces(given: ArrayLike<unknown>): string {
    const place = this.#placed.length;
    const next = this.#inTorch()[place];
    if (next === undefined) {
      return `${this.#name} takes ${place === 0 ? 'nothing: leave the parentheses empty' : `${this.#places()} and no more`}.`;
    }
    const kind = this.#options[next]!;
    const inTorch = `In PyTorch the ${ordinal(place + 1)} argument is ${next}`;
    if (kind === 'absent') return `${inTorch}, which ${this.#name} does not have.`;
    const known = Object.keys(this.#options).filter((name) => this.#options[name] !== 'absent');
    const braces = this.#areMeant(given) ? this.#rewritten(given) : `${listed(known)}.`;
    return `${isTorch(this.#name) ? `${inTorch}; here options` : 'Options'} stand in braces, by their names: ${braces}`;
  }

  /** Whether what stands in the places of options may be these. */
  #areMeant(given: ArrayLike<unknown>): boolean {
    const names = this.#inTorch();
    return Array.from(given).every((value, i) => {
      const kind = i < this.#placed.length ? undefined : this.#options[names[i]!];
      if (kind === undefined || value === undefined || this.#areOptions(value, i)) return true;
      return typeof kind === 'function' ? isTorch(this.#name) : isValid(kind, value);
    });
  }

  /** All names as PyTorch orders them. */
  #inTorch(): string[] {
    return [...new Set([...this.#placed.map(([name]) => name), ...Object.keys(this.#options)])];
  }

  #places(): string {
    return this.#placed.length === 0
      ? 'its options alone, in braces'
      : listed(this.#placed.map(([name]) => name));
  }

  /** The values by their names, as PyTorch places those that have none. */
  #named(given: ArrayLike<unknown>): Map<string, unknown> {
    const order = this.#inTorch();
    const values = new Map<string, unknown>();
    for (let i = 0; i < given.length; i++) {
      const value = given[i];
      if (this.#areOptions(value, i)) {
        for (const [name, item] of Object.entries(value)) values.set(camelCase(name), item);
      } else if (order[i] !== undefined && value !== undefined) values.set(order[i]!, value);
    }
    return values;
  }

  /** The call as it is written here. */
  #rewritten(given: ArrayLike<unknown>, instead: Readonly<Record<string, unknown>> = {}): string {
    const values = this.#named(given);
    for (const [name, value] of Object.entries(instead)) values.set(name, value);
    const placed = this.#placed.map(([name]) => name).filter((name) => values.has(name));
    const options = [...values.keys()].filter((name) => !placed.includes(name));
    const braces = options.map((name) => `${name}: ${inCode(values.get(name), name)}`).join(', ');
    const parts = placed.map((name) => inCode(values.get(name), name));
    return `${this.#call}(${[...parts, ...(braces ? [`{ ${braces} }`] : [])].join(', ')})`;
  }
}

/** Whether PyTorch has a call of this name. */
function isTorch(name: string): boolean {
  return /^(?:nn|F|optim)\./.test(name);
}

function came(value: unknown): string {
  return Array.isArray(value) ? inCode(value, 'a list') : inWords(value);
}
