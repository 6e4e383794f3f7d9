/** What a cell has started, and what becomes of it when the learner presses ■. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Kernel } from '../../../../src/tools/kernel/client/kernel.mjs';
import { descendants, isRunning } from '../../../../src/tools/process/process-table.js';
import { streamText } from './stream-text.mjs';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

// On a machine that is busy all the time, an interrupt may come in another moment than it is meant to.
describe('an interrupt', { retry: 2 }, () => {
  let kernel: Kernel;
  const folder = mkdtempSync(join(tmpdir(), 'convlab-left-running-'));
  const [mark, fifo] = ['mark', 'fifo'].map((name) => join(folder, name)) as [string, string];
  beforeAll(async () => {
    kernel = await Kernel.start({ cwd: import.meta.dirname });
    await kernel.execute(
      `import { execSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { setTimeout as sleep } from 'node:timers/promises';
let count = 0;
const begin = () => writeFileSync(${JSON.stringify(mark)}, '');`,
    );
  });
  afterAll(async () => {
    await kernel.shutdown();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => rmSync(mark, { force: true }));

  /** Until what a cell runs has called `begin`. */
  const hasBegun = () => expect.poll(() => existsSync(mark), { interval: 20 }).toBe(true);

  const printed = async (code: string) =>
    streamText((await kernel.execute(code)).outputs, 'stdout').trim();

  /** Runs a cell that is interrupted a moment after `begin`; what it says. */
  async function interrupted(code: string): Promise<string> {
    const running = kernel.execute(code.includes('begin();') ? code : `begin(); ${code}`);
    await hasBegun();
    setTimeout(() => kernel.interrupt(), 100);
    const { status, outputs } = await running;
    expect(status).toBe('error');
    return streamText(outputs, 'stderr');
  }

  it.each([
    ['a loop in what a timer calls', 'setTimeout(() => { begin(); for (;;) count++; }, 50);'],
    ['a loop in what comes at once', 'setImmediate(() => { begin(); for (;;) count++; });'],
    [
      'a loop in what a timer calls again and again',
      'setInterval(() => { begin(); for (;;) count++; }, 50);',
    ],
  ])('ends %s, and the kernel goes on', async (_, code) => {
    expect(await interrupted(`${code} await new Promise(() => {});`)).toMatch(/^Stopped\. /);
    expect(await printed('await sleep(60); count > 0')).toBe('true');
  });

  it('ends a loop that a cell has left running, with no cell running', async () => {
    await kernel.execute('count = 0; setTimeout(() => { begin(); for (;;) count++; }, 20); 1');
    await hasBegun();
    await pause(100);
    kernel.interrupt();
    expect(await printed('count > 0')).toBe('true');
  });

  it('ends a loop that a cell has left running, in whose way the next cell is', async () => {
    await kernel.execute('count = 0; setInterval(() => { begin(); for (;;) count++; }, 20); 1');
    await hasBegun();
    const running = kernel.execute('for (;;);');
    // One that comes before the cell ends the loop alone.
    const again = setInterval(() => kernel.interrupt(), 500);
    const { outputs } = await running;
    clearInterval(again);
    expect(streamText(outputs, 'stderr')).toMatch(/^Stopped\. /);
    expect(await printed('await sleep(60); count > 0')).toBe('true');
  });

  it('ends timers that cells have left running, with no cell running', async () => {
    await kernel.execute('setInterval(() => count++, 2); 1');
    kernel.interrupt();
    // It may come when the next cell runs, which ends it: then the timer goes on.
    await pause(200);
    const beats = () => printed('const before = count; await sleep(60); count - before');
    await expect.poll(beats, { timeout: 10_000 }).toBe('0');
  });

  it('ends a cell that catches what Node refuses, too', async () => {
    const loop = 'for (;;) try { count++; await sleep(5); await Promise.reject(1); } catch {}';
    expect(await interrupted(loop)).toMatch(/^Stopped\. /);
    expect(await printed('const then = count; await sleep(60); count - then')).toBe('0');
  });

  it.each([
    ['that is waited for', "execSync('sleep 1000');"],
    ['that is waited for after an `await`', "await null; execSync('sleep 1000');"],
    ['that is waited for and catches signals', 'execSync(\'trap "" INT; sleep 1000\');'],
    ['that runs beside the cell', "spawn('sleep', ['1000']); await new Promise(() => {});"],
  ])('ends a program %s', async (_, code) => {
    expect(await interrupted(code)).toMatch(/^Stopped\. /);
    await expect.poll(() => descendants(kernel.pid!)).toEqual([]);
  });

  it('leaves a program running that another cell has started', async () => {
    const pid = Number(await printed("const server = spawn('sleep', ['1000']); server.pid"));
    expect(await interrupted("execSync('sleep 1000');")).toMatch(/^Stopped\. /);
    expect(isRunning(pid)).toBe(true);
    await kernel.execute('server.kill();');
  });

  it('ends a thread that the cell has started', async () => {
    const said = await interrupted(
      "const thread = new Worker('for (;;);', { eval: true }); await new Promise(() => {});",
    );
    expect(said).toMatch(/^Stopped\. /);
    await expect.poll(() => printed('thread.threadId')).toBe('-1');
  });

  it('says what to do about a call that nothing can end', async () => {
    execFileSync('mkfifo', [fifo]);
    const running = kernel.execute(`begin(); readFileSync(${JSON.stringify(fifo)});`);
    await hasBegun();
    kernel.interrupt();
    // It would wait for ever: it is let go once that must have been said.
    setTimeout(() => execFileSync('sh', ['-c', `: > "${fifo}"`]), 6000);
    const { outputs } = await running;
    expect(streamText(outputs, 'stderr')).toMatch(
      /^Not stopped yet: .*restart the kernel.*\nStopped\. /s,
    );
  });
});
