/** Cells of an unlucky or determined learner in a tab: the kernel outlives them, or says that it was started again. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFull } from '../../sample.js';
import { skips } from '../../browser/browser.mjs';
import { LiteSubject } from './conformance/lite.mjs';
import type { Sent } from './conformance/record.mjs';

const textOf = (outputs: readonly Sent[]) =>
  outputs.map((sent) => ('stream' in sent ? sent.text : '')).join('');

describe.skipIf(skips)("The kernel of a browser's tab", () => {
  let tab: LiteSubject;
  beforeAll(async () => {
    tab = await LiteSubject.start();
  }, 60_000);
  afterAll(() => tab?.close());

  async function run(code: string): Promise<string> {
    const [ran] = await tab.run([{ code, mayFail: false }]);
    expect(ran!.status).not.toBe('endless');
    return textOf(ran!.outputs);
  }

  async function interrupted(code: string, after: number): Promise<readonly Sent[]> {
    const ended = tab.run([{ code, mayFail: false }]);
    await wait(after);
    tab.interrupt();
    const [ran] = await ended;
    expect(ran!.status).toBe('error');
    return ran!.outputs;
  }

  test.each([
    '(globalThis as any).onmessage = null;',
    '(globalThis as any).postMessage = null;',
    "(globalThis as any).postMessage('hello');",
    '(globalThis as any).close();',
    '(globalThis as any).fetch = null;',
    'delete (globalThis as any).__tslab__;',
    '(globalThis as any).__tslab__ = 1;',
    'console.log = () => {};',
    '(globalThis as any).console = { log: null };',
    '({ get [Symbol.toStringTag]() { throw 1 } })',
    'Promise.reject(1);',
    'throw null;',
  ])('answers after %s', async (code) => {
    await run(code);
    expect(await run('1 + 1')).toBe('2\n');
  });

  test('shows a part of what a loop prints without end, and why it was stopped', async () => {
    await tab.restart(); // the console is as it was
    const outputs = await interrupted(
      "for (let i = 0; ; i++) console.log('x'.repeat(1000), i);",
      1500,
    );
    const text = textOf(outputs);
    expect(text.length).toBeLessThan(600_000);
    expect(text).toContain('The cell has printed 500,000 characters. The rest is not shown.');
    expect(text).toContain('Stopped.');
    expect(await run('console.log("anew")')).toBe('anew\n');
  }, 30_000);

  test('shows a part of what a loop displays without end', async () => {
    const code = "import * as ts from 'tslab'; for (let i = 0; ; i++) ts.display.html(`${i}`);";
    const outputs = await interrupted(code, 1500);
    expect(outputs.filter((sent) => 'display' in sent)).toHaveLength(200);
    expect(textOf(outputs)).toContain('The cell has shown 200 outputs. The rest is not shown.');
  }, 30_000);

  test('shows some of the updates of a loop, and the last', async () => {
    const code =
      "import * as ts from 'tslab'; const d = ts.newDisplay(); for (let i = 0; i < 5000; i++) d.html(`${i}`);";
    const [ran] = await tab.run([{ code, mayFail: false }]);
    const shown = ran!.outputs.filter((sent) => 'display' in sent);
    expect(shown.length).toBeLessThan(500);
    expect(shown.at(-1)).toMatchObject({ display: { 'text/html': '4999' } });
  });

  // It takes all the memory that WebAssembly may have.
  test.runIf(isFull)(
    'begins anew when the memory of tensors has run out',
    async () => {
      const text = await run(
        "import { zeros } from 'convlab'; const kept = []; for (;;) kept.push(zeros([4000, 4000]).add(1));",
      );
      expect(text).toContain('ran out of memory');
      expect(await run("import { zeros } from 'convlab'; zeros([2]).add(1).shape")).toBe('[ 2 ]\n');
    },
    60_000,
  );

  test('an interrupt of a cell that is refused is not meant for the next', async () => {
    const refused = tab.run([{ code: "let n: number = 'one';", mayFail: false }]);
    tab.interrupt();
    await refused;
    expect(await run('2 + 2')).toBe('4\n');
  });
});
