import { describe, expect, it } from 'vitest';
import { compiler } from '../../../../src/course/check/types/compile-cell';
import { findSilencing } from '../../../../src/course/check/types/silencing';

const find = (cell: string) => findSilencing(compiler(), cell);

describe('What makes the compiler look away', () => {
  it.each([
    ['conv2(seen as any)', 'as any'],
    ['conv2(seen as unknown as Tensor<[1]>)', 'as Tensor<[1]>'],
    ['conv2(seen as Tensor)', 'as Tensor'],
    ['conv2(<Tensor>seen)', '<Tensor>'],
    ['conv2(seen as never)', 'as never'],
    ['const x: any = 3;', 'any'],
    ['declare const seen: Tensor<[1]>;', 'declare'],
    ['// @ts-ignore\nconv2(seen);', '@ts-ignore'],
    ['/* @ts-expect-error it is right */\nconv2(seen);', '@ts-expect-error'],
    ['// @ts-nocheck', '@ts-nocheck'],
  ])('%s', (cell, found) => {
    expect(find(cell)).toBe(found);
  });

  it.each([
    'const kernel = [3, 3] as const;',
    "import { nn as layers } from 'convlab';",
    '// any size, as Tensor says',
    "console.log('as any');",
    'const anything = new nn.ReLU(), company = 1;',
  ])('but not %s', (cell) => {
    expect(find(cell)).toBeUndefined();
  });
});
