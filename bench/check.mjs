// @ts-check
/** Row: checking an answer in a cell. */

/** Checks per sample. */
const VALUES = 200;
const OTHERS = 10;

/** @type {import('./rows.mjs').Row} */
export const check = {
  name: 'check',
  title: 'Checking an answer',
  explain: `\`runCheck\` on an answer in the same process, as \`check(…)\` does in a cell, without showing the report; milliseconds for one check, after a first one that is not counted. "Values" are depth, size and features of the 130 x 130 quiz. The model has five convolutions and five ReLUs on 3 x 64 x 64; it is described, run, and compared with the reference, which computes with its weights. No backend is loaded for values (test/course/check/values/no-backend.test.ts).`,
  rounds: 9,
  async run({ compare, node }) {
    const worker = node('bench/workers/check.mjs');
    const rows = [
      { job: 'right values', iterations: VALUES, atMost: 1 },
      { job: 'wrong values, one mistake', iterations: VALUES, atMost: 1 },
      { job: 'wrong values, no known mistake', iterations: VALUES, atMost: 1 },
      { job: 'a right model of 10 layers', iterations: OTHERS, atMost: 50 },
      { job: 'a wrong model of 10 layers', iterations: OTHERS, atMost: 50 },
      { job: 'a right function', iterations: OTHERS, atMost: undefined },
    ];
    for (const { job, iterations, atMost } of rows) {
      /** @type {import('./harness/compare.mjs').Goal | undefined} */
      const goal = atMost ? { text: `under ${atMost} ms`, of: 'ours', atMost } : undefined;
      await compare({
        ours: () => worker.ask({ job, iterations }),
        figures: [{ key: 'milliseconds', what: job, unit: 'ms', goal }],
      });
    }
  },
};
