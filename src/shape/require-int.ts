/** Numbers that name a dimension: refused in torch's words if they are none. */
import { inWords, pythonType, snakeCase } from './python-words';
import { UsageError } from './usage-error';

/** Throws unless `value` is a whole number; `position` is that in torch's call. */
export function requireInt(call: string, argument: string, position: number, value: unknown): void {
  // Options in the place of a number are for the check of all arguments.
  if (Number.isInteger(value) || pythonType(value) === 'dict') return;
  const torchs = snakeCase(call.split('.').at(-1)!).replace(/^_/, '');
  throw new UsageError(
    value === undefined
      ? `${torchs}() missing 1 required positional arguments: "${snakeCase(argument)}"`
      : `${torchs}(): argument '${snakeCase(argument)}' (position ${position}) must be int, not ${pythonType(value)}`,
    `${call} takes a dimension as ${argument}, a whole number such as 1, but got ${inWords(value)}.`,
  );
}

/** Throws unless `value` is a list of whole numbers. */
export function requireInts(
  call: string,
  argument: string,
  position: number,
  value: unknown,
): asserts value is readonly number[] {
  const list = Array.isArray(value) ? (value as unknown[]) : undefined;
  const wrong = list?.findIndex((one) => !Number.isInteger(one)) ?? 0;
  if (list && wrong < 0) return;
  const where = `'${argument}' (position ${position}) must be tuple of ints`;
  const found = pythonType(list ? list[wrong] : value);
  const elements =
    wrong === 0
      ? `${call}(): argument ${where}, but found element of type ${found} at pos 0`
      : `${call}(): argument '${argument}' failed to unpack the object at pos ${wrong + 1} with error "type must be tuple of ints,but got ${found}"`;
  throw new UsageError(
    list ? elements : `${call}(): argument ${where}, not ${found}`,
    `${call} takes whole numbers in a list, but got ${list ? `${inWords(list[wrong])} among them` : inWords(value)}.`,
  );
}
