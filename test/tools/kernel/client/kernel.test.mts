import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Kernel } from '../../../../src/tools/kernel/client/kernel.mjs';
import { preload } from '../../../preload.mjs';
import { isRunning } from '../../../is-running.mjs';
import { streamText } from './stream-text.mjs';

const cwd = import.meta.dirname;

/** Our own folder for temporary files: other kernels may be running on this machine. */
const temporary = mkdtempSync(join(tmpdir(), 'convlab-test-'));
beforeAll(() => vi.stubEnv('TMPDIR', temporary));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true });
});

describe('a tslab kernel', () => {
  let kernel: Kernel;
  beforeAll(async () => {
    kernel = await Kernel.start({ cwd });
  });
  afterAll(() => kernel.shutdown());

  it('keeps what a cell declares, and shows the last expression', async () => {
    await kernel.execute('const size = (130 - 3) / 1 + 1;');
    const { status, outputs, executionCount } = await kernel.execute('size');
    expect({ status, outputs, executionCount }).toEqual({
      status: 'ok',
      outputs: [{ type: 'stream', name: 'stdout', text: '128\n' }],
      executionCount: 2,
    });
  });

  it('gives what a cell displays', async () => {
    const { outputs } = await kernel.execute(
      'import * as tslab from "tslab"; tslab.display.html("<b>128</b>");',
    );
    expect(outputs).toEqual([
      { type: 'display_data', data: { 'text/html': '<b>128</b>' }, update: false },
    ]);
  });

  it('lets a cell make a file, which other cells import', async () => {
    await kernel.execute('/** @module sides */\nexport const side = 130;');
    const { outputs } = await kernel.execute("import { side } from './sides'; side - 2");
    expect(streamText(outputs, 'stdout')).toBe('128\n');
  });

  it('keeps outputs in order and apart for each cell', async () => {
    const executions = await Promise.all(
      [1, 2, 3].map((n) => kernel.execute(`for (let i = 0; i < 50; i++) console.log(${n}, i);`)),
    );
    expect(executions.map(({ outputs }) => streamText(outputs, 'stdout'))).toEqual(
      [1, 2, 3].map((n) => Array.from({ length: 50 }, (_, i) => `${n} ${i}\n`).join('')),
    );
  });

  it('loses no line of a cell that prints many', async () => {
    const { outputs } = await kernel.execute('for (let i = 0; i < 3000; i++) console.log(i);');
    expect(streamText(outputs, 'stdout').split('\n')).toHaveLength(3001);
  });

  it('keeps the error of a cell that prints without end', async () => {
    const { outputs } = await kernel.execute(
      "for (let i = 0; i < 12_000; i++) console.log(i); throw new Error('at last');",
    );
    expect(outputs).toHaveLength(10_000);
    expect(streamText(outputs, 'stderr')).toContain('at last');
  });

  it('answers each of many requests', async () => {
    for (let i = 0; i < 200; i++) expect((await kernel.execute('1')).status).toBe('ok');
  });

  it('runs what is sent right after a cell that is meant to fail', async () => {
    const meantToFail = kernel.execute('const wrong: string = 5;', { stopOnError: false });
    const next = kernel.execute('const after = 1 + 1;\nafter');
    expect((await meantToFail).status).toBe('error');
    expect(await next).toMatchObject({ status: 'ok', outputs: [{ text: '2\n' }] });
  });

  it('answers what Shift+Tab and Tab ask', async () => {
    const code = 'const shape: [1, 20, 16, 16] = [1, 20, 16, 16]; shape';
    expect(await kernel.inspect(code, code.length)).toBe('const shape: [1, 20, 16, 16]');
    expect(await kernel.inspect('  ', 0)).toBeNull();
    expect(await kernel.complete('Math.flo', 8)).toEqual(['floor']);
  });
});

