/** The two ways in which a check can run a file: both must lead to the same results. */
import { afterAll, beforeAll } from 'vitest';
import { localAnswer } from '../../../src/course/answer/index.js';
import type { Answer } from '../../../src/course/answer/answer.js';
import * as convlab from '../../../src/index.js';
import { AnswerProcess } from '../../../src/tools/answer-process/answer-process.mjs';
import { compile } from '../../../src/tools/answer-process/compile.mjs';

export const ways = ['in this process', 'in a process of its own'] as const;

/** A file as an answer, loaded once for all tests of a `describe`. */
export function answerOf(way: (typeof ways)[number], file: string, seconds = 5): Answer {
  let answer: Answer | undefined;
  let close = async () => {};
  beforeAll(async () => {
    if (way === 'in this process') {
      answer = localAnswer(await importHere(file), { seconds });
      return;
    }
    const process = AnswerProcess.start({ seconds });
    close = () => process.close();
    let loaded = await process.load(file);
    // A busy machine may be late for a short limit, which is there for the questions.
    for (let tries = 1; tries < 5 && loaded.kind === 'timed-out'; tries++) {
      loaded = await process.load(file);
    }
    if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
    answer = process.answer;
  });
  afterAll(() => close());
  return {
    value: (...args) => answer!.value(...args),
    call: (...args) => answer!.call(...args),
    describe: (...args) => answer!.describe(...args),
    run: (...args) => answer!.run(...args),
  };
}

/** A file's exports, with the library of these tests as `convlab`. */
async function importHere(file: string): Promise<unknown> {
  const compiled = await compile(file);
  if (compiled.kind !== 'compiled') throw new Error(JSON.stringify(compiled));
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the file is a fixture
  const run = new Function('exports', 'require', 'module', compiled.code);
  Reflect.apply(run, undefined, [module.exports, () => convlab, module]);
  return module.exports;
}
