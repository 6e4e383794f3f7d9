import { explainEngine } from '../../shape/engine-words';
import { cut, limits } from './limits';

/** What was thrown, as data. */
export interface Thrown {
  readonly kind: 'threw';
  readonly name: string;
  readonly message: string;
}

/**
 * What a learner's code threw: an error's name and message. Anything can be thrown, even a string, or
 * an error that throws when it is asked for its message.
 */
export function thrown(error: unknown): Thrown {
  try {
    if (isError(error)) {
      return threw(String(error.name) || 'Error', explainEngine(String(error.message)));
    }
    return threw('Thrown', `what was thrown is not an error, but ${inWords(error)}`);
  } catch {
    return threw('Error', 'what was thrown cannot be read: reading it throws, too');
  }
}

function threw(name: string, message: string): Thrown {
  return { kind: 'threw', name: cut(name, limits.name), message: cut(message) };
}

/** Errors of another realm are not instances of our `Error`. */
function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
}

/** What a value is, in a few words: `a list`, `the number 3`. */
export function inWords(value: unknown): string {
  if (value === undefined || value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `the string ${JSON.stringify(cut(value, limits.name))}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object') return `a ${typeof value}`;
  if (Array.isArray(value)) return 'a list';
  return typeof (value as { then?: unknown }).then === 'function' ? 'a promise' : 'an object';
}
