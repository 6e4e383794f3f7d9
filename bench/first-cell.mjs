// @ts-check
/** Row: how long a fresh kernel takes to the first tensor, and to the cells after it. */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Kernel } from '../dist/tools/kernel/client/kernel.mjs';
import { quantile } from './harness/statistics.mjs';

/** The first cell imports; the others are what a learner types next. Both languages do the same. */
export const CELLS = {
  typescript: [
    `import { nn, randn } from 'convlab';
const conv1 = new nn.Conv2d(3, 10, 3);
const a = conv1(randn([1, 3, 130, 130]));
a.shape`,
    'const pool1 = new nn.MaxPool2d(4, 4);\nconst b = pool1(a);\nb.shape',
    'const conv2 = new nn.Conv2d(10, 20, 5, { padding: 2 });\nconst c = conv2(b);\nc.shape',
    'const pool2 = new nn.MaxPool2d(2, 2);\nconst d = pool2(c);\nd.shape',
    'd.flatten(1).shape',
    'conv2.weight.shape',
  ],
  python: [
    `import torch
from torch import nn
conv1 = nn.Conv2d(3, 10, 3)
a = conv1(torch.randn(1, 3, 130, 130))
a.shape`,
    'pool1 = nn.MaxPool2d(4, 4)\nb = pool1(a)\nb.shape',
    'conv2 = nn.Conv2d(10, 20, 5, padding=2)\nc = conv2(b)\nc.shape',
    'pool2 = nn.MaxPool2d(2, 2)\nd = pool2(c)\nd.shape',
    'd.flatten(1).shape',
    'conv2.weight.shape',
  ],
};

/** @type {import('./rows.mjs').Row} */
export const firstCell = {
  name: 'first-cell',
  title: 'A fresh kernel, its first cell, and later cells',
  explain: `Ours is the tslab kernel, theirs ipykernel with torch; each round starts a fresh kernel of each. "Kernel start" lasts until it answers. "First cell" imports the library and runs one Conv2d(3, 10, 3) on a picture of 3 x 130 x 130. "Later cells" is the median of the five cells after it, which make a layer, call it, or look at a shape; ours includes checking their types. A cell lasts from sending it until its reply and its \`idle\` are there; the clients are convlab's own and jupyter_client.`,
  rounds: 5,
  async run({ compare, root, python, signal }) {
    const theirs = python('bench/workers/ipython.py');
    await compare({
      peer: 'ipykernel with torch',
      ours: () => sampleTslab(join(root, 'notebooks'), signal),
      theirs: async () => toFigures(await theirs.ask({ cells: CELLS.python })),
      figures: [
        { key: 'start', what: 'kernel start', unit: 's' },
        {
          key: 'first',
          what: 'first cell',
          unit: 's',
          goal: { text: 'faster than with torch', of: 'ratio', atMost: 1 },
        },
        { key: 'both', what: 'kernel start and first cell', unit: 's' },
        {
          key: 'later',
          what: 'later cells',
          unit: 's',
          goal: { text: 'at most 0.1 s', of: 'ours', atMost: 0.1 },
        },
      ],
    });
  },
};

/**
 * @param {string} cwd
 * @param {AbortSignal} signal
 */
async function sampleTslab(cwd, signal) {
  const started = performance.now();
  const kernel = await Kernel.start({
    cwd,
    signal,
    env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '2' },
  });
  const start = (performance.now() - started) / 1000;
  const cells = [];
  for (const code of CELLS.typescript) {
    const sent = performance.now();
    const { status, outputs } = await kernel.execute(code, { timeout: 60_000 });
    cells.push((performance.now() - sent) / 1000);
    if (status !== 'ok') throw new Error(`A cell failed: ${code}\n${JSON.stringify(outputs)}`);
  }
  await kernel.shutdown();
  return toFigures({ start, cells });
}

/** @param {{ start: number, cells: number[] }} times in seconds */
function toFigures({ start, cells: [first = NaN, ...later] }) {
  return { start, first, both: start + first, later: quantile(later, 0.5) };
}
