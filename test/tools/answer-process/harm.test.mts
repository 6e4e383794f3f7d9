import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isRunning } from '../../is-running.mjs';
import { folderWith, load, start } from './files.mjs';

const number = (value: number) => ({ kind: 'number', value });
const loads = { kind: 'loaded' };

const harmful = `
  const { writeSync } = process.getBuiltinModule('fs');
  const { spawn } = process.getBuiltinModule('child_process');
  export const depth = 20;
  export const exits = () => process.exit(3);
  export const kills = () => process.kill(process.pid, 'SIGKILL');
  export const aborts = () => process.abort();
  export const grows = () => { const all = []; for (;;) all.push({ all: [1, 2, 3] }); };
  export async function loopsLater() { await null; for (;;); }
  export const loopsAfterwards = () => { setImmediate(() => { for (;;); }); };
  export const waits = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  export const forgesLength = () => writeSync(3, Buffer.from([255, 255, 255, 255, 1]));
  export const forgesMessage = () => writeSync(3, Buffer.from([0, 0, 0, 1, 7]));
  export const starts = (detached) => spawn('sleep', ['1000'], { detached, stdio: 'inherit' }).pid;
`;

describe('A process that runs an answer', () => {
  it.each([
    ['exits', 'Ended', /exit code 3/],
    ['kills', 'Killed', /signal SIGKILL/],
    ['aborts', 'Killed', /signal SIGABRT/],
    ['grows', 'OutOfMemory', /more than 64 MB/],
    ['forgesLength', 'TooLarge', /too large/],
    ['forgesMessage', 'BadReply', /cannot be read/],
  ])('may end: %s. The next question gets another one', async (part, name, message) => {
    const { answer } = await load(harmful, { memoryMb: 64, seconds: 20 });
    const threw = { kind: 'threw', name, message: expect.stringMatching(message) as string };
    expect(await answer.call(part, [])).toEqual(threw);
    expect(await answer.value('depth')).toEqual(number(20));
  });

  it.each(['loopsLater', 'waits'])('is ended when it does not answer: %s', async (part) => {
    const { answer } = await load(harmful, { seconds: 0.5 });
    expect(await answer.call(part, [])).toEqual({ kind: 'timed-out', seconds: 0.5 });
    expect(await answer.value('depth')).toEqual(number(20));
  });

  it('may be held up after it answered', async () => {
    const { answer } = await load(harmful, { seconds: 0.5 });
    expect(await answer.call('loopsAfterwards', [])).toMatchObject({ kind: 'returned' });
    const outcome = await answer.call('loopsAfterwards', []);
    expect(outcome).toEqual({ kind: 'timed-out', seconds: 0.5 });
    expect(await answer.value('depth')).toEqual(number(20));
  });

  it('is replaced after a function was cut off', async () => {
    const { answer } = await load(
      'export const pid = process.pid; export const loops = () => { for (;;); };',
      { seconds: 0.3 },
    );
    const before = await answer.value('pid');
    await answer.call('loops', []);
    expect(await answer.value('pid')).not.toEqual(before);
  });

  it('takes what it has started with it, including what left its group', async () => {
    const { process, answer } = await load(harmful);
    const pids: number[] = [];
    for (const detached of [false, true]) {
      const outcome = await answer.call('starts', [detached]);
      if (outcome.kind === 'returned' && outcome.value.kind === 'number')
        pids.push(outcome.value.value);
    }
    expect(pids.map(isRunning)).toEqual([true, true]);
    await process.close();
    await expect.poll(() => pids.map(isRunning), { timeout: 10_000 }).toEqual([false, false]);
  });

  it('gets little of our environment, and not our folder', async () => {
    process.env.CONVLAB_TEST_SECRET = 'secret';
    onTestFinished(() => void delete process.env.CONVLAB_TEST_SECRET);
    const { answer } = await load(
      'export const secret = process.env.CONVLAB_TEST_SECRET; export const home = process.env.HOME; export const cwd = process.cwd();',
    );
    expect(await answer.value('secret')).toEqual({ kind: 'undefined' });
    expect(await answer.value('home')).toEqual({ kind: 'undefined' });
    expect(await answer.value('cwd')).not.toMatchObject({ value: process.cwd() });
  });

  it('answers many questions at once, one after the other', async () => {
    const { answer } = await load('let n = 0; export const next = () => n++;');
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => answer.call('next', [])));
    const values = outcomes.map((outcome) => outcome.kind === 'returned' && outcome.value);
    expect(values).toEqual(Array.from({ length: 20 }, (_, i) => number(i)));
  });

  it('can be started ahead of need, and closed at any time', async () => {
    for (const preload of ['library', 'backend'] as const) {
      const process = start({ preload });
      const file = join(folderWith({ 'a.ts': 'export const a = 1;' }), 'a.ts');
      expect(await process.load(file)).toEqual(loads);
      expect(await process.answer.value('a')).toEqual(number(1));
    }
    const closed = start();
    await closed.close();
    await expect(closed.answer.value('a')).rejects.toThrow('it was closed');
    const loading = start();
    const loaded = loading.load(join(folderWith({ 'a.ts': 'export const a = 1;' }), 'a.ts'));
    const refused = expect(loaded).rejects.toThrow('it was closed');
    await new Promise((turn) => setImmediate(turn)); // so that it is compiling
    await loading.close();
    await refused;
    const closing = await load(harmful);
    const asked = closing.answer.call('waits', []);
    const settled = asked.catch((error: unknown) => String(error));
    await closing.process.close();
    await settled;
    await closing.process.close();
  });

  it('must have a file before it is asked', async () => {
    await expect(start().answer.value('a')).rejects.toThrow('load a file before asking');
  });
});
