/** `--answer JSON`: from the text of an argument to the parts of an answer. */
import { readFileSync } from 'node:fs';
import parser from 'jsonc-parser';
import type { Exercise } from '../../../course/check/exercise.js';
import { WrongUse } from '../command.mjs';

/** Functions and models cannot be written as JSON. */
const holdsNoJSON = new Set(['function', 'model', 'repair']);

/**
 * The answer in an argument; `-` reads it from standard input.
 *
 * @throws WrongUse that points at what is wrong
 */
export function readAnswer(argument: string, exercise: Exercise): Record<string, unknown> {
  const example = `{ ${exercise.parts.map(({ name }) => `"${name}": …`).join(', ')} }`;
  if (holdsNoJSON.has(exercise.kind)) {
    throw new WrongUse(
      `The answer of \`${exercise.id}\` is code, which JSON cannot hold.`,
      `Name the file that has it: \`npx convlab check ${exercise.id} --file FILE\`.`,
    );
  }
  const text = argument === '-' ? readFileSync(0, 'utf8') : argument;
  const remedy = `An answer of this exercise is ${example}. In a shell, put it in single quotes.`;
  const answer = parse(text, remedy);
  if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) {
    return answer as Record<string, unknown>;
  }
  throw new WrongUse(`--answer is ${nameOf(answer)}, and not an object with named parts.`, remedy);
}

function parse(text: string, remedy: string): unknown {
  const errors: parser.ParseError[] = [];
  const value: unknown = parser.parse(text, errors, { disallowComments: true });
  const [error] = errors;
  if (!error) return value;
  const before = text.slice(0, error.offset).split('\n');
  const [line, column] = [before.length, before.at(-1)!.length + 1];
  const where = line === 1 ? `character ${column}` : `line ${line}, character ${column}`;
  const shown = shownLine(text.split('\n')[line - 1]!, column);
  throw new WrongUse(
    `--answer is not JSON: ${wordsFor[parser.printParseErrorCode(error.error)] ?? 'it makes no sense'} at ${where}.\n${shown}`,
    remedy,
  );
}

/** The line with a mark below the place; if it is long, only the part around it. */
function shownLine(line: string, column: number): string {
  const start = Math.max(0, column - 40);
  const part = line.slice(start, start + 76);
  return `  ${part}\n  ${' '.repeat(column - 1 - start)}^`;
}

const wordsFor: Record<string, string> = {
  InvalidSymbol: 'there is a word that needs double quotes',
  InvalidNumberFormat: 'there is no number as JSON writes it',
  PropertyNameExpected: 'a name in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  EndOfFileExpected: 'there is more after the end',
  InvalidCommentToken: 'there is a comment',
  UnexpectedEndOfComment: 'there is a comment',
  UnexpectedEndOfString: 'a closing quote is missing',
  UnexpectedEndOfNumber: 'a number breaks off',
  InvalidUnicode: 'there is a character code that is none',
  InvalidEscapeCharacter: 'there is a backslash with nothing to escape',
  InvalidCharacter: 'there is a character that JSON does not allow',
};

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return `a ${typeof value}`;
}
