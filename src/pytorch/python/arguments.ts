/** Passes Python's arguments to a function of the text or of the library. */
import { UsageError } from '../../shape';
import { camelCase } from '../../shape/python-words';
import { namesOf, type Names } from '../../shape/known-calls';
import { isTensor } from '../../tensor';
import { isModule } from './module-kinds';
import type { Parameter } from './syntax';
import { Quotient, typeName, type Given, type Value } from './values';

/** Binds arguments to the parameters of a function in the text; `compute` evaluates a default. */
export function bind(
  name: string,
  parameters: readonly Parameter[],
  { placed, named }: Given,
  compute: (parameter: Parameter) => Value,
): Map<string, Value> {
  const gathering = parameters.findIndex(({ gathers }) => gathers !== undefined);
  const inPlaces = gathering < 0 ? parameters : parameters.slice(0, gathering);
  const known = parameters.filter(({ gathers }) => gathers === undefined);
  const theirs = `Its parameters are ${known.map((one) => one.name).join(', ') || 'none'}.`;
  const rest = parameters.find(({ gathers, name: one }) => gathers === '*' && one !== '');
  const others = parameters.find(({ gathers }) => gathers === '**');
  if (placed.length > inPlaces.length && !rest) {
    const count = inPlaces.length;
    throw new UsageError(
      `${name}() takes ${count} positional argument${count === 1 ? '' : 's'} but ${placed.length} were given`,
      theirs,
    );
  }
  const bound = new Map<string, Value>();
  inPlaces.slice(0, placed.length).forEach((one, i) => bound.set(one.name, placed[i]!));
  const unknown = new Map<string, Value>();
  for (const [one, value] of named) {
    if (bound.has(one)) throw twice(name, one);
    if (known.some((parameter) => parameter.name === one)) bound.set(one, value);
    else if (others) unknown.set(one, value);
    else throw new UsageError(`${name}() got an unexpected keyword argument '${one}'`, theirs);
  }
  if (rest) bound.set(rest.name, placed.slice(inPlaces.length));
  if (others) bound.set(others.name, unknown);
  for (const parameter of known) {
    if (bound.has(parameter.name)) continue;
    if (!parameter.byDefault) {
      throw new UsageError(
        `${name}() missing 1 required positional argument: '${parameter.name}'`,
        name.endsWith('.__init__')
          ? `Give it a default, ${parameter.name}=…, or create the network in the last line, as in net = Net(…).`
          : theirs,
      );
    }
    bound.set(parameter.name, compute(parameter));
  }
  return bound;
}

/** The same arguments for the library's function `call`, such as `new nn.Conv2d` or `F.conv2d`. */
export function libraryArguments(call: string, given: Given): unknown[] {
  const names = namesOf(call) ?? { placed: [], options: [] };
  return inPlaces(call.replace('new ', ''), names, given);
}

/** Positional arguments in order, then an object with the options. */
export function inPlaces(name: string, { placed, options }: Names, given: Given): unknown[] {
  const order = [...placed, ...options];
  const values: unknown[] = given.placed.slice(0, placed.length).map((value) => plain(value));
  const byName = new Map<string, unknown>();
  given.placed.slice(placed.length).forEach((value, i) => {
    const option = options[i];
    if (option === undefined) values.push(plain(value));
    else byName.set(option, plain(value));
  });
  for (const [written, value] of given.named) {
    if (value === null && /^(?:device|dtype)$/.test(written)) continue;
    const known = written === 'axis' && order.includes('dim') ? 'dim' : camelCase(written);
    // What layers have anyway.
    if (value === 'float32' && known === 'dtype' && !order.includes(known)) continue;
    const place = order.indexOf(known);
    if (place >= 0 && place < given.placed.length) throw twice(name, written);
    if (place >= 0 && place < placed.length) values[place] = plain(value);
    else byName.set(known, plain(value));
  }
  if (byName.size === 0) return Array.from(values);
  const before = Array.from(
    { length: Math.max(values.length, placed.length) },
    (_, i) => values[i],
  );
  return [...before, Object.fromEntries(byName)];
}

function twice(name: string, argument: string): UsageError {
  return new UsageError(
    `${name}() got multiple values for argument '${argument}'`,
    'It is given both by position and by name.',
  );
}

/** A value for the library, which has no counterpart for some of Python's. */
function plain(value: Value): unknown {
  if (value instanceof Quotient) {
    throw new UsageError(
      `'float' object cannot be interpreted as an integer`,
      `In Python, / gives ${value.value}.0, a float. Divide with //, which gives ${value.value}.`,
    );
  }
  if (Array.isArray(value)) return value.map((item) => plain(item));
  if (value === null || typeof value !== 'object' || isTensor(value) || isModule(value))
    return value;
  throw new UsageError(
    `an argument must be a number, a tensor or a module, not ${typeName(value)}`,
    'Layers and functions take numbers, strings, tensors, and lists of these.',
  );
}
