import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { UsageError } from '../../src/shape';

it('shows its words in a cell, without the trace', () => {
  expect(inspect(new UsageError('torch says no', 'Try this.', 'Or that.'))).toBe(
    'UsageError: torch says no\nTry this.\nOr that.',
  );
});

it('breaks a long explanation between words, and leaves the text of torch in one piece', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'channels').join(' ');
  const error = new UsageError(words(20), words(20));
  const [first, ...rest] = inspect(error).split('\n');
  expect(first).toBe(`UsageError: ${words(20)}`);
  expect(rest).toEqual([words(9), words(9), words(2)]);
  expect(error.message).toBe(`${words(20)}\n${words(20)}`);
});

it('does not break a shape', () => {
  const shape = '[1, 16, 100, 100]';
  const words = 'x'.repeat(70);
  expect(inspect(new UsageError('no', `${words} ${shape} is given`))).toBe(
    `UsageError: no\n${words}\n${shape} is given`,
  );
});
