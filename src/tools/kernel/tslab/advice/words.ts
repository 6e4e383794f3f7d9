/** Names that Python has and TypeScript does not: what is written instead. */
import type * as Typescript from 'typescript';
import { missingName } from '../missing';
import { namesOfConvlab } from '../notebook-names';
import { tslabsTypescript } from '../tslabs-typescript';
import { byName, inCamelCase, isTensor, nodeAt, written, type AdvisedCell } from './cell';

const ts = tslabsTypescript();

/** What is written for a word alone. */
const WORDS: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'undefined',
  and: '&&',
  or: '||',
  not: '!',
  elif: 'else if (…) { … }',
  self: 'this',
  pass: '{}',
  int: 'number',
  float: 'number',
  str: 'string',
  bool: 'boolean',
  math: 'Math',
  ValueError: 'Error',
  Exception: 'Error',
};

/** What is written for a call; `all` are its arguments as they stand. */
type Call = (first: string, second: string, all: string) => string;
const CALLS: Readonly<Record<string, Call>> = {
  print: (_, __, all) => `console.log(${all})`,
  len: (of) => `${of}.length`,
  range: (from, to) =>
    to === ''
      ? `Array.from({ length: ${from} }, (_, i) => i)`
      : `Array.from({ length: ${to} - ${from} }, (_, i) => ${from} + i)`,
  str: (of) => `String(${of})`,
  int: (of) => `Math.trunc(Number(${of}))`,
  float: (of) => `Number(${of})`,
  bool: (of) => `Boolean(${of})`,
  list: (of) => `[...${of}]`,
  tuple: (of) => `[...${of}]`,
  set: (of) => `new Set(${of})`,
  dict: (_, __, all) => `{ ${all ? all.split(',').map(byName).join(', ') : ''} }`,
  abs: (of) => `Math.abs(${of})`,
  round: (of, places) => (places ? `${of}.toFixed(${places})` : `Math.round(${of})`),
  pow: (base, exponent) => `${base} ** ${exponent}`,
  min: (of, second, all) => `Math.min(${second ? all : `...${of}`})`,
  max: (of, second, all) => `Math.max(${second ? all : `...${of}`})`,
  sum: (of) => `${of}.reduce((a, b) => a + b, 0)`,
  sorted: (of) => `[...${of}].sort((a, b) => a - b)`,
  reversed: (of) => `[...${of}].reverse()`,
  enumerate: (of) => `${of}.entries()`,
  zip: (first, second) => `${first}.map((one, i) => [one, ${second}[i]])`,
  map: (by, of) => `${of}.map(${by})`,
  filter: (by, of) => `${of}.filter(${by})`,
  any: (of) => `${of}.some(Boolean)`,
  all: (of) => `${of}.every(Boolean)`,
  type: (of) => `typeof ${of}`,
  isinstance: (of, kind) => KINDS[kind]?.(of) ?? `${of} instanceof ${kind}`,
  repr: (of) => `JSON.stringify(${of})`,
};

const isOf = (type: string) => (of: string) => `typeof ${of} === '${type}'`;
const KINDS: Readonly<Record<string, (of: string) => string>> = {
  list: (of) => `Array.isArray(${of})`,
  tuple: (of) => `Array.isArray(${of})`,
  int: isOf('number'),
  float: isOf('number'),
  str: isOf('string'),
  bool: isOf('boolean'),
};

/** Modules whose place convlab takes. */
const MODULES = new Set(['torch', 'np', 'numpy', 'tf', 'torchvision']);

/** Whether a name is one of Python's. */
export function isPythons(name: string): boolean {
  return Object.hasOwn(WORDS, name) || Object.hasOwn(CALLS, name) || MODULES.has(name);
}

/** What is imported in the place of a module of Python's. */
export function inPlaceOf(module: string, member = 'tensor'): string | undefined {
  if (!MODULES.has(module)) return undefined;
  const of = namesOfConvlab().has(member) ? member : 'tensor';
  return `convlab takes the place of \`${module}\`: \`import { ${of} } from 'convlab';\`.`;
}

/** @param already what is said of whole lines: its names need no sentence of their own */
export function adviseOnWords(cell: AdvisedCell, already: readonly string[]): string[] {
  const isSaid = (name: string) =>
    already.some((sentence) => new RegExp(`\\b${name}\\b.* is written `).test(sentence));
  return cell.diagnostics.flatMap((diagnostic) => {
    const name = missingName(diagnostic);
    if (name === undefined || !isPythons(name) || isSaid(name)) return [];
    const { parent } = nodeAt(cell, diagnostic);
    if (ts.isCallExpression(parent) && parent.expression.getText(cell.file) === name) {
      return adviseOnCall(name, parent, cell);
    }
    if (MODULES.has(name)) {
      const member = ts.isPropertyAccessExpression(parent) ? inCamelCase(parent.name.text) : 'nn';
      return [inPlaceOf(name, member)!];
    }
    return Object.hasOwn(WORDS, name) ? [written(name, WORDS[name]!)] : [];
  });
}

/** On a call of Python's, such as `len(xs)`. */
export function adviseOnCall(
  name: string,
  call: Typescript.CallExpression,
  cell: AdvisedCell,
): string[] {
  if (!Object.hasOwn(CALLS, name)) return [];
  const texts = call.arguments.map((argument) => argument.getText(cell.file));
  const from = `${name}(${texts.join(', ')})`;
  // The compiler has not understood the rest.
  if (!cell.source.includes(from)) return [written(`${name}(…)`, CALLS[name]!('…', '…', '…'))];
  // Options such as `end=''` have no counterpart.
  const given = name === 'dict' ? texts : texts.filter((text) => !/^\w+=/.test(text));
  const all = given.join(', ');
  const [first] = call.arguments;
  const ofTensor = first && isTensor(cell, first) ? methodOf(first, name, cell) : undefined;
  const to = ofTensor ?? CALLS[name]!(given[0] ?? '', given[1] ?? '', all);
  return [written(from, to)];
}

function methodOf(
  tensor: Typescript.Expression,
  name: string,
  { checker, file }: AdvisedCell,
): string | undefined {
  const text = tensor.getText(file);
  if (name === 'len') return `${text}.shape[0]`;
  return checker.getTypeAtLocation(tensor).getProperty(name) && `${text}.${name}()`;
}
