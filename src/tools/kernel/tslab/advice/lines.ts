/**
 * Python's syntax where the compiler finds none: a line of the cell is matched with what it would be in
 * Python, and written in TypeScript. The first that fits counts for its part of the line.
 */
import { isOfSyntax } from '../messages';
import { inCamelCase, written, type AdvisedCell } from './cell';
import { matchPattern } from './pattern';

type Rule = readonly [python: string, typescript: string];

const RULES: readonly Rule[] = [
  ['from torch import NAMES', "import { NAMES } from 'convlab';"],
  ['from torch.nn import NAMES', "import { nn } from 'convlab';"],
  ['from PLACE import NAMES', "import { NAMES } from 'PLACE';"],
  ['import numpy as np', "import { tensor } from 'convlab';"],
  ['import matplotlib.pyplot as plt', "import { figure } from 'convlab';"],
  ['import torch.nn as nn', "import { nn } from 'convlab';"],
  ['import torch.nn.functional as F', "import { F } from 'convlab';"],
  ['import torch', "import { nn, tensor } from 'convlab';"],
  ['import NAME', "import { … } from 'NAME';"],
  ['def __init__(self):', 'constructor() { super(); … }'],
  ['def __init__(self, GIVEN):', 'constructor(GIVEN) { super(); … }'],
  ['def NAME(self):', 'NAME() { … }'],
  ['def NAME(self, GIVEN):', 'NAME(GIVEN) { … }'],
  ['def NAME(GIVEN) -> RESULT:', 'function NAME(GIVEN) { … }'],
  ['def NAME(GIVEN):', 'function NAME(GIVEN) { … }'],
  ['class NAME(BASE):', 'class NAME extends BASE { … }'],
  ['class NAME:', 'class NAME { … }'],
  ['[ITEM for NAME in ALL if HOLDS]', 'ALL.filter((NAME) => HOLDS).map((NAME) => ITEM)'],
  ['[ITEM for NAME in range(COUNT)]', 'Array.from({ length: COUNT }, (_, NAME) => ITEM)'],
  ['any(HOLDS for NAME in ALL)', 'ALL.some((NAME) => HOLDS)'],
  ['all(HOLDS for NAME in ALL)', 'ALL.every((NAME) => HOLDS)'],
  ['sum(ITEM for NAME in ALL)', 'ALL.map((NAME) => ITEM).reduce((a, b) => a + b, 0)'],
  ['[ITEM for NAME in ALL]', 'ALL.map((NAME) => ITEM)'],
  [
    'for NAME in range(FIRST, LAST, STEP):',
    'for (let NAME = FIRST; NAME < LAST; NAME += STEP) { … }',
  ],
  ['for NAME in range(FIRST, LAST):', 'for (let NAME = FIRST; NAME < LAST; NAME++) { … }'],
  ['for NAME in range(COUNT):', 'for (let NAME = 0; NAME < COUNT; NAME++) { … }'],
  ['for A, B in enumerate(ALL):', 'for (const [A, B] of ALL.entries()) { … }'],
  ['for A, B in ALL.items():', 'for (const [A, B] of Object.entries(ALL)) { … }'],
  ['for A, B in ALL:', 'for (const [A, B] of ALL) { … }'],
  ['for NAME in ALL:', 'for (const NAME of ALL) { … }'],
  ['elif HOLDS:', 'else if (HOLDS) { … }'],
  ['if HOLDS:', 'if (HOLDS) { … }'],
  ['while HOLDS:', 'while (HOLDS) { … }'],
  ['else:', 'else { … }'],
  ['try:', 'try { … }'],
  ['except KIND as NAME:', 'catch (NAME) { … }'],
  ['except GIVEN:', 'catch { … }'],
  ['finally:', 'finally { … }'],
  ['with torch.no_grad():', 'noGrad(() => { … });'],
  ['raise NAME(GIVEN)', 'throw new Error(GIVEN)'],
  ['raise NAME', "throw new Error('…')"],
  ['assert HOLDS, SAYS', 'if (!(HOLDS)) throw new Error(SAYS)'],
  ['assert HOLDS', "if (!(HOLDS)) throw new Error('…')"],
  ['lambda GIVEN: RESULT', '(GIVEN) => RESULT'],
  ["f'TEXT'", '`TEXT`'],
  ['f"TEXT"', '`TEXT`'],
  ['"""TEXT"""', '`TEXT`'],
  ["'''TEXT'''", '`TEXT`'],
  ['"""LINE', '`LINE'],
  ["'''LINE", '`LINE'],
  ['“TEXT”', '"TEXT"'],
  ['‘TEXT’', "'TEXT'"],
  ['LIST[::-1]', '[...LIST].reverse()'],
  ['LIST[:, GIVEN]', 'LIST.narrow(dimension, start, length)'],
  ['LIST[GIVEN, :]', 'LIST.narrow(dimension, start, length)'],
  ['LIST[FROM:TO]', 'LIST.slice(FROM, TO)'],
  ['A is not None', 'A != null'],
  ['A is None', 'A == null'],
  ['A is not B', 'A !== B'],
  ['A is B', 'A === B'],
  ['A not in ALL', '!ALL.includes(A)'],
  ['A if HOLDS else B', 'HOLDS ? A : B'],
  ['A @ B', 'A.matmul(B)'],
  ['A and B', 'A && B'],
  ['A or B', 'A || B'],
  ['not A', '!A'],
  ['let NAME, OTHERS = VALUES', 'let [NAME, OTHERS] = [VALUES]'],
  ['const NAME, OTHERS = VALUES', 'const [NAME, OTHERS] = [VALUES]'],
  ['print VALUES', 'console.log(VALUES)'],
];

