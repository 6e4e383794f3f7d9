import { expect, it } from 'vitest';
import { cut } from '../../../src/course/answer/limits';

it('cuts off a text that is too long', () => {
  expect(cut('abc', 3)).toBe('abc');
  expect(cut('abcd', 3)).toBe('ab…');
  expect(cut('abc', 0)).toBe('');
});
