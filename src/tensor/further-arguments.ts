/** Arguments that a method has no use for: passed over in silence, `x.add(y, 2)` would be another sum than torch's. */
import { pythonType, snakeCase } from '../shape/python-words';
import { UsageError } from '../shape/usage-error';

type Method = (this: unknown, ...given: unknown[]) => unknown;

/** How the methods are called, with as many arguments as they take; the groups are worded by torch each in its own way. */
const METHODS = {
  none: `x.neg() x.exp() x.log() x.sqrt() x.abs() x.relu() x.sigmoid() x.tanh() x.item() x.detach()
    x.dim() x.numel()`,
  python: 'x.split(2,0)',
  counted: `x.mul(y) x.matmul(y) x.unsqueeze(0) x.transpose(0,1) x.select(0,2)
    x.sum(0,true) x.mean(0,true) x.argmax(0,true) x.flatten(1,2) x.softmax(1) x.logSoftmax(1) x.float() x.long()
    x.bool() x.squeeze(0) x.size(0) x.chunk(2,0) x.clone() x.contiguous()`,
  overloaded: `x.add(y) x.sub(y) x.div(y) x.pow(2) x.eq(y) x.ne(y) x.lt(y) x.le(y) x.gt(y) x.ge(y) x.max(0,true)
    x.min(0,true) x.narrow(0,0,2)`,
} as const;

type Wording = keyof typeof METHODS;

/** Of those that torch counts, how few arguments it takes where fewer will do. */
const LEAST: Readonly<Record<string, number>> = {
  sum: 1,
  mean: 1,
  argmax: 0,
  flatten: 0,
  size: 0,
  chunk: 1,
  split: 1,
};

/** Lets the methods of `prototype`, or of one above it, throw if they get more than they take. */
export function refuseFurtherArguments(prototype: object): void {
  for (const [wording, calls] of Object.entries(METHODS) as [Wording, string][]) {
    for (const example of calls.split(/\s+/)) refuseFurther(prototype, wording, example);
  }
}

function refuseFurther(prototype: object, wording: Wording, example: string): void {
  const [, name, places] = /\.(\w+)\((.*)\)/.exec(example) as unknown as [string, string, string];
  const most = places === '' ? 0 : places.split(',').length;
  let owner = prototype;
  while (!Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner) as object;
  const method = (owner as Record<string, Method>)[name]!;
  const value = {
    [name](this: unknown, ...given: unknown[]): unknown {
      if (given.length > most) throw tooMany(wording, name, most, given, example);
      return method.apply(this, given);
    },
  }[name];
  Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

function tooMany(
  wording: Wording,
  name: string,
  most: number,
  given: readonly unknown[],
  example: string,
): UsageError {
  const torchName = snakeCase(name);
  const least = LEAST[name] ?? most;
  const number = least === most ? `${most}` : `from ${least} to ${most}`;
  const plural = most === 1 ? '' : 's';
  const lines = {
    none: `Tensor.${torchName}() takes no arguments (${given.length} given)`,
    python: `Tensor.${torchName}() takes from ${least + 1} to ${most + 1} positional arguments but ${given.length + 1} were given`,
    counted: `${torchName}() takes ${number} positional ${number === '1' ? 'argument' : 'arguments'} but ${given.length} ${given.length === 1 ? 'was' : 'were'} given`,
    overloaded: `${torchName}() received an invalid combination of arguments - got (${given.map(pythonType).join(', ')}), but expected one of:`,
  };
  const alpha =
    name === 'add' || name === 'sub' ? ` PyTorch's alpha is a factor: x.${name}(y.mul(2)).` : '';
  return new UsageError(
    lines[wording],
    `${name} takes ${most === 0 ? 'nothing' : `${most} argument${plural} at most`}, as in ${example.replaceAll(',', ', ')}, but got ${given.length}.${alpha}`,
  );
}
