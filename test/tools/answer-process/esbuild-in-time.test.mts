import { transform } from 'esbuild';
import { expect, it } from 'vitest';
import { inTime, TooSlow } from '../../../src/tools/answer-process/esbuild-in-time.mjs';

const compile = (text: string) => transform(text, { loader: 'ts' });

it('ends a text that takes the compiler forever, and no other', async () => {
  const levels = 40;
  const endless = `x = ${'a?(b):c=>'.repeat(levels)}d${':e'.repeat(levels)}`;
  const ended = expect(inTime(0.5, () => compile(endless))).rejects.toThrow(
    new TooSlow(0.5).message,
  );
  const others = [1, 2, 3].map((n) => inTime(20, () => compile(`let n: number = ${n};`)));
  await ended;
  // A new process has been started since.
  others.push(inTime(20, () => compile('let n: number = 4;')));
  const codes = (await Promise.all(others)).map(({ code }) => code);
  expect(codes).toEqual([1, 2, 3, 4].map((n) => `let n = ${n};\n`));
});

it('gives what is wrong with a text', async () => {
  await expect(inTime(20, () => compile('let = ;'))).rejects.toThrow('Transform failed');
});