export function adviseOnLines({ source, diagnostics }: AdvisedCell): string[] {
  const syntax = diagnostics.filter((one) => isOfSyntax(one) || isOfPrivateName(one.code));
  const broken = new Set(syntax.map(({ start }) => start.line));
  return source.split('\n').flatMap((line, number) => {
    if (!broken.has(number)) return [];
    const grouped = /= *(\d{1,3}(?:,\d{3})+) *(?:;|$)/.exec(line)?.[1];
    if (grouped) return [`A number is written without commas: \`${grouped.replaceAll(',', '')}\`.`];
    const list = LIST.exec(line.trim());
    if (list) return [written(`${list[1]} = ${list[2]}`, `${list[1]} = [${list[2]}]`)];
    const row = rowOf(line);
    if (row) return [`Between the numbers of a list stand commas: \`${row.join(', ')}\`.`];
    const hash = syntax.find(({ start }) => start.line === number && line[start.character] === '#');
    if (!hash) return adviseOnLine(line);
    const comment = line.slice(hash.start.character);
    const said = written(comment, comment.replace(/^#+ ?/, '// '));
    return [said, ...adviseOnLine(line.slice(0, hash.start.character))];
  });
}

/** `let size = 10, 32, 32` */
const LIST = /^((?:let|const|var) \w+) ?= ?(-?[\d.]+(?:, ?-?[\d.]+)+) ?;?$/;
/** `1 0 -1` */
function rowOf(line: string): string[] | undefined {
  const row = line.slice(line.lastIndexOf('[') + 1).split(']', 1)[0]!;
  const words = row.trim().split(/\s+/);
  const isRow = words.length > 2 && words.every((word) => /^-?\d[\d.]*,?$/.test(word));
  return isRow ? words.map((word) => word.replace(',', '')) : undefined;
}

/** `#` before a word makes a private name. */
const isOfPrivateName = (code: number) => code === 18016 || code === 18028 || code === 18030;

function adviseOnLine(line: string): string[] {
  const advice: string[] = [];
  let rest = line.trim().split(/\s+/).join(' ');
  for (const [python, typescript] of RULES) {
    const match = matchPattern(python, rest);
    if (!match) continue;
    const { start, end, parts } = match;
    const from = rest.slice(start, end).trim();
    const to = typescript.replace(/\b[A-Z]+\b/g, (name) => valueOf(parts[name] ?? name, from));
    const isOurs = to.endsWith("'convlab';"); // where names are in camel case
    const tidy = to.replace('(, ', '(0, ').replace(', )', ')');
    advice.push(written(from, isOurs ? inCamelCase(tidy) : tidy));
    // Nothing else is said of this part; its neighbours stay apart.
    rest = `${rest.slice(0, start)};${rest.slice(end)}`;
  }
  return advice;
}

/** A part as it is written in TypeScript. */
function valueOf(part: string, whole: string): string {
  if (/^f['"]/.test(whole))
    return part.replace(/\{([^{}]+)\}/g, (_, value: string) => inText(value));
  return inTypescript(part)
    .replace(/\bTrue\b/g, 'true')
    .replace(/\bFalse\b/g, 'false')
    .replace(/\bNone\b/g, 'undefined')
    .replace(/\blen\(([\w.]+)\)/g, '$1.length')
    .replace(/\bself\./g, 'this.')
    .replace(/: (?:int|float)\b/g, ': number')
    .replace(/: str\b/g, ': string')
    .replace(/: bool\b/g, ': boolean')
    .replace(/^(\S+) not in (\S+)$/, '!$2.includes($1)')
    .replace(/^(\S+) in (\S+)$/, '$2.includes($1)')
    .replaceAll(' is not ', ' !== ')
    .replaceAll(' is ', ' === ')
    .replaceAll(' and ', ' && ')
    .replaceAll(' or ', ' || ')
    .replace(/\bnot /g, '!');
}

/** `(3, 7)` is a list in TypeScript, and `a // b` a division that is rounded. */
function inTypescript(part: string): string {
  const [first, second, ...more] = part.split('//').map((side) => side.trim());
  if (second !== undefined && more.length === 0) return `Math.floor(${first} / ${second})`;
  const isTuple = /^\([^()]*\)$/.test(part) && part.includes(',');
  return isTuple ? `[${part.slice(1, -1)}]` : part;
}

/** A value in a text, with the places after its point: `{loss:.2f}`. */
function inText(value: string): string {
  const [what, format] = value.split(':');
  const places = format && /\.(\d+)f$/.exec(format)?.[1];
  return places ? `\${${what}.toFixed(${places})}` : `\${${what}}`;
}
