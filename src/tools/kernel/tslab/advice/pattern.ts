/**
 * Matches lines with patterns such as `for NAME in ALL:`. A word in capitals takes the text between its
 * neighbours; the first one of a pattern that begins with it, the expression to the left; the last one of a
 * pattern that ends with it, the expression to the right, and with a plural all that is there.
 */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly parts: Readonly<Record<string, string>>;
}

const PLACEHOLDER = /\b[A-Z]+\b/g;
/** Those that may take nothing. */
const OPTIONAL = new Set(['GIVEN', 'TEXT', 'FROM', 'TO']);
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** @param line without runs of spaces */
export function matchPattern(pattern: string, line: string): Match | undefined {
  const names = pattern.match(PLACEHOLDER) ?? [];
  const [first = '', ...literals] = pattern.split(PLACEHOLDER);
  const anchor = first || literals[0]!;
  for (let at = find(anchor, line, 0); at >= 0; at = find(anchor, line, at + 1)) {
    const match = first
      ? takeParts(line, at, at + first.length, names, literals, {})
      : takeLeft(line, at, names, literals);
    if (match) return match;
  }
  return undefined;
}

function takeLeft(line: string, at: number, names: readonly string[], literals: string[]) {
  const start = leftEnd(line, at, literals[0]!.startsWith(' '));
  const parts = { [names[0]!]: line.slice(start, at).trim() };
  if (parts[names[0]!] === '') return undefined;
  return takeParts(line, start, at + literals[0]!.length, names.slice(1), literals.slice(1), parts);
}

function takeParts(
  line: string,
  start: number,
  from: number,
  names: readonly string[],
  literals: readonly string[],
  given: Readonly<Record<string, string>>,
): Match | undefined {
  const parts = { ...given };
  let end = from;
  for (const [index, name] of names.entries()) {
    const literal = literals[index]!;
    const isLast = index === names.length - 1;
    const takesAll = literal === '' && name.endsWith('S');
    const next = takesAll ? line.length : nextPlace(line, end, literal, isLast);
    if (next < 0) return undefined;
    const part = line.slice(end, next).trim();
    const isFit = part === '' ? OPTIONAL.has(name) : name !== 'NAME' || /^[\w.]+$/.test(part);
    const isRange = (name === 'FROM' || name === 'TO') && part.includes(':'); // with a step
    if (!isFit || isRange || !isBalanced(part)) return undefined;
    parts[name] = part;
    end = next + literal.length;
  }
  return { start, end, parts };
}

function nextPlace(line: string, from: number, literal: string, isLast: boolean): number {
  if (literal === '') return rightEnd(line, from);
  // The colon at the end of a line, though there may be others before it.
  if (isLast && literal === ':' && line.endsWith(':')) return line.length - 1;
  let at = find(literal, line, from);
  // Not a bracket that closes one of the part itself.
  while (at >= 0 && !isBalanced(line.slice(from, at))) at = find(literal, line, at + 1);
  return at;
}

/** Where a literal text is; its letters are not a part of a longer word. */
function find(literal: string, line: string, from: number): number {
  for (let at = line.indexOf(literal, from); at >= 0; at = line.indexOf(literal, at + 1)) {
    const isWordBefore = /^\w/.test(literal) && /\w/.test(line[at - 1] ?? ' ');
    const isWordAfter = /\w$/.test(literal) && /\w/.test(line[at + literal.length] ?? ' ');
    if (!isWordBefore && !isWordAfter) return at;
  }
  return -1;
}

function leftEnd(line: string, from: number, withSpaces: boolean): number {
  let depth = 0;
  let at = from;
  while (at > 0) {
    const char = line[at - 1]!;
    if (char in OPENING) depth++;
    else if (char in CLOSING && --depth < 0) break;
    const isSeparator = /[,;{}]/.test(char) || (char === ' ' && !withSpaces);
    const isAssignment = char === '=' && !/[=!<>]/.test(line[at - 2] ?? '') && line[at] !== '=';
    if (depth === 0 && (isSeparator || isAssignment)) break;
    at--;
  }
  return at;
}

function rightEnd(line: string, from: number): number {
  let depth = 0;
  for (let at = from; at < line.length; at++) {
    const char = line[at]!;
    if (char in CLOSING) depth++;
    else if (char in OPENING && --depth < 0) return at;
    if (depth === 0 && /[,;]/.test(char)) return at;
  }
  return line.length;
}

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const char of text) {
    if (char in CLOSING) open.push(char);
    else if (char in OPENING && open.pop() !== OPENING[char]) return false;
  }
  return open.length === 0;
}
