// @ts-check
/** Row: what a kernel takes of the memory. */
import { join } from 'node:path';
import { Kernel } from '../dist/tools/kernel/client/kernel.mjs';
import { proportional } from './harness/memory.mjs';

const CELLS = [
  `import { figure, nn, randn, data } from 'convlab';
const conv1 = new nn.Conv2d(3, 10, 3);
conv1(randn([1, 3, 130, 130])).shape`,
  'figure.image(data.photo())',
];

/** @type {import('./rows.mjs').Row} */
export const kernelMemory = {
  name: 'kernel-memory',
  title: "A kernel's memory",
  explain: `The memory (PSS) of a kernel in which a layer and a figure have run, five seconds later, on each backend. No peer.`,
  rounds: 3,
  async run({ compare, root, signal }) {
    for (const [backend, most] of /** @type {const} */ ([
      ['wasm', 250],
      ['tfjs-node', 350],
    ])) {
      await compare({
        ours: async () => ({ memory: await memoryOn(backend, join(root, 'notebooks'), signal) }),
        figures: [
          {
            key: 'memory',
            what: `on ${backend}`,
            unit: 'MB',
            goal: { text: `at most ${most} MB`, of: 'ours', atMost: most },
          },
        ],
      });
    }
  },
};

/**
 * @param {string} backend
 * @param {string} cwd
 * @param {AbortSignal} signal
 */
async function memoryOn(backend, cwd, signal) {
  const env = { ...process.env, CONVLAB_BACKEND: backend, TF_CPP_MIN_LOG_LEVEL: '2' };
  const kernel = await Kernel.start({ cwd, signal, env });
  for (const code of CELLS) {
    const { status, outputs } = await kernel.execute(code, { timeout: 60_000 });
    if (status !== 'ok') throw new Error(`A cell failed: ${code}\n${JSON.stringify(outputs)}`);
  }
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const bytes = kernel.pid === undefined ? undefined : proportional(kernel.pid);
  await kernel.shutdown();
  return (bytes ?? NaN) / 1e6;
}
