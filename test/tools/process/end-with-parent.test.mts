import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { launchHere } from '../../../src/tools/answer-process/launch.mjs';

const { args } = launchHere({ nodeOptions: [], args: [] });
const required = args[args.indexOf('--require') + 1]!;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it('ends an answer that never ends, once the process that started it has been killed', async () => {
  const endless = ['--require', required, '--eval', 'console.log(process.pid); for (;;);'];
  const code = `require('node:child_process').spawn(
      process.execPath, ${JSON.stringify(endless)}, { detached: true, stdio: 'inherit' });
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(printed);
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => isAlive(pid)).toBe(false);
});
