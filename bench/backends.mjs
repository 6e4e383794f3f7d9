// @ts-check
/** Row: WebAssembly against tfjs-node, both running convlab. */

import { quiz } from './networks.mjs';

/** @type {import('./rows.mjs').Row} */
export const backends = {
  name: 'backends',
  title: 'WebAssembly beside tfjs-node',
  explain: `The quiz network in convlab with \`CONVLAB_BACKEND=wasm\` (ours) and \`CONVLAB_BACKEND=tfjs-node\` (theirs): between these, set-up chooses by its own timing. "Training step" is forward, sum and \`backward()\`; milliseconds for one.`,
  rounds: 9,
  async run({ compare, node }) {
    const tfjsNode = node('bench/workers/convlab.mjs', { CONVLAB_BACKEND: 'tfjs-node' });
    const wasm = node('bench/workers/convlab.mjs', { CONVLAB_BACKEND: 'wasm' });
    /** @type {import('./harness/compare.mjs').Goal} */
    const goal = { text: 'at most 1.2', of: 'ratio', atMost: 1.2 };
    const cases = [
      { job: 'forward', batch: 1, iterations: 40, what: 'forward, batch of 1' },
      { job: 'forward', batch: 8, iterations: 10, what: 'forward, batch of 8' },
      { job: 'forward', batch: 32, iterations: 4, what: 'forward, batch of 32' },
      { job: 'step', batch: 8, iterations: 4, what: 'training step, batch of 8' },
    ];
    for (const { what, ...passes } of cases) {
      const request = { ...passes, network: quiz };
      await compare({
        peer: 'tfjs-node',
        ours: () => wasm.ask(request),
        theirs: () => tfjsNode.ask(request),
        figures: [
          { key: 'milliseconds', what, unit: 'ms', ...(request.job === 'step' && { goal }) },
        ],
      });
    }
  },
};
