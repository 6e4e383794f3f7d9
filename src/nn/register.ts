/** Checks before a module registers a field by name, or applies a function. */
import { UsageError } from '../shape';
import { inWords, pythonType } from '../shape/python-words';
import { takes } from '../shape/takes';
import { isTensor } from '../tensor';
import { isBuffer } from './parameter';

/** The attributes of a field that was made by assignment. */
export const OWN = { writable: true, enumerable: true, configurable: true };

const checkArguments = takes(
  'net.registerBuffer',
  { name: 'any', tensor: 'any' },
  { persistent: 'boolean' },
);

/** Throws unless `tensor` can become a buffer with this name. */
export function requireBuffer(
  module: object,
  name: unknown,
  tensor: unknown,
  options: { persistent?: boolean },
): void {
  checkArguments([name, tensor, options]);
  if (typeof name !== 'string') {
    throw new UsageError(
      `buffer name should be a string. Got ${pythonType(name)}`,
      `registerBuffer takes the name of a field, but got ${inWords(name)}.`,
    );
  }
  const old = (module as Readonly<Record<string, unknown>>)[name];
  if (!(Object.hasOwn(module, name) && (old === null || isBuffer(old)))) {
    requireFreeName('buffer', module, name);
  }
  if (tensor === null || isTensor(tensor)) return;
  throw new UsageError(
    `cannot assign '${pythonType(tensor)}' object to buffer '${name}' (torch Tensor or None required)`,
    `registerBuffer takes a tensor for ${name}, but got ${inWords(tensor)}.`,
  );
}

/** Throws unless the name is free for a field; one that is declared but has no value yet is free. */
export function requireFreeName(kind: 'buffer' | 'module', module: object, name: string): void {
  const got = kind === 'module' ? `, got: ${name}` : '';
  if (name === '') {
    throw new UsageError(`${kind} name can't be empty string ""`, 'A field must have a name.');
  }
  if (name.includes('.')) {
    throw new UsageError(
      `${kind} name can't contain "."${got}`,
      'In the names of a state dict, a dot separates a module from what it contains.',
    );
  }
  const isDeclared =
    Object.hasOwn(module, name) &&
    (module as Readonly<Record<string, unknown>>)[name] === undefined;
  if (isDeclared || !(name in module)) return;
  throw new UsageError(
    `attribute '${name}' already exists`,
    `${module.constructor.name} already has a field or method with this name. Choose another.`,
  );
}

/** Throws unless `fn` is a function. */
export function requireFunction(fn: unknown): void {
  if (typeof fn === 'function') return;
  throw new UsageError(
    fn === undefined
      ? "Module.apply() missing 1 required positional argument: 'fn'"
      : `'${pythonType(fn)}' object is not callable`,
    `apply takes a function and calls it with every module, as in net.apply((module) => …), but got ${inWords(fn)}.`,
  );
}
