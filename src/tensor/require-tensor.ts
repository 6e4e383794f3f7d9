import { UsageError } from '../shape/usage-error';
import { TensorValue } from './tensor-value';
import type { Tensor } from './tensor';

/** Throws unless `value` is a tensor; `call` and `argument` say where one was expected. */
export function requireTensor(
  call: string,
  argument: string,
  value: unknown,
): asserts value is Tensor {
  if (value instanceof TensorValue) return;
  const [torchType, came] = describe(value);
  throw new UsageError(
    `${snakeCase(call)}(): argument '${argument}' must be Tensor, not ${torchType}`,
    `${call} takes a tensor, but got ${came}. tensor(…) makes one of numbers, as in tensor([[1, 2], [3, 4]]).`,
  );
}

/** What Python would call it, and what we call it. */
function describe(value: unknown): [torchType: string, words: string] {
  if (value === undefined)
    return ['NoneType', 'undefined: is a return missing, or a name not set yet'];
  if (value === null) return ['NoneType', 'null'];
  if (Array.isArray(value)) return ['list', 'a list'];
  if (typeof value === 'number')
    return [Number.isInteger(value) ? 'int' : 'float', `the number ${value}`];
  if (typeof value === 'string') return ['str', 'a string'];
  if (typeof value === 'function')
    return ['function', 'a function or a module: call it to get its output'];
  return [typeof value, `a value of type ${typeof value}`];
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
