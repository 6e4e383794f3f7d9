// @ts-check
/** Row: whether memory stays flat over a thousand passes. */

const EARLY = 100;
const LATE = 1000;

/** @type {import('./rows.mjs').Row} */
export const memory = {
  name: 'memory',
  title: 'Memory over 1,000 passes',
  explain: `One synchronous loop over the quiz network, batch of 1, in a process of its own: by how much the process's memory (RSS, in MB) and the number of live tensors grow between the 100th and the 1,000th pass. Ours frees by itself. Beside it, as the contrast, bare tfjs without \`tidy\` and \`dispose\`. "Training step" is forward, sum and \`backward()\` (tfjs: \`variableGrads\`, whose gradients nobody disposes of).`,
  rounds: 1,
  async run({ compare, node }) {
    const grow = async (/** @type {string} */ file, /** @type {string} */ job) => {
      const worker = node(file);
      const run = async (/** @type {number} */ iterations) => {
        await worker.ask({ job, batch: 1, iterations });
        return worker.ask({ job: 'memory' });
      };
      const early = await run(EARLY);
      const late = await run(LATE - EARLY);
      worker.close();
      return { megabytes: late.megabytes - early.megabytes, tensors: late.tensors - early.tensors };
    };
    const jobs = [
      { what: 'forward', ours: 'forward', theirs: 'forwardWithoutTidy' },
      { what: 'training step', ours: 'step', theirs: 'stepWithoutDispose' },
    ];
    for (const { what, ours, theirs } of jobs) {
      await compare({
        peer: 'bare tfjs, nothing freed',
        warmUps: 0,
        ours: () => grow('bench/workers/convlab.mjs', ours),
        theirs: () => grow('bench/workers/bare-tfjs.mjs', theirs),
        figures: [
          {
            key: 'megabytes',
            what: `${what}: growth of memory`,
            unit: 'MB',
            goal: { text: 'flat (at most 50 MB)', of: 'ours', atMost: 50 },
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
