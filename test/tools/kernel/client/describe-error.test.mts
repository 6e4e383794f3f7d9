import { describe, expect, it } from 'vitest';
import {
  describeError,
  findLateError,
} from '../../../../src/tools/kernel/client/describe-error.mjs';
import type { Output } from '../../../../src/tools/kernel/client/output.mjs';

const stderr = (...texts: string[]): Output[] =>
  texts.map((text) => ({ type: 'stream', name: 'stderr', text }));

describe('the description of a failed cell', () => {
  it('has the line of the first type error and all their texts', () => {
    expect(describeError(stderr('2:5 - Wrong.\n', '3:1 - Also wrong.\n'))).toEqual({
      message: '2:5 - Wrong.\n3:1 - Also wrong.',
      line: 2,
    });
  });

  it('has no line of the cell for a type error in another file', () => {
    expect(describeError(stderr('helper.ts 2:5 - Wrong.\n'))).toEqual({
      message: 'helper.ts 2:5 - Wrong.',
    });
  });

  it('leaves out the lines of the cell', () => {
    const text =
      'Error: boo\nWhat to try: less.\n    at line 2, in f: throw new Error();\n    at line 5: f()\n';
    expect(describeError(stderr(text))).toEqual({ message: 'Error: boo\nWhat to try: less.' });
  });

  it('is of the last thing written, not of what the cell printed before', () => {
    expect(describeError(stderr('a warning\n', 'Error: boo\n')).message).toBe('Error: boo');
  });

  it('says so when tslab said nothing', () => {
    expect(describeError([])).toEqual({ message: 'tslab gave no message' });
  });

  it('takes an error output too', () => {
    const output: Output = { type: 'error', name: 'Error', value: 'boo', traceback: [] };
    expect(describeError([output]).message).toBe('Error: boo');
  });
});

describe('an error after an ok', () => {
  it('is a promise that was not awaited', () => {
    expect(findLateError(stderr('UnhandledPromiseRejection: Error: lost\n'))).toEqual({
      message: 'UnhandledPromiseRejection: Error: lost',
    });
  });

  it('is a timer that threw', () => {
    expect(findLateError(stderr('UncaughtException: Error: late\n'))?.message).toBe(
      'UncaughtException: Error: late',
    );
  });

  it('is not just anything on stderr', () => {
    expect(findLateError(stderr('a warning\n'))).toBeUndefined();
  });
});
