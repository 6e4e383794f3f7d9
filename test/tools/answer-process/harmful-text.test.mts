import { describe, expect, it } from 'vitest';
import { readLiterals } from '../../../src/tools/grade/judge/literals.mjs';
import { compileFrom } from '../../../src/tools/answer-process/compile.mjs';

const times = 200_000;
/** Each takes a compiler a level deeper for every character or two; some kill the process of esbuild. */
const deep: Record<string, string> = {
  brackets: `export const a = ${'('.repeat(times)}1${')'.repeat(times)};`,
  signs: `export const a = ${'!'.repeat(times)}1;`,
  blocks: '{'.repeat(times) + '}'.repeat(times),
  functions: `export const a = ${'a=>'.repeat(times)}1;`,
  properties: `export const a = b${'.c'.repeat(times)};`,
  sums: `export const a = ${'1+'.repeat(times)}1;`,
};

describe('Code that is nested endlessly', () => {
  it.each(Object.entries(deep))('is refused in words: %s', async (_, text) => {
    expect(readLiterals(text)).toBeUndefined();
    const compiled = await compileFrom(new Map([['a.ts', text]]), 'a.ts');
    expect(compiled).toMatchObject({
      kind: 'not-compiled',
      message: 'It is nested too deeply to be compiled.',
      line: 1,
    });
  });

  it('is also refused in what an answer imports', async () => {
    const files = new Map([
      ['a.ts', "export * from './b';"],
      ['b.ts', deep.brackets!],
    ]);
    expect(await compileFrom(files, 'a.ts')).toMatchObject({ kind: 'not-compiled' });
  });

  it('is not what is merely long', async () => {
    const text = `export const a = [${'[1, 2, (3 + 4)],\n'.repeat(5000)}];`;
    expect(await compileFrom(new Map([['a.ts', text]]), 'a.ts')).toMatchObject({
      kind: 'compiled',
    });
  });
});
