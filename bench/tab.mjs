// @ts-check
/** Rows: the course by a link. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Kernel } from '../dist/tools/kernel/client/kernel.mjs';
import { CELLS } from './first-cell.mjs';
import { buildWith, Visitor } from './harness/tab.mjs';
import { quantile } from './harness/statistics.mjs';
import { useTabKernel } from './harness/tab-kernel.mjs';

const [first = '', ...later] = CELLS.typescript;
const FIGURE = "import { figure } from 'convlab';\nfigure.loss([2.3, 1.9, 1.1]);";
/** A line at home. */
const LINE = { megabits: 20, latency: 30 };

/** @type {import('./rows.mjs').Row} */
export const tab = {
  name: 'tab',
  title: 'The course by a link',
  explain: `A browser that has never been there opens a notebook on the site that \`convlab tab\` builds, from a static server that compresses, behind a line of ${LINE.megabits} Mbit/s and ${LINE.latency} ms; it runs the cells of the row first-cell and one with a figure, each as soon as that is possible. Times of the first cell and the figure count from the address being entered. "Sent" is all that came from the server until the figure was drawn. Then the browser stays until the course is ready for offline use, is closed, and comes again: the second visit.`,
  rounds: 3,
  async run({ compare }) {
    const { site, remove } = await buildWith([first, ...later, FIGURE]);
    try {
      await compare({
        ours: () => twice(site),
        figures: [
          {
            key: 'sent',
            what: 'sent until the first figure',
            unit: 'MB',
            goal: { text: 'at most 6 MB', of: 'ours', atMost: 6 },
          },
          { key: 'shown', what: 'notebook shown', unit: 's' },
          {
            key: 'first',
            what: 'first cell',
            unit: 's',
            goal: { text: 'at most 6 s', of: 'ours', atMost: 6 },
          },
          {
            key: 'later',
            what: 'later cells',
            unit: 's',
            goal: { text: 'at most 0.15 s', of: 'ours', atMost: 0.15 },
          },
          { key: 'figure', what: 'first figure', unit: 's' },
          {
            key: 'again',
            what: 'first cell on a second visit',
            unit: 's',
            goal: { text: 'at most 3 s', of: 'ours', atMost: 3 },
          },
        ],
      });
    } finally {
      remove();
    }
  },
};

/** @param {string} site */
async function twice(site) {
  const visitor = await Visitor.come(site, LINE);
  try {
    const { shown, ends, takes, megabytes } = await visitor.visit({ stay: untilOffline });
    const again = await visitor.visit();
    const [firstEnd = NaN] = ends;
    return {
      sent: megabytes,
      shown,
      first: firstEnd,
      later: quantile(takes.slice(1, -1), 0.5),
      figure: ends.at(-1) ?? NaN,
      again: again.ends[0] ?? NaN,
    };
  } finally {
    visitor.leave();
  }
}

/** @param {import('playwright-core').Page} page */
async function untilOffline(page) {
  await page.waitForFunction('navigator.serviceWorker.controller');
}

/** @type {import('./rows.mjs').Row} */
export const tabTraining = {
  name: 'tab-training',
  title: 'The lesson on training in a tab',
  explain: `All cells of the lesson on training, which trains a network on digits until it reads more than 95 % of new ones, in the kernel of a tab and in tslab's kernel on the backend that set-up has chosen. "Training" is the cell that trains. At the first visit the kernel has one thread; later, when the service worker answers, the page is isolated and it has as many as in Node.`,
  rounds: 3,
  async run({ compare, root, signal }) {
    const cells = codeOf(join(root, 'notebooks'));
    await compare({
      peer: 'in JupyterLab',
      warmUps: 0,
      async ours() {
        const times = {};
        for (const isolated of [false, true]) {
          await useTabKernel({ isolated }, async ({ run }) => {
            const { all, training } = await timesOf(cells, run);
            Object.assign(times, isolated ? { again: training } : { all, training });
          });
        }
        return times;
      },
      async theirs() {
        const env = { ...process.env, CONVLAB_PROGRESS: 'off', CONVLAB_HOLD_BACK: 'off' };
        const kernel = await Kernel.start({ cwd: join(root, 'notebooks'), env, signal });
        const times = await timesOf(cells, async (code) => {
          const began = performance.now();
          await kernel.execute(code, { stopOnError: false });
          return { seconds: (performance.now() - began) / 1000 };
        });
        await kernel.shutdown();
        return { ...times, again: times.training };
      },
      figures: [
        {
          key: 'training',
          what: 'training, at the first visit',
          unit: 's',
          goal: { text: 'at most twice its time in Node', of: 'ratio', atMost: 2 },
        },
        {
          key: 'again',
          what: 'training, from the second visit on',
          unit: 's',
          goal: { text: 'at most twice its time in Node', of: 'ratio', atMost: 2 },
        },
        { key: 'all', what: 'all cells', unit: 's' },
      ],
    });
  },
};

/** @type {import('./rows.mjs').Row} */
export const tabMemory = {
  name: 'tab-memory',
  title: 'A cell run again and again in a tab',
  explain: `A cell that sends eight pictures through a convolution, takes a gradient and draws a figure, run 400 times in the kernel of a tab. Bytes (PSS) of the page's process, which holds both workers, after 200 runs and after 400, when what is not used any more has been collected.`,
  rounds: 1,
  async run({ compare }) {
    await compare({
      warmUps: 0,
      async ours() {
        const sample = {};
        await useTabKernel({ collects: true }, async ({ run, memory }) => {
          const after = async (/** @type {number} */ runs) => {
            for (let i = 0; i < runs; i++) await run(CELL);
            return (await memory()) / 1e6;
          };
          const started = (await memory()) / 1e6;
          const [before, more] = [await after(200), await after(200)];
          Object.assign(sample, { started, before, growth: more - before });
        });
        return sample;
      },
      figures: [
        { key: 'started', what: 'when it has started', unit: 'MB' },
        { key: 'before', what: 'after 200 runs', unit: 'MB' },
        {
          key: 'growth',
          what: 'growth in 200 more',
          unit: 'MB',
          goal: { text: 'at most 30 MB', of: 'ours', atMost: 30 },
        },
      ],
    });
  },
};

const CELL = `import { figure, nn, randn } from 'convlab';
const conv = new nn.Conv2d(3, 10, 3);
const out = conv(randn([8, 3, 130, 130]));
out.sum().backward();
figure.loss([2.3, 1.9, 1.1]);`;

/** The lesson's code cells, by their ids. */
function codeOf(/** @type {string} */ folder) {
  const [name = ''] = readdirSync(folder).filter((file) => /^\d+-training\.ipynb$/.test(file));
  /** @type {{ cells: { cell_type: string, id: string, source: string[] }[] }} */
  const { cells } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return cells.filter(({ cell_type }) => cell_type === 'code');
}

/**
 * @param {ReturnType<typeof codeOf>} cells
 * @param {(code: string) => Promise<{ seconds: number }>} run
 */
async function timesOf(cells, run) {
  let [all, training] = [0, NaN];
  for (const { id, source } of cells) {
    const { seconds } = await run(source.join(''));
    all += seconds;
    if (id === 'training') training = seconds;
  }
  return { all, training };
}
