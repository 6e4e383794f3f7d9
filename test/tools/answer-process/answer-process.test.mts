import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, load, start } from './files.mjs';

const number = (value: number) => ({ kind: 'number', value });
const loads = { kind: 'loaded' };

describe("A learner's file", () => {
  it("finds convlab wherever it is, and the learner's own files", async () => {
    const { answer, loaded } = await load(
      `import { shape } from 'convlab';
       import { input } from './lib/input';
       export const size: number = shape.convOutputSize({ input, kernel: 3 }) as number;`,
      {},
      { 'lib/input.ts': 'export const input: number = 130;' },
    );
    expect(loaded).toEqual(loads);
    expect(await answer.value('size')).toEqual(number(128));
  });

  it('is not changed by a tsconfig.json or package.json beside it', async () => {
    const { answer } = await load(
      `class A { a = 1 }
       class B extends A { declare b: number; a: number }
       export const a = new B().a;`,
      {},
      {
        'tsconfig.json': '{"compilerOptions": {"useDefineForClassFields": false}}',
        'package.json': '{"type": "module", "sideEffects": false}',
      },
    );
    expect(await answer.value('a')).toEqual({ kind: 'undefined' });
  });

  it.each([
    ['const a = 1;\n  export const size == 2;', 'Expected ";" but found "=="', 2, 21],
    ['/* ä */ let 1;', 'Expected ";" but found "1"', 1, 13],
    ['export const a = await 1;', '`await` can only be used inside an async function here.', 1, 18],
    [
      "import fs from 'node:fs'; fs;",
      "An answer imports from 'convlab' and from files beside it ('./name'), but 'node:fs' is neither.",
      1,
      16,
    ],
    ["import { a } from './none'; a;", 'Could not resolve "./none"', 1, 19],
  ])('may not compile: %s', async (source, message, line, column) => {
    const { answer, loaded, file } = await load(source);
    expect(loaded).toEqual({ kind: 'not-compiled', message, file, line, column });
    const threw = {
      kind: 'threw',
      name: 'SyntaxError',
      message: `line ${line}, column ${column}: ${message}`,
    };
    expect(await answer.call('size', [])).toEqual(threw);
    expect(await answer.value('size')).toEqual({ kind: 'unreadable', message: threw.message });
  });

  it('may have its error in another file', async () => {
    const { loaded, file } = await load(`export { a } from './b';`, {}, { 'b.ts': 'let a = ;' });
    expect(loaded).toEqual({
      kind: 'not-compiled',
      message: 'b.ts: Unexpected ";"',
      file: file.replace('answer.ts', 'b.ts'),
      line: 1,
      column: 9,
    });
  });

  it('may be no file, or too large', async () => {
    const folder = folderWith({ 'large.ts': ' '.repeat(1_000_001) });
    const process = start();
    expect(await process.load(join(folder, 'none.ts'))).toMatchObject({
      message: 'none.ts cannot be read: there is no such file.',
    });
    expect(await process.load(folder)).toMatchObject({ kind: 'not-compiled' });
    expect(await process.load(join(folder, 'large.ts'))).toMatchObject({
      message: 'large.ts has 1000001 bytes; at most 1000000 are read.',
    });
  });

  it('may fail when it is loaded', async () => {
    const { loaded, answer } = await load(`export const a = 1; throw new RangeError('no');`);
    const threw = { kind: 'threw', name: 'RangeError', message: 'no' };
    expect(loaded).toEqual(threw);
    expect(await answer.describe('a', [1])).toEqual(threw);
  });

  it('may not come to an end when it is loaded, and is not tried again', async () => {
    const { loaded, answer } = await load('export const a = 1; for (;;);', { seconds: 0.5 });
    const late = { kind: 'timed-out', seconds: 0.5 };
    expect(loaded).toEqual(late);
    expect(await answer.call('a', [])).toEqual(late);
  });

  it('may end the program when it is loaded', async () => {
    const { loaded, process } = await load(`console.log('bye'); process.exit(0)`);
    expect(process.printed).toBe('bye\n');
    expect(loaded).toMatchObject({
      name: 'Ended',
      message: expect.stringContaining('exit code 0') as string,
    });
  });

  it('is read again when it is loaded again, in another process', async () => {
    const { process, answer, file } = await load(
      'export const n = 1; export const pid = process.pid;',
    );
    const before = await answer.value('pid');
    writeFileSync(file, 'export const n = 2; export const pid = process.pid;');
    expect(await process.load(file)).toEqual(loads);
    expect(await answer.value('n')).toEqual(number(2));
    expect(await answer.value('pid')).not.toEqual(before);
  });
});

describe("What a learner's file prints", () => {
  it('is kept apart from what it answers', async () => {
    const { process, answer } = await load(
      `console.log('loaded', 1);
       export function size() { console.log('called'); console.error('oh'); return 1 }`,
    );
    expect(await answer.call('size', [])).toMatchObject({ value: number(1) });
    expect(process.printed).toBe('loaded 1\ncalled\noh\n');
  });

  it('is cut off if it is very long, and printed once', async () => {
    const { process, answer } = await load(
      `console.log('loaded');
       export function floods() { for (;;) console.log('x'.repeat(999)) }
       export const a = 1;`,
      { seconds: 0.5, maxPrintedBytes: Infinity },
    );
    expect(await answer.call('floods', [])).toEqual({ kind: 'timed-out', seconds: 0.5 });
    expect(await answer.value('a')).toEqual(number(1));
    expect(process.printed).toMatch(
      /^loaded\nx{999}\n.*\n… \(it printed more than is shown here\)\n$/s,
    );
    expect(process.printed.length).toBeLessThan(65_000);
    expect(process.printed.match(/loaded/g)).toHaveLength(1);
  });

  it('ends a program that prints more than it is allowed to', async () => {
    const { process, answer } = await load(
      `export function floods() { for (;;) console.log('x'.repeat(999)) }`,
      { seconds: 20, maxPrintedBytes: 100_000 },
    );
    const ended = expect.objectContaining({ name: 'TooMuchPrinted' }) as object;
    expect(await answer.call('floods', [])).toEqual(ended);
    expect(process.troubles).toEqual([ended]);
  });

  it('contains no words of the backend, but those of an error that comes late', async () => {
    const { process, answer } = await load(
      `import { ones } from 'convlab';
       export const x = ones([1]);
       setTimeout(() => { throw new Error('late') });
       void Promise.reject(new Error('alone'));
       export const wait = () => { const end = Date.now() + 50; while (Date.now() < end); };`,
    );
    expect(await answer.call('wait', [])).toMatchObject({ kind: 'returned' });
    expect(await answer.value('x')).toMatchObject({ kind: 'tensor', shape: [1] });
    expect(process.printed.split('\n').sort()).toEqual([
      '',
      'An error came later, in a timer or a promise: Error: alone',
      'An error came later, in a timer or a promise: Error: late',
    ]);
  });
});
