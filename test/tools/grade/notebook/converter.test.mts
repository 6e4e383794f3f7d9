import { afterAll, describe, expect, it } from 'vitest';
import type {
  ConvertedCell,
  Declaration,
} from '../../../../src/tools/kernel/convert/converted-cell.js';
import { ConverterProcess } from '../../../../src/tools/kernel/convert/converter-process.mjs';
import { Converter } from '../../../../src/tools/kernel/convert/converter.mjs';
import { visibleTo } from '../../../../src/tools/kernel/convert/visible.js';
import { edited, lesson } from './notebooks.mjs';

const converter = new Converter();
const plain = new ConverterProcess({ seconds: 60, memoryMb: 1024 });
afterAll(async () => {
  plain.kill();
  await Promise.all([converter.close(), plain.exited]);
});

type Convert = (source: string, declarations: readonly Declaration[]) => Promise<ConvertedCell>;

/** Without remembering anything: each cell sees all declarations. */
const convertPlainly: Convert = (source, declarations) =>
  plain.convert(source, declarations.map(({ text }) => text).join('\n'));
const convert: Convert = (source, declarations) => converter.convert(source, declarations);

/** The results of converting the cells of a notebook, with sorted declarations. */
async function all(sources: readonly string[], by: Convert): Promise<unknown[]> {
  const results: unknown[] = [];
  let declarations: readonly Declaration[] = [];
  for (const source of sources) {
    const cell = await by(source, declarations);
    if (cell.kind !== 'converted') {
      results.push(cell);
      continue;
    }
    ({ declarations } = cell);
    results.push({ ...cell, declarations: declarations.map(({ text }) => text).sort() });
  }
  return results;
}

describe('A cell that is converted by what it can see', () => {
  it.each([
    [
      'names that are taken again',
      [
        'let a = 1; const b = "x";',
        'let a = "y";',
        'a + b',
        'const f = () => a; class b {}',
        'new b(); f()',
      ],
    ],
    [
      'types that name types',
      [
        'interface P { x: Q } type Q = 5; enum E { A }',
        'const p = (q: P) => E.A;',
        'const r = p({ x: 5 });',
        'p({ x: 6 })',
        'type Q = string;',
        'r',
      ],
    ],
    [
      'overloads',
      [
        'function f(a: number): 1;\nfunction f(a: string): 2;\nfunction f(a: any): any { return a }',
        'const z = 1',
        'const y = f("a");',
        'y',
      ],
    ],
    ['names that are not there', ['const sizes = 1;', 'size', '({ size })', 'x.y']],
    [
      'additions to a library',
      ['declare global { interface Array<T> { mine: T } }', '[1].mine', '[1].mine'],
    ],
    ['escapes', ['const ab = 1;', String.raw`\u0061b + 1`, String.raw`let \u0061b = ""`, 'ab']],
    [
      'imports',
      [
        "import { nn, Tensor } from 'convlab'; import * as fs from 'fs';",
        'const conv = new nn.Conv2d(1, 2, 3);',
        "import { randn, F as nn } from 'convlab';",
        'const y = conv(randn([1, 1, 9, 9]));',
        'y',
        'nn.relu(y)',
      ],
    ],
    [
      'await',
      [
        'const a = await 1;',
        'const b = async () => await a;',
        'await b()',
        'for await (const c of [a]) c;',
      ],
    ],
    ['several names at once', ['const [p, { q }] = [1, { q: 2 }];', 'const q = "q";', 'p + q']],
  ])('comes out as with all declarations: %s', async (_, sources) => {
    expect(await all(sources, convert)).toEqual(await all(sources, convertPlainly));
  });

  it('does so in whole lessons, and is not converted again for another answer', async () => {
    const quiz = lesson('the-quiz');
    const first = 'let depth = 20, size = 16, features = 5120, steps = [128, 32, 32, 16];';
    const sources = (source: string) =>
      edited(quiz, { first: source }).cells.map((cell) => cell.source);
    // Even the cell that is meant to fail has the same message.
    expect(await all(sources(first), convert)).toEqual(await all(sources(first), convertPlainly));
    const before = converter.conversions;
    await all(sources(first.replace('5120', '5121')), convert);
    expect(converter.conversions - before).toBe(1);
    await all(sources(`${first} const extra = 'of mine';`), convert);
    expect(converter.conversions - before).toBe(2);
  });

  it('is the same however often, and after whatever else, it is converted', async () => {
    const given = [{ text: 'declare let a: number;', names: ['a'], isImport: false }];
    const once = await plain.convert('let a = "" + a1; const a1 = 1', given[0]!.text);
    const other = await plain.convert('let b = a', given[0]!.text);
    for (let i = 0; i < 3; i++) {
      expect(await plain.convert('let a = "" + a1; const a1 = 1', given[0]!.text)).toEqual(once);
      expect(await plain.convert('let b = a', given[0]!.text)).toEqual(other);
    }
  });
});

