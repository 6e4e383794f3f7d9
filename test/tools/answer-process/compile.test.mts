import { describe, expect, it } from 'vitest';
import { compileFrom } from '../../../src/tools/answer-process/compile.mjs';

const compile = (texts: Record<string, string>) =>
  compileFrom(new Map(Object.entries(texts)), 'a.ts');
/** The comment that the bundler writes above what it takes from a file. */
const mark = '// memory:a.ts';

describe('An answer', () => {
  it('that imports the library alone is not bundled, which takes five times as long', async () => {
    const compiled = await compile({
      'a.ts': "import { F } from 'convlab';\nexport const a = F.relu;",
    });
    expect(compiled).toMatchObject({ kind: 'compiled', usesTensors: true });
    expect(compiled).not.toMatchObject({ code: expect.stringContaining(mark) as string });
  });

  it('is bundled with the files next to it that it imports', async () => {
    const compiled = await compile({
      'a.ts': "import { b } from './b';\nexport const a = b;",
      'b.ts': 'export const b = 1;',
    });
    expect(compiled).toMatchObject({ kind: 'compiled', usesTensors: false });
    expect(compiled).toMatchObject({ code: expect.stringContaining(mark) as string });
  });

  it.each([
    'const all = (n: string) => require(`./${n}.ts`);',
    "const all = (n: string) => import('./' + n);",
    'const all = (n: string) => (requ\\u0069re as any)(n);',
    "const all = require; all('./b');",
  ])('takes in no file whose path is computed: %s', async (text) => {
    const compiled = await compile({ 'a.ts': text, 'b.ts': 'export const b = 1;' });
    expect(compiled).toMatchObject({
      kind: 'not-compiled',
      message:
        "What is imported has to be written out: `import { a } from './b'`, with no path that is computed.",
    });
  });
});
