/** Writes tensor methods and functions as PyTorch code: as they are here, with the exceptions below. */
import { snakeCase } from '../shape/python-words';
import { namesOf } from '../shape/known-calls';
import { binding, call, infix, literal, whole, within, type Text } from './python-text';

/** Python has operators for these. */
const operators: Readonly<Record<string, readonly [operator: string, level: number]>> = {
  add: ['+', binding.sum],
  sub: ['-', binding.sum],
  mul: ['*', binding.product],
  div: ['/', binding.product],
  matmul: ['@', binding.product],
  pow: ['**', binding.power],
  eq: ['==', binding.compare],
  ne: ['!=', binding.compare],
  lt: ['<', binding.compare],
  le: ['<=', binding.compare],
  gt: ['>', binding.compare],
  ge: ['>=', binding.compare],
};

/** Methods that take a list here, and separate arguments in PyTorch. */
const spread: ReadonlySet<string> = new Set(['reshape', 'view', 'permute', 'expand', 'repeat']);

/** Functions of F that PyTorch has in `torch` instead. */
const outsideF: ReadonlySet<string> = new Set(['flatten']);

/**
 * @param given the arguments, the tensor first
 * @param write an argument as Python
 */
export function writeMethod(
  name: string,
  [self, ...given]: readonly unknown[],
  isPair: boolean,
  write: (value: unknown) => Text,
): Text {
  const x = write(self);
  if (name === 'neg') return { parts: ['-', ...within(x, binding.sign)], binding: binding.sign };
  const operator = operators[name];
  if (operator && given.length === 1) {
    const [sign, level] = operator;
    // Python would chain comparisons.
    const left = level === binding.compare ? { ...x, parts: within(x, level + 1) } : x;
    return infix(left, sign, write(given[0]), level);
  }
  const method =
    !isPair && (name === 'max' || name === 'min') && given.length > 0
      ? `a${name}`
      : snakeCase(name);
  const values = spread.has(name) ? given.flat() : given.filter((value) => value !== undefined);
  return call(
    [...within(x, binding.whole), `.${method}`],
    values.map((value) => (name === 'to' ? typeOr(value, write) : write(value))),
  );
}

function typeOr(value: unknown, write: (value: unknown) => Text): Text {
  return typeof value === 'string' ? whole(`torch.${value}`) : write(value);
}

/** Not written: nothing changes in place here, and in PyTorch the input would. */
const inplace = 'inplace';

/** Positional arguments, then options by their names in PyTorch. */
export function writeFunction(
  name: string,
  given: ArrayLike<unknown>,
  write: (value: unknown) => Text,
): Text {
  const { placed, options } = namesOf(name)!;
  const texts: Text[] = [];
  let isGap = false;
  const named = (key: string, value: unknown) =>
    whole(
      `${snakeCase(key)}=`,
      ...within(key === 'training' ? training(value) : write(value), binding.any),
    );
  for (const [i, value] of Array.from(given).entries()) {
    if (value === undefined) isGap = true;
    else if (isOptions(value)) {
      for (const [key, item] of Object.entries(value))
        if (item !== undefined && key !== inplace) texts.push(named(key, item));
    } else {
      const key = placed[i] ?? options[i - placed.length]!;
      if (key === inplace) continue;
      texts.push(isGap || typeof value === 'boolean' ? named(key, value) : write(value));
      isGap ||= typeof value === 'boolean';
    }
  }
  const last = name.replace('F.', '');
  const owner = name === last || outsideF.has(last) ? 'torch' : 'F';
  return call([`${owner}.${snakeCase(last)}`], texts);
}

/** The model runs in evaluation mode, so what is off may be on in training. */
function training(value: unknown): Text {
  return value === false ? whole('self.training') : literal(value);
}

function isOptions(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
