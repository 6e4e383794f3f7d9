/**
 * V8's compiled code of the child's program, kept next to it: compiling takes longer than everything else
 * it does at start-up, and most answers run the same code of the library.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { TensorDatum } from '../../../course/answer/answer.js';
import { relaxedSimdFlags } from '../../../tensor/host.js';
import { Child, type Reply } from '../../answer-process/child-process.mjs';
import type { Launcher } from '../../answer-process/launch.mjs';
import { defaults } from '../../answer-process/limits.mjs';
import type { Request } from '../../answer-process/request.js';
import { sample } from './sample.mjs';

/** In addition to what every child gets (src/tools/answer-process/child-process.mts). */
export const nodeFlags: readonly string[] = [
  '--expose-gc',
  '--v8-pool-size=1',
  ...relaxedSimdFlags(),
];

/** Started instead of child.cjs. V8 accepts a cache only with the flags it was made with. */
const loader = `
const { readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');
const file = __dirname + '/child.cjs';
const cache = __dirname + '/' + process.execArgv.join('').replace(/[^\\w=-]/g, '_') + '.cache';
const kept = () => { try { return readFileSync(cache); } catch { return undefined; } };
const code = '(function (exports, require, module, __filename, __dirname) {' + readFileSync(file, 'utf8') + '\\n})';
const script = new Script(code, { filename: file, cachedData: kept() });
if (process.argv.includes('--make-cache')) {
  globalThis.isFromCache = script.cachedDataRejected === false;
  globalThis.keepCode = () => writeFileSync(cache, script.createCachedData());
}
script.runInThisContext()(exports, require, module, file, __dirname);
`;

const image: TensorDatum = {
  kind: 'tensor',
  shape: [2, 3, 8, 8],
  data: Float32Array.from({ length: 384 }, (_, index) => index / 384),
};

/** Everything that is asked of answers, once each. */
const questions: readonly Request[] = [
  { kind: 'load', file: 'sample.ts', code: sample },
  ...['pixels', 'photos', 'sizes', 'missing'].map((part) => ({ kind: 'value', part }) as const),
  { kind: 'call', part: 'convolve', args: [[[1, 2]], [[3]]] },
  { kind: 'call-many', part: 'outputSize', inputs: [[{ size: 5, kernel: 3 }]] },
  ...['network', 'layers'].flatMap((part) => [
    { kind: 'describe', part, inputShape: image.shape } as const,
    { kind: 'run', part, input: image } as const,
  ]),
  { kind: 'load', file: 'end.ts', code: 'keepCode();' },
];

function isAnswered(reply: Reply): boolean {
  if (!('kind' in reply) || reply.kind !== 'reply') return false;
  const { kind } = (reply.value ?? {}) as { kind?: string };
  return kind !== 'threw' && kind !== 'timed-out' && kind !== 'refused';
}

/**
 * Starts the program without a sandbox, to make the cache or to ask about it: `keepCode()`, `isFromCache`.
 *
 * @internal Tests ask whether the cache was used.
 */
export function outside(folder: string): Launcher {
  return ({ nodeOptions, args }) => ({
    command: process.execPath,
    args: [...nodeFlags, ...nodeOptions, join(folder, 'main.cjs'), ...args, '--make-cache'],
    env: { CONVLAB_BACKEND: 'wasm', CONVLAB_THREADS: '1' },
    cwd: folder,
  });
}

export function writeLoader(folder: string): void {
  writeFileSync(join(folder, 'main.cjs'), loader);
}

/**
 * Makes the cache for processes with this much memory, by letting one run a sample of everything that
 * answers do.
 *
 * @param folder the one with child.cjs in it
 */
export async function makeCodeCache(folder: string, memoryMb: number): Promise<void> {
  const child = new Child({
    ...defaults,
    memoryMb,
    preload: 'backend',
    onPrint: () => {},
    launcher: outside(folder),
  });
  try {
    for (const question of questions) {
      const asked = await child.ask(question);
      if (!isAnswered(asked)) {
        throw new Error(`The sample of answers failed at ${question.kind}: ${inspect(asked)}`);
      }
    }
  } finally {
    child.kill();
    await child.exited;
  }
}
