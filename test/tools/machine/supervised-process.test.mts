import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { compiled } from '../../../src/tools/machine/paths.mjs';
import { descendants } from '../../../src/tools/machine/processes.mjs';
import { SupervisedProcess } from '../../../src/tools/machine/supervised-process.mjs';
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
    expect(ended.log).toMatch(/^a{9998}z\n$/);
  });

  it('tells why it could not be started', async () => {
    const none = new SupervisedProcess({ command: '/no/such/program', args: [] });
    expect(await none.isReadyWithin(60)).toBe(false);
    expect(await none.exited).toEqual({ code: null, signal: null });
    expect(none.log).toContain('ENOENT');
  });

  it('is ready when it says so, and not when it ends or takes too long', async () => {
    const ready = start(`process.send('ready')`);
    ready.child.on('message', () => ready.markReady());
    const ended = start('');
    const slow = start('setTimeout(() => {}, 60000)');
    const within = [ready.isReadyWithin(60), ended.isReadyWithin(60), slow.isReadyWithin(0.2)];
    expect(await Promise.all(within)).toEqual([true, false, false]);
    await Promise.all([ready.end(), slow.end()]);
  });

  it.skipIf(process.platform === 'win32')(
    'is killed with what it has started, which may hold its output open',
    async () => {
      const outer = start(`${sleeper}; process.send('started'); setInterval(() => {}, 1000)`);
      await new Promise((resolve) => outer.child.once('message', resolve));
      const family = [outer.pid!, ...descendants(outer.pid!)];
      expect(family).toHaveLength(2);
      await outer.end();
      await expect.poll(() => family.filter(isRunning)).toEqual([]);
    },
  );

  it('may end by itself before it is killed', async () => {
    const ending = start('setTimeout(() => process.exit(7), 100)');
    await ending.end(60_000);
    expect(await ending.exited).toMatchObject({ code: 7 });
  });

  it('ends when the process that started it exits', async () => {
    const code = `
      const { SupervisedProcess } = await import(${JSON.stringify(compiled('machine/supervised-process.mjs'))});
      const started = new SupervisedProcess({ command: 'sleep', args: ['300'], stdio: 'ignore' });
      console.log(started.pid);
      process.exit();`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', code]);
    await expect.poll(() => isRunning(Number(said))).toBe(false);
  });
});
