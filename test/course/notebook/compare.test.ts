import { afterEach, describe, expect, it, vi } from 'vitest';
import { compare } from '../../../src/course/notebook/compare';

describe('compare', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  afterEach(() => log.mockClear());

  it.each([
    [undefined, 16, 'Side: 16. (You wrote no prediction.)'],
    [16, 16, 'Side: 16, as you predicted.'],
    [15, 16, 'Side: 16. You predicted 15: what made the difference?'],
    [[1, 2], [1, 2], 'Side: [1, 2], as you predicted.'],
    [[1, 3], [1, 2], 'Side: [1, 2]. You predicted [1, 3]: what made the difference?'],
    [() => 1, 2, 'Side: 2. You predicted () => 1: what made the difference?'],
    [null, 2, 'Side: 2. You predicted null: what made the difference?'],
  ])('%s beside %s', (predicted, actual, line) => {
    compare('Side', predicted, actual);
    expect(log.mock.calls).toEqual([[line]]);
  });

  it.each([
    [[4, -2], 'the loops', 'Side: [4, -2], as by the loops.'],
    [[4, 2], 'the loops', 'Side: [4, -2]. By the loops it is [4, 2]: what made the difference?'],
    [
      undefined,
      'your function',
      'Side: [4, -2]. By your function it is undefined: what made the difference?',
    ],
  ])('%s by %s', (predicted, by, line) => {
    compare('Side', predicted, [4, -2], by);
    expect(log.mock.calls).toEqual([[line]]);
  });
});
