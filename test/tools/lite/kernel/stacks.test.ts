import { expect, it } from 'vitest';
import { stackOf } from '../../../../src/tools/lite/kernel/stacks';

const withStack = (...lines: readonly string[]) =>
  stackOf(Object.assign(new TypeError('x'), { stack: `${lines.join('\n')}\n` }));

it('writes the frames of Firefox as V8 does', () => {
  const stack = withStack(
    'inner@cell-3:2:9',
    'outer/<@cell-3:4:1',
    'outer/named@cell-3:5:1',
    'async*get g@cell-1:6:1',
    '@cell-3:7:1',
    'run@http://localhost:80/a/runner.js:1:2',
    'outside of all',
  );
  expect(stack.split('\n')).toEqual([
    'TypeError: x',
    '    at inner (cell-3:2:9)',
    '    at cell-3:4:1',
    '    at named (cell-3:5:1)',
    '    at get g (cell-1:6:1)',
    '    at cell-3:7:1',
    '    at run (http://localhost:80/a/runner.js:1:2)',
  ]);
});

it('leaves those of V8 as they are', () => {
  const error = new Error('a@b:1:2');
  expect(stackOf(error)).toBe(error.stack);
});
