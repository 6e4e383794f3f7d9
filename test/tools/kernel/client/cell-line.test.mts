/** Uses the real kernel, because only it knows how tslab moves the lines of a cell. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCellLine } from '../../../../src/tools/kernel/client/cell-line.mjs';
import { errorText } from '../../../../src/tools/kernel/client/describe-error.mjs';
import { Kernel } from '../../../../src/tools/kernel/client/kernel.mjs';

// Each cell fails in the line marked HERE; if there is none, the line can't be determined.
const cells: [what: string, source: string][] = [
  ['a throw', '\nthrow new Error("a"); // HERE'],
  [
    'a last expression, after types and a function',
    '\n\nconst a = 1;\n\n// b\ninterface B {\n  c: number;\n}\ntype T = 3;\nfunction f() {\n  throw new Error("a");\n}\n\nf() // HERE',
  ],
  [
    'a call over two lines, after imports and a class',
    'import { join } from "path";\nimport type { Stats } from "fs";\nimport * as os from "os";\n\nclass K {\n  q = 1;\n\n  go() {\n    throw new Error("k");\n  }\n}\n\nconst k = new K();\nk\n  .go(); // HERE\nconst z = 3;',
  ],
  [
    'an import used as a type',
    'import { Stats, readFileSync } from "fs";\nlet st: Stats;\nreadFileSync("/no/such"); // HERE',
  ],
  ['a throw before an await', '\nthrow new Error("a"); // HERE\nawait 1;'],
  ['a throw after an await', 'await 1;\n\n// a\nthrow new Error("a"); // HERE'],
  [
    'an async function',
    'const later = async () => {\n  await 1;\n  throw new Error("a");\n};\n\nawait later(); // HERE',
  ],
  ['a function of an earlier cell', 'const own = 1;\n\n\n\nearlier(own); // HERE'],
  ['a function of an earlier cell after an await', 'await 1;\n\n\nearlier(2); // HERE'],
  [
    'an arrow function',
    'enum E { A }\nconst { b: [c] } = { b: [2] };\n[1].map((v) => { // HERE\n  earlier(v);\n});',
  ],
  [
    'a deep recursion',
    'function deep(n: number): number {\n  if (n === 0) throw new Error("d");\n  return deep(n - 1) + 1;\n}\n\ndeep(40); // HERE',
  ],
  ['text over lines', 'const t = `a\n\nb`;\n\n({} as any).foo(); // HERE'],
  ['something thrown that is not an error', '\nthrow "a";'],
];

describe('the line of an exception', () => {
  let kernel: Kernel;
  beforeAll(async () => {
    kernel = await Kernel.start({ cwd: import.meta.dirname });
    await kernel.execute('\n\nfunction earlier(n: number) {\n\n\n  throw new Error(`${n}`);\n}');
  });
  afterAll(() => kernel.shutdown());

  it.each(cells)('is found for %s', async (_, source) => {
    const { status, outputs } = await kernel.execute(source);
    expect(status).toBe('error');
    const line = source.split('\n').findIndex((text) => text.includes('HERE')) + 1;
    expect(findCellLine(errorText(outputs))).toBe(line || undefined);
  });

  it('is not made up', () => {
    expect(findCellLine('')).toBeUndefined();
    expect(findCellLine('Error: a\n    at line 2 of cell [1], in f: g();')).toBeUndefined();
  });
});
