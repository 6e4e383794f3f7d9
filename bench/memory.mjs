// @ts-check
/** Row: whether memory stays flat over a thousand passes, and over five thousand steps of training. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { peers } from './harness/environment.mjs';
import { digits, quiz } from './networks.mjs';

/** Epochs of 63 steps: after 504 steps, and after 5,040. */
const EPOCHS = { early: 8, late: 80 };
const PASSES = { early: 100, late: 1000 };

/** @type {import('./rows.mjs').Row} */
export const memory = {
  name: 'memory',
  title: 'Memory over 1,000 passes and 5,000 steps of training',
  explain: `By how much a process's memory (PSS without files, in MB; RSS where there is no PSS) and its number of live tensors grow; ours frees by itself. "Forward" and "gradients" are one synchronous loop over the quiz network, batch of 1, from the 100th to the 1,000th pass, "gradients" being forward, sum and \`backward()\`. For contrast, bare tfjs runs beside it without \`tidy\` and \`dispose\` (\`variableGrads\`, whose gradients are never disposed of). "Training" is the network of the row \`epoch\` with its optimiser, from step 504 to step 5,040, beside tfjs-layers' own \`fit\`, which frees what it made.`,
  rounds: 1,
  async run({ compare, node }) {
    mkdirSync(peers.folder, { recursive: true });
    const begin = { job: 'begin', training: digits, file: join(peers.folder, 'digits.bin') };
    const drawer = node('bench/workers/convlab.mjs');
    await drawer.ask({ ...begin, job: 'draw' });
    drawer.close();
    /**
     * @param {string} file
     * @param {Record<string, unknown>} request
     * @param {{ early: number, late: number }} times
     */
    const grow = async (file, request, { early, late }) => {
      const worker = node(file);
      if (request.job === 'epoch') await worker.ask(begin);
      const run = async (/** @type {number} */ iterations) => {
        await worker.ask({ ...request, iterations });
        return worker.ask({ job: 'memory' });
      };
      const before = await run(early);
      const after = await run(late - early);
      worker.close();
      return {
        megabytes: after.megabytes - before.megabytes,
        tensors: after.tensors - before.tensors,
      };
    };
    const tfjs = { peer: 'bare tfjs, nothing freed', file: 'bench/workers/bare-tfjs.mjs' };
    const layers = { peer: 'tfjs-layers', file: 'bench/workers/tfjs-layers.mjs' };
    const passes = { them: tfjs, times: PASSES, atMost: 50 };
    const jobs = [
      { what: 'forward', ...passes, ours: 'forward', theirs: 'forwardWithoutTidy' },
      { what: 'gradients', ...passes, ours: 'step', theirs: 'stepWithoutDispose' },
      {
        ...{ what: 'training', them: layers, times: EPOCHS, atMost: 10 },
        ...{ ours: 'epoch', theirs: 'epoch' },
      },
    ];
    for (const { what, them, times, atMost, ours, theirs } of jobs) {
      const more = { batch: 1, network: quiz };
      await compare({
        peer: them.peer,
        warmUps: 0,
        ours: () => grow('bench/workers/convlab.mjs', { job: ours, ...more }, times),
        theirs: () => grow(them.file, { job: theirs, ...more }, times),
        figures: [
          {
            key: 'megabytes',
            what: `${what}: growth of memory`,
            unit: 'MB',
            goal: { text: `flat (at most ${atMost} MB)`, of: 'ours', atMost },
          },
          {
            key: 'tensors',
            what: `${what}: growth of live tensors`,
            unit: 'tensors',
            goal: { text: 'none', of: 'ours', atMost: 0 },
          },
        ],
      });
    }
  },
};
