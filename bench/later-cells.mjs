// @ts-check
/** Row: how long a learner waits for the cells after the first one, those that take long to check. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Kernel } from '../dist/tools/kernel/client/kernel.mjs';

const FIRST = `import { figure, F, nn, randn, type Tensor } from 'convlab';
const conv1 = new nn.Conv2d(3, 10, 3);
conv1(randn([1, 3, 130, 130])).shape`;

const LAYER = `const conv2 = new nn.Conv2d(10, 20, 5, { padding: 2 });
const c = conv2(randn([1, 10, 32, 32]));
c.shape`;

const FIGURE = 'figure.featureMaps(randn([1, 3, 32, 32]), conv1)';

/** Twenty lines. */
const CLASS = `class Reader extends nn.Module {
  conv1 = new nn.Conv2d(1, 16, 3, { padding: 1 });
  conv2 = new nn.Conv2d(16, 32, 3, { padding: 1 });
  pool = new nn.MaxPool2d(2, 2);
  flatten = new nn.Flatten();
  hidden = new nn.Linear(1568, 64);
  out = new nn.Linear(64, 10);

  features<N extends number>(x: Tensor<[N, 1, 28, 28]>) {
    const a = this.pool(F.relu(this.conv1(x)));
    const b = this.pool(F.relu(this.conv2(a)));
    return this.flatten(b);
  }

  forward<N extends number>(x: Tensor<[N, 1, 28, 28]>) {
    return this.out(F.relu(this.hidden(this.features(x))));
  }
}
const reader = new Reader();
reader(randn([8, 1, 28, 28])).shape`;

const DEEP = `const deep = new nn.Sequential(
${Array.from({ length: 15 }, (_, i) => `  new nn.Conv2d(${i === 0 ? 3 : 7 + i}, ${8 + i}, 3, { padding: 1 }), new nn.ReLU(),`).join('\n')}
);
deep(randn([1, 3, 32, 32])).shape`;

/** @type {import('./rows.mjs').Row} */
export const laterCells = {
  name: 'later-cells',
  title: 'Cells that take long to check',
  explain: `A fresh kernel runs a cell that imports the library and calls a layer, and then each of these, once: a layer that is made and called, a figure of feature maps, a class of twenty lines with its call, and a Sequential of 30 layers (convolutions and ReLUs, 8 to 22 filters, on 3 x 32 x 32) with its call. A cell lasts from sending it until its reply and its \`idle\` are there. "Processor" is what all threads of the kernel took meanwhile, which other programs on the machine change less. No peer.`,
  rounds: 5,
  async run({ compare, root, signal }) {
    await compare({
      ours: () => sample(join(root, 'notebooks'), signal),
      figures: [
        figure('layer', 'calls a layer', 0.1),
        figure('figure', 'with a figure', 0.3),
        figure('class', 'a class of twenty lines', 0.3),
        figure('deep', '30 layers', 0.4),
      ].flat(),
    });
  },
};

/**
 * @param {string} key
 * @param {string} what
 * @param {number} atMost
 * @returns {import('./harness/compare.mjs').Figure[]}
 */
function figure(key, what, atMost) {
  return [
    {
      key,
      what,
      unit: 's',
      goal: { text: `at most ${atMost} s`, of: 'ours', atMost },
    },
    { key: `${key}Processor`, what: `${what}: processor`, unit: 's' },
  ];
}

/**
 * @param {string} cwd
 * @param {AbortSignal} signal
 */
async function sample(cwd, signal) {
  const env = { ...process.env, TF_CPP_MIN_LOG_LEVEL: '2' };
  const kernel = await Kernel.start({ cwd, signal, env });
  const run = async (/** @type {string} */ code) => {
    const [began, sent] = [processor(kernel), performance.now()];
    const { status, outputs } = await kernel.execute(code, { timeout: 60_000 });
    const seconds = (performance.now() - sent) / 1000;
    if (status !== 'ok') throw new Error(`A cell failed: ${code}\n${JSON.stringify(outputs)}`);
    return [seconds, processor(kernel) - began];
  };
  await run(FIRST);
  /** @type {Record<string, number>} */
  const times = {};
  for (const [key, code] of Object.entries({
    layer: LAYER,
    figure: FIGURE,
    class: CLASS,
    deep: DEEP,
  })) {
    const [seconds = NaN, used = NaN] = await run(code);
    times[key] = seconds;
    times[`${key}Processor`] = used;
  }
  await kernel.shutdown();
  return times;
}

/** What a kernel's threads have taken so far, in seconds; it is known on Linux alone. */
function processor(/** @type {Kernel} */ { pid }) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return NaN;
  // In hundredths of a second, after the program's name in brackets.
  const [, user, system] = /\) \S(?: \S+){10} (\d+) (\d+)/.exec(readFileSync(file, 'utf8')) ?? [];
  return (Number(user) + Number(system)) / 100;
}
