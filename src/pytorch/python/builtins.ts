/** The built-in functions of Python that networks are made with. */
import { UsageError } from '../../shape';
import { Callable, Quotient, asNumber, typeName, type Given, type Value } from './values';

type Compute = (value: Value | undefined, given: Given) => Value;

const ALL: Readonly<Record<string, Compute>> = {
  int: (value) => {
    const number = asNumber(value ?? null);
    if (number === undefined) throw unfit('int', 'a number', value);
    return Math.trunc(number);
  },
  float: (value) => {
    const number = asNumber(value ?? null);
    if (number === undefined) throw unfit('float', 'a number', value);
    return Number.isInteger(number) ? new Quotient(number) : number;
  },
  len: (value) => {
    if (!Array.isArray(value)) throw unfit('len', 'a list', value);
    return value.length;
  },
  list: listed,
  tuple: listed,
  OrderedDict: dictionary,
  dict: dictionary,
};

export const builtins: ReadonlyMap<string, Callable> = new Map(
  Object.entries(ALL).map(([name, compute]) => [
    name,
    new Callable(name, (given) => compute(given.placed[0], given)),
  ]),
);

function listed(value: Value | undefined): Value {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw unfit('list', 'a list', value);
  return [...value];
}

/** From pairs, from another dictionary, or from keyword arguments. */
function dictionary(value: Value | undefined, { named }: Given): Value {
  const entries = value instanceof Map ? [...value] : (value ?? []);
  if (!Array.isArray(entries)) throw unfit('OrderedDict', 'a list of pairs', value);
  const pairs = entries.map((entry): [string, Value] => {
    const [key, item] = Array.isArray(entry) ? entry : [];
    if (typeof key !== 'string' || item === undefined) {
      throw unfit('OrderedDict', "pairs such as ('conv1', nn.Conv2d(1, 16, 3))", entry);
    }
    return [key, item];
  });
  return new Map([...pairs, ...named]);
}

function unfit(name: string, expected: string, value: Value | undefined): UsageError {
  return new UsageError(
    `${name}() argument must be ${expected}, not '${typeName(value ?? null)}'`,
    `${name} takes ${expected} here.`,
  );
}
