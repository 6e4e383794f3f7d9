// @ts-check
/** Row: tfjs-node against WebAssembly, both running convlab. */

/** @type {import('./rows.mjs').Row} */
export const backends = {
  name: 'backends',
  title: 'tfjs-node beside WebAssembly',
  explain: `The same network in convlab with \`CONVLAB_BACKEND=tfjs-node\` (ours) and \`CONVLAB_BACKEND=wasm\` (theirs): what a machine loses where tfjs-node does not run. "Training step" is forward, sum and \`backward()\`; milliseconds for one.`,
  rounds: 9,
  async run({ compare, node }) {
    const fast = node('bench/workers/convlab.mjs', { CONVLAB_BACKEND: 'tfjs-node' });
    const wasm = node('bench/workers/convlab.mjs', { CONVLAB_BACKEND: 'wasm' });
    const cases = [
      { job: 'forward', batch: 1, iterations: 40, what: 'forward, batch of 1' },
      { job: 'forward', batch: 8, iterations: 10, what: 'forward, batch of 8' },
      { job: 'forward', batch: 32, iterations: 4, what: 'forward, batch of 32' },
      { job: 'step', batch: 8, iterations: 4, what: 'training step, batch of 8' },
    ];
    for (const { what, ...request } of cases) {
      await compare({
        peer: 'wasm',
        ours: () => fast.ask(request),
        theirs: () => wasm.ask(request),
        figures: [{ key: 'milliseconds', what, unit: 'ms' }],
      });
    }
  },
};
