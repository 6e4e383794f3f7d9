import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../src/tools/cli/exercises/answer-json.mjs';
import { WrongUse } from '../../../src/tools/cli/command.mjs';
import { five } from '../../course/progress/exercise.js';

/** The error that reading an argument results in. */
function errorOf(argument: string, exercise = five): WrongUse {
  try {
    readAnswer(argument, exercise);
  } catch (error) {
    if (error instanceof WrongUse) return error;
    throw error;
  }
  return expect.unreachable('it was read');
}

describe('An answer as JSON', () => {
  it('is an object with named parts', () => {
    expect(readAnswer('{ "size": [1, "2", null, -0.5e3] }', five)).toEqual({
      size: [1, '2', null, -500],
    });
  });

  it.each([
    ['{"size" 1}', 'a colon is missing at character 9', '  {"size" 1}\n          ^'],
    ['{size: 1}', 'there is a word that needs double quotes at character 2', '   ^'],
    ["{'size': 1}", 'there is a word that needs double quotes at character 2', '   ^'],
    ['{"size": 1,}', 'a name in double quotes is missing at character 12', '^'],
    ['{"size": 1 "depth": 2}', 'a comma is missing at character 12', '^'],
    ['{"size": [1}', 'a comma is missing at character 12', '^'],
    ['{"size": [1', 'a closing bracket is missing at character 12', '^'],
    ['{"size": "1}', 'a closing quote is missing at character 10', '^'],
    ['{"size": 1', 'a closing brace is missing at character 11', '^'],
    ['{"size": 1} 2', 'there is more after the end at character 13', '^'],
    ['{"size": 1e}', 'a number breaks off at character 10', '^'],
    ['{"size": "\\x"}', 'there is a backslash with nothing to escape at character 10', '^'],
    ['{"size": "\\u00"}', 'there is a character code that is none at character 10', '^'],
    ['{"size": 1 /* one */}', 'there is a comment at character 12', '^'],
    [
      '{\n  "size": ,\n}',
      'a value is missing at line 2, character 11',
      '    "size": ,\n            ^',
    ],
    ['', 'a value is missing at character 1', '^'],
  ])('%j is refused with its place', (argument, what, shown) => {
    const { message } = errorOf(argument);
    expect(message.split('\n')[0]).toBe(`--answer is not JSON: ${what}.`);
    expect(message.endsWith(shown)).toBe(true);
  });

  it('that is long is shown around the place', () => {
    const { message } = errorOf(`{"size": "${'x'.repeat(500)}" oops}`);
    const [, line = '', mark = ''] = message.split('\n');
    expect(line.length).toBeLessThanOrEqual(78);
    expect(line[mark.indexOf('^')]).toBe('o');
  });

  it.each([
    ['5', 'a number'],
    ['null', 'null'],
    ['[5]', 'a list'],
    ['"5"', 'a string'],
  ])('%s is refused: it has no parts', (argument, what) => {
    const { message, remedy } = errorOf(argument);
    expect(message).toBe(`--answer is ${what}, and not an object with named parts.`);
    expect(remedy).toBe(
      'An answer of this exercise is { "size": … }. In a shell, put it in single quotes.',
    );
  });

  it.each(['function', 'model', 'repair'] as const)('cannot be a %s', (kind) => {
    const { message, remedy } = errorOf('{}', { ...five, kind });
    expect(message).toBe('The answer of `five` is code, which JSON cannot hold.');
    expect(remedy).toBe('Name the file that has it: `npx convlab check five --file FILE`.');
  });
});
