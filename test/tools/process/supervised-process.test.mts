import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compiled } from '../../../src/tools/machine/paths.mjs';
import { descendants } from '../../../src/tools/process/process-table.js';
import { SupervisedProcess } from '../../../src/tools/process/supervised-process.mjs';
import { isRunning } from '../../is-running.mjs';

/** A program in JavaScript. */
function start(code: string) {
  return new SupervisedProcess({
    command: process.execPath,
    args: ['--eval', code],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

const sleeper = `require('child_process').spawn('sleep', ['300'], { detached: true, stdio: 'inherit' })`;

describe('A supervised process', () => {
  it('tells how it ended, and the end of what it wrote', async () => {
    const ended = start(`console.error('a'.repeat(20000) + 'z'); process.exitCode = 3`);
    expect(await ended.exited).toEqual({ code: 3, signal: null });
    expect(ended.stderrTail).toMatch(/^a{9998}z\n$/);
  });

  it('tells why it could not be started', async () => {
    const none = new SupervisedProcess({ command: '/no/such/program', args: [] });
    expect(await none.waitUntilReady(60_000)).toBe(false);
    expect(await none.exited).toEqual({ code: null, signal: null });
    expect(none.stderrTail).toContain('ENOENT');
  });

  it('is ready when it says so, and not when it ends or takes too long', async () => {
    const ready = start(`process.send('ready')`);
    ready.child.on('message', () => ready.markReady());
    const ended = start('');
    const slow = start('setTimeout(() => {}, 60000)');
    const within = [
      ready.waitUntilReady(60_000),
      ended.waitUntilReady(60_000),
      slow.waitUntilReady(200),
    ];
    expect(await Promise.all(within)).toEqual([true, false, false]);
    await Promise.all([ready.waitOrKill(0), slow.waitOrKill(0)]);
  });

  it.skipIf(process.platform === 'win32')(
    'is killed with what it has started, which may hold its output open',
    async () => {
      const outer = start(`${sleeper}; process.send('started'); setInterval(() => {}, 1000)`);
      await new Promise((resolve) => outer.child.once('message', resolve));
      const family = [outer.pid!, ...descendants(outer.pid!)];
      expect(family).toHaveLength(2);
      await outer.waitOrKill(0);
      await expect.poll(() => family.filter(isRunning)).toEqual([]);
    },
  );

  it('may end by itself before it is killed', async () => {
    const ending = start('setTimeout(() => process.exit(7), 100)');
    await ending.waitOrKill(60_000);
    expect(await ending.exited).toMatchObject({ code: 7 });
  });

  it('can be waited for again if it was not ready in time', async () => {
    const slow = start(`setTimeout(() => process.send('ready'), 500)`);
    slow.child.on('message', () => slow.markReady());
    expect(await slow.waitUntilReady(10)).toBe(false);
    expect(await slow.waitUntilReady(60_000)).toBe(true);
    await slow.waitOrKill(0);
  });

  it('ends when the process that started it exits', async () => {
    const [pid] = startedBy({ count: 1 });
    await expect.poll(() => isRunning(pid!)).toBe(false);
  });

  it.skipIf(process.platform === 'win32')(
    'ends then like all others, even where the processes cannot be listed',
    async () => {
      const pids = startedBy({ count: 3, platform: 'darwin' });
      expect(pids).toHaveLength(3);
      await expect.poll(() => pids.filter(isRunning)).toEqual([]);
    },
  );

  it.skipIf(process.platform === 'win32')('is killed by taskkill on Windows', () => {
    const folder = mkdtempSync(join(tmpdir(), 'taskkill '));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const script = '#!/bin/sh\necho "$@" >> "$0.log"\nkill -KILL "$2"\n';
    writeFileSync(join(folder, 'taskkill'), script, { mode: 0o755 });
    const pids = startedBy({ count: 2, platform: 'win32', path: folder });
    const asked = readFileSync(join(folder, 'taskkill.log'), 'utf8').trim().split('\n');
    expect(asked).toEqual(pids.map((pid) => `/PID ${pid} /T /F`));
  });
});

interface Start {
  readonly count: number;
  /** What the process that starts them takes its machine for, and where it finds programs. */
  readonly platform?: NodeJS.Platform;
  readonly path?: string;
}

/** The ids of programs that were started by a process which has exited since. */
function startedBy({ count, platform = process.platform, path = '/nowhere' }: Start): number[] {
  const code = `
    Object.defineProperty(process, 'platform', { value: ${JSON.stringify(platform)} });
    process.env.PATH = ${JSON.stringify(path)};
    const { SupervisedProcess } = await import(${JSON.stringify(compiled('process/supervised-process.mjs'))});
    const program = { command: process.execPath, args: ['--eval', 'setTimeout(() => {}, 300000)'], stdio: 'ignore' };
    for (let i = 0; i < ${count}; i++) console.log(new SupervisedProcess(program).pid);
    process.exit();`;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', code]);
  return String(said).trim().split('\n').map(Number);
}
