import { describe, expect, it } from 'vitest';
import { zeros } from '../../src/tensor';
import { messageOf } from '../torch/mistakes';

type Call = (...given: unknown[]) => unknown;

/** The lines of the error of a call that the types refuse. */
const linesOf = (name: 'expand' | 'split' | 'view', ...given: unknown[]) => {
  const x = zeros([4, 3]) as unknown as Record<string, Call>;
  return messageOf(() => x[name]!(...given))!.split('\n');
};

describe('Sizes one by one', () => {
  it('are refused for the first that is not a number, such as a size that was not called', () => {
    const [line, words] = linesOf('view', undefined, -1);
    expect(line).toBe(
      'view() received an invalid combination of arguments - got (NoneType, int), but expected one of:',
    );
    expect(words).toContain('one by one or as one list, as in x.view(2, 3), but got undefined');
    expect(linesOf('view', 2.5, -1)[1]).toContain('but got the number 2.5.');
  });

  it('are counted where the first of several is not a number', () => {
    expect(linesOf('expand', 2.5, 1)[0]).toBe(
      'expand() takes 1 positional argument but 2 were given',
    );
    expect(linesOf('expand', [4], 1)[1]).toContain('but got a list and more.');
  });
});

it('What is not a size of a piece is refused by the name that was called', () => {
  expect(linesOf('split', 'a')).toEqual([
    "split_with_sizes(): argument 'split_sizes' (position 2) must be tuple of ints, not str",
    "split takes the size of a piece, a whole number as in x.split(2, 1), or a list of sizes, but got the string 'a'.",
  ]);
});