describe('visibleTo', () => {
  it('keeps what is named, and what that names, but imports always', () => {
    const declaration = (text: string, ...names: string[]): Declaration => {
      return { text, names, isImport: text.startsWith('import') };
    };
    const all = [
      declaration('declare let z: number;', 'z'),
      declaration('declare const b: A;', 'b'),
      declaration('interface A { x: typeof c }', 'A'),
      declaration('declare const c: 1, d: 2;', 'c', 'd'),
      declaration("import { e } from 'e';", 'e'),
      declaration('declare global {}'),
    ];
    const { visible, hidden } = visibleTo('b + 1', all);
    expect(visible).toEqual([all[5], all[2], all[1], all[3], all[4]]);
    expect(hidden).toEqual([all[0]]);
  });
});

describe('The compiler', () => {
  it.each([
    "import { depth } from '../solutions/quiz/quiz-130'; depth",
    "type T = typeof import('../solutions/quiz/quiz-130');",
    "import t from '../tsconfig.json'; t",
  ])('sees no other file: %s', async (source) => {
    const cell = await converter.convert(source, []);
    expect(cell.kind).toBe('does-not-compile');
    expect(JSON.stringify(cell)).not.toMatch(/20,|5120|root:/);
  });

  // After tslab's own first line a directive has no effect, and side-effect imports are not resolved.
  it.each([
    "/// <reference path='../solutions/quiz/quiz-130.ts' />\n1",
    "/// <reference path='/etc/passwd' />\n1",
    "import '../solutions/quiz/quiz-130';",
  ])('reads no other file: %s', async (source) => {
    const cell = await converter.convert(source, []);
    expect(JSON.stringify(cell)).not.toMatch(/20,|5120|root:/);
    expect(cell).toMatchObject({ kind: 'converted' });
  });

  it('makes no files of cells', async () => {
    expect(await converter.convert('/** @module a */\nexport const a = 1;', [])).toMatchObject({
      kind: 'does-not-compile',
      message: expect.stringContaining('@module') as string,
    });
    expect((await converter.convert("import { a } from './a'; a", [])).kind).toBe(
      'does-not-compile',
    );
  });

  /** `g25(1)` has a type of 2^26 parts. */
  const bomb = Array.from({ length: 26 }, (_, i) => {
    const inner = i === 0 ? '' : `g${i - 1}`;
    return `function g${i}<T>(x: T) { return { a: ${inner}(x), b: ${inner}([x]) }; }`;
  });
  const endless = `${bomb.join('\n')}\ng25(1)`;

  it('is ended by a cell that it would never finish, and compiles the next one', async () => {
    const short = new Converter({ seconds: 2 });
    try {
      const [slow, next] = await Promise.all([
        short.convert(endless, []),
        short.convert('const a = 1;', []),
      ]);
      expect(slow).toEqual({ kind: 'timed-out', seconds: 2 });
      expect(next.kind).toBe('converted');
    } finally {
      await short.close();
    }
  });

  it('takes no cell that needs more memory than it has', async () => {
    const small = new ConverterProcess({ seconds: 60, memoryMb: 250 });
    expect(await small.convert(endless, '')).toEqual({ kind: 'too-large' });
  });

  it('blames no cell for an end of its own', async () => {
    const crashing = new ConverterProcess({ seconds: 60, memoryMb: 1024 });
    await crashing.convert('1', '');
    const converted = crashing.convert(endless, '');
    crashing.child.kill('SIGSEGV');
    await expect(converted).rejects.toThrow('The converter of cells ended (SIGSEGV).');
  });

  it('takes no cell that declares more than anyone could write', async () => {
    const properties = Array.from({ length: 6000 }, (_, i) => `side${i}: 'of ${i}'`).join(', ');
    const copies = Array.from({ length: 3 }, (_, i) => `const copy${i} = { ...photo };`);
    const cell = await converter.convert(
      `const photo = { ${properties} } as const;\n${copies.join('\n')}`,
      [],
    );
    expect(cell).toEqual({ kind: 'too-large' });
  });

  it('is not brought down by a cell that is nested too deeply', async () => {
    const cell = await converter.convert(`${'['.repeat(20_000)}${']'.repeat(20_000)}`, []);
    expect(cell.kind).toBe('does-not-compile');
  });
});

it.each(['await (Promise.resolve(1));', 'for await (const x of [1]) console.log(x);'])(
  'A cell is graded as one that waits: %s',
  async (source) => {
    expect(await convert(source, [])).toMatchObject({ kind: 'converted', isAsync: true });
  },
);
