import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Kernel } from '../../../../src/tools/kernel/client/kernel.mjs';
import { streamText } from './stream-text.mjs';

/** Never woken. */
const never = 'new Int32Array(new SharedArrayBuffer(4))';

describe('a cell', () => {
  let kernel: Kernel;
  beforeAll(async () => {
    kernel = await Kernel.start({ cwd: import.meta.dirname });
  });
  afterAll(() => kernel.shutdown());

  it('is interrupted at any moment of a cell, also while that is compiled', async () => {
    for (let i = 0; i < 20; i++) {
      // When this one has run, the kernel has the next.
      const before = kernel.execute(`const b${i} = ${i};`);
      const endless = kernel.execute(`const a${i} = ${i}; while (true) {}`);
      await before;
      await new Promise((done) => setTimeout(done, 2 * i));
      kernel.interrupt();
      expect((await endless).status).toBe('error');
    }
  });

  it('keeps what an interrupted cell has set', async () => {
    const endless = kernel.execute('let rounds = 0; for (;;) { rounds++; await null; }');
    setTimeout(() => kernel.interrupt(), 300);
    await endless;
    expect(streamText((await kernel.execute('rounds > 0')).outputs, 'stdout')).toBe('true\n');
  });

  it('is interrupted in a loop and keeps its state', async () => {
    await kernel.execute('const kept = 7;');
    const endless = kernel.execute('while (true) {}');
    setTimeout(() => kernel.interrupt(), 300);
    expect((await endless).status).toBe('error');
    expect(streamText((await kernel.execute('kept')).outputs, 'stdout')).toBe('7\n');
  });

  it.each([
    ['in a chain of promises', 'let done = 0; for (;;) { done++; await null; }'],
    ['in a loop after an `await`', 'await null; while (true) {}'],
    ['in a regular expression', "/(a+)+$/.test('a'.repeat(40) + 'b');"],
    ['in one after an `await`', "await null; /(a+)+$/.test('a'.repeat(40) + 'b');"],
    ['in a wait', `Atomics.wait(${never}, 0, 0);`],
    ['in a wait after an `await`', `await null; Atomics.wait(${never}, 0, 0);`],
  ])('is interrupted %s, and the kernel keeps its state', async (_, code) => {
    await kernel.execute('let before = 7;');
    const endless = kernel.execute(code);
    setTimeout(() => kernel.interrupt(), 300);
    const { status, outputs } = await endless;
    expect(status).toBe('error');
    expect(streamText(outputs, 'stderr')).toMatch(/^Stopped\. /);
    expect(streamText((await kernel.execute('before + 1')).outputs, 'stdout')).toBe('8\n');
    expect((await kernel.execute('await new Promise((go) => setTimeout(go, 5));')).status).toBe(
      'ok',
    );
  });
});
