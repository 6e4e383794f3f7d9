import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryMb } from '../../../../src/tools/grade/judge/context.mjs';
import {
  bubblewrap,
  findTools,
  type Tools,
} from '../../../../src/tools/grade/sandbox/bubblewrap.mjs';
import { makeCodeCache, outside } from '../../../../src/tools/grade/sandbox/code-cache.mjs';
import { makeHome, type SandboxHome } from '../../../../src/tools/grade/sandbox/home.mjs';
import { AnswerProcess } from '../../../../src/tools/answer-process/answer-process.mjs';
import type { Launcher } from '../../../../src/tools/answer-process/launch.mjs';

const tools = findTools();

let home: SandboxHome;
beforeAll(async () => {
  home = await makeHome([memoryMb.files]);
});
afterAll(() => home.remove());

/** Whether V8 used the code that it had compiled earlier. */
async function isFromCache(ofMb: number, launcher = outside(home.folder)): Promise<unknown> {
  const process = AnswerProcess.start({ launcher, memoryMb: ofMb });
  try {
    const code = 'exports.asked = isFromCache;';
    await process.load('asked.ts', { kind: 'compiled', code, usesTensors: false });
    return await process.answer.value('asked');
  } finally {
    await process.close();
  }
}

describe('What V8 made of the program in the sandbox', () => {
  it('is taken by a process of the memory that it was made for', async () => {
    expect(await isFromCache(memoryMb.files)).toEqual({ kind: 'boolean', value: true });
  });

  it.skipIf('missing' in tools)('is taken in the sandbox, too', async () => {
    const start = bubblewrap(tools as Tools, home);
    const asking: Launcher = ({ nodeOptions, args }) =>
      start({ nodeOptions, args: [...args, '--make-cache'] });
    expect(await isFromCache(memoryMb.files, asking)).toEqual({ kind: 'boolean', value: true });
  });

  it('is not there for another one until it is made for that, too', async () => {
    expect(await isFromCache(300)).toEqual({ kind: 'boolean', value: false });
    await makeCodeCache(home.folder, 300);
    expect(await isFromCache(300)).toEqual({ kind: 'boolean', value: true });
  });
});
