// @ts-check
/** Row: the quiz network's forward pass against bare tfjs and torch. */

import { quiz } from './networks.mjs';

/** Runs of the network per sample: enough for each sample to take a tenth of a second. */
const ITERATIONS = { 1: 60, 8: 16, 32: 6 };

/** @type {import('./rows.mjs').Row} */
export const forward = {
  name: 'forward',
  title: 'Forward pass of the quiz network',
  explain: `Conv2d(3, 10, 3), MaxPool2d(4, 4), Conv2d(10, 20, 5, padding 2), MaxPool2d(2, 2) on float32 pictures of 3 x 130 x 130; milliseconds for one pass. Ours is an \`nn.Sequential\` on the backend that set-up has chosen, called inside \`noGrad\`, with nothing freed by hand. Bare tfjs is tfjs-node called directly: \`tf.tidy\` around \`tf.conv2d\`, \`tf.add\` of the bias and \`tf.maxPool\`, its result disposed of; "fused" has \`tf.fused.conv2d\`, which adds the bias itself, instead. torch runs the same \`nn.Sequential\` inside \`no_grad\`. Each side has its input in its own order, made once: (N, C, H, W) for ours and torch, (N, H, W, C) for tfjs. All sides use all cores (ours at most 4); torch is also timed on one thread, as its threads spin while they wait, which is costly on a busy machine.`,
  rounds: 15,
  async run({ compare, node, python }) {
    const ours = node('bench/workers/convlab.mjs');
    const tfjs = node('bench/workers/bare-tfjs.mjs');
    const torch = python('bench/workers/bare_torch.py');
    for (const [size, iterations] of Object.entries(ITERATIONS)) {
      const batch = Number(size);
      const sample = (/** @type {typeof ours} */ worker, job = 'forward', more = {}) => {
        return () => worker.ask({ job, network: quiz, batch, iterations, ...more });
      };
      /** @type {import('./harness/compare.mjs').Goal} */
      const close = { text: 'within 15 % of bare tfjs', of: 'ratio', atMost: 1.15 };
      /** @type {import('./harness/compare.mjs').Goal} */
      const level = { text: 'as fast as torch', of: 'ratio', atMost: 1 };
      const against = [
        { peer: 'bare tfjs', theirs: sample(tfjs), goal: close },
        { peer: 'bare tfjs, fused', theirs: sample(tfjs, 'fusedForward'), goal: undefined },
        { peer: 'torch', theirs: sample(torch), goal: level },
        {
          peer: 'torch, one thread',
          theirs: sample(torch, 'forward', { threads: 1 }),
          goal: undefined,
        },
      ];
      for (const { peer, theirs, goal } of against) {
        await compare({
          peer,
          ours: sample(ours),
          theirs,
          figures: [{ key: 'milliseconds', what: `batch of ${batch}`, unit: 'ms', goal }],
        });
      }
    }
  },
};