describe('the end of a kernel', () => {
  it('is told to the cell that ended it', async () => {
    const kernel = await Kernel.start({ cwd });
    await expect(kernel.execute('process.exit(3)')).rejects.toThrow(
      "The kernel's process ended with the exit code 3",
    );
    await expect(kernel.execute('1')).rejects.toMatchObject({ code: 'died' });
  });

  it('names the signal that killed it', async () => {
    const kernel = await Kernel.start({ cwd });
    await expect(kernel.execute('process.kill(process.pid, "SIGKILL")')).rejects.toThrow(
      "The kernel's process ended by the signal SIGKILL",
    );
  });

  it('comes when a cell takes too long, and takes what the cell started with it', async () => {
    const kernel = await Kernel.start({ cwd });
    const { outputs } = await kernel.execute(
      'import { spawn } from "child_process"; console.log(spawn("sleep", ["600"]).pid);',
    );
    const child = Number(streamText(outputs, 'stdout'));
    expect(isRunning(child)).toBe(true);
    await expect(kernel.execute('while (true) {}', { timeout: 500 })).rejects.toMatchObject({
      code: 'timeout',
      message: 'No answer within 0.5 s',
    });
    await kernel.shutdown();
    expect(isRunning(kernel.pid!)).toBe(false);
    await expect.poll(() => isRunning(child)).toBe(false);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('comes when it is stopped from outside', async () => {
    const controller = new AbortController();
    const kernel = await Kernel.start({ cwd, signal: controller.signal });
    const endless = kernel.execute('while (true) {}');
    controller.abort();
    await expect(endless).rejects.toMatchObject({
      code: 'stopped',
      message: 'The kernel was stopped',
    });
    await kernel.shutdown();
    expect(isRunning(kernel.pid!)).toBe(false);
  });

  it('comes even if a timer of a cell would go on', async () => {
    const kernel = await Kernel.start({ cwd });
    await kernel.execute('setInterval(() => {}, 1000);');
    await kernel.shutdown();
    expect(isRunning(kernel.pid!)).toBe(false);
  });
});

describe('the start of a kernel', () => {
  it('works over TCP, as on Windows', async () => {
    const kernel = await Kernel.start({ cwd, transport: 'tcp' });
    expect((await kernel.execute('1')).status).toBe('ok');
    await kernel.shutdown();
  });

  it('fails with what the process wrote', async () => {
    const env = { ...process.env, NODE_OPTIONS: '--require /no/such/file.js' };
    await expect(Kernel.start({ cwd, env })).rejects.toThrow(
      /^The tslab kernel did not start: The kernel's process ended with the exit code 1\n[^]*no\/such\/file/,
    );
  });

  it('fails in a folder that is not there', async () => {
    await expect(Kernel.start({ cwd: '/no/such/folder' })).rejects.toMatchObject({
      code: 'not-started',
    });
  });

  it('survives an answer that tslab lost', async () => {
    const losing = preload(
      temporary,
      'lose-first.cjs',
      'zeromq',
      `const { prototype } = library.Router;
      // The one that all sockets share can't be written over, hence no assignment.
      Object.defineProperty(prototype, 'send', {
        configurable: true,
        value() {
          delete prototype.send;
          return Promise.reject(new Error('Socket is blocked by a bind or unbind operation'));
        },
      });`,
    );
    const env = { ...process.env, ...losing };
    const kernel = await Kernel.start({ cwd, env });
    expect((await kernel.execute('1')).status).toBe('ok');
    await kernel.shutdown();
  });

  it('waits for its sockets to be bound, however long that takes', async () => {
    const slow = preload(
      temporary,
      'bind-slowly.cjs',
      'zeromq',
      `const blocked = new Set();
      for (const { prototype } of [library.Router, library.Publisher]) {
        const { bind, send, receive } = prototype;
        const unlessBlocked = (operation) => function (...args) {
          if (!blocked.has(this)) return operation.apply(this, args);
          return Promise.reject(new Error('Socket is blocked by a bind or unbind operation'));
        };
        const replace = (name, value) =>
          Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
        replace('bind', async function (address) {
          blocked.add(this);
          await bind.call(this, address);
          await new Promise((done) => setTimeout(done, 500));
          blocked.delete(this);
        });
        replace('send', unlessBlocked(send));
        if (receive) replace('receive', unlessBlocked(receive));
      }`,
    );
    const kernel = await Kernel.start({ cwd, env: { ...process.env, ...slow } });
    expect((await kernel.execute('1')).status).toBe('ok');
    await kernel.shutdown();
  });

  it('is given up after a time', async () => {
    await expect(Kernel.start({ cwd, startTimeout: 1 })).rejects.toThrow(
      'The tslab kernel did not start: No answer within 0.001 s',
    );
  });

  it('does not happen once stopped', async () => {
    await expect(Kernel.start({ cwd, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'stopped',
    });
  });
});
