import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { load } from './files.mjs';
import { innermost, queuedMs } from '../../../src/tools/answer-process/queueing.mjs';

const spin = ['--eval', 'process.stdout.write("!"); for (;;);'];

/** Keeps all processors busy meanwhile. */
async function whileBusy(work: (programs: readonly ChildProcess[]) => Promise<void>) {
  const programs = Array.from({ length: 3 * availableParallelism() }, () =>
    spawn(process.execPath, spin),
  );
  try {
    await Promise.all(programs.map(({ stdout }) => once(stdout, 'data')));
    await work(programs);
  } finally {
    for (const program of programs) program.kill('SIGKILL');
  }
}

describe.runIf(process.platform === 'linux')('How long a program waits for a processor', () => {
  it('grows while others keep the processors busy', () =>
    whileBusy(async (programs) => {
      const queued = () => programs.reduce((sum, { pid }) => sum + queuedMs(pid!), 0);
      const before = queued();
      await new Promise((done) => setTimeout(done, 500));
      expect(queued() - before).toBeGreaterThan(200);
    }));

  // Where still others keep them busy, that process may end before it is asked.
  it('is known of a file that its own process has cut off', { retry: 2 }, () =>
    whileBusy(async () => {
      const { process } = await load('for (;;);', { seconds: 1 });
      expect(process.wasKeptWaiting).toBe(true);
    }),
  );

  it('is asked of the program itself, not of what starts it', async () => {
    const chain = spawn('sh', [
      '-c',
      `sh -c '"${process.execPath}" --eval "console.log(process.pid); setInterval(() => {}, 9)"; :'; :`,
    ]);
    const [pid] = (await once(chain.stdout, 'data')) as [Buffer];
    expect(innermost(chain.pid!)).toBe(Number(pid));
    process.kill(Number(pid));
    await once(chain, 'close');
  });

  it('is nothing if the process has gone', () => {
    expect(queuedMs(2 ** 30)).toBe(0);
    expect(innermost(2 ** 30)).toBe(2 ** 30);
  });
});
