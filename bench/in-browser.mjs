// @ts-check
/** Rows: what a reader of a notebook waits for, in a real browser. */
import { performance } from 'node:perf_hooks';
import { CELLS } from './first-cell.mjs';
import { Lab } from './harness/lab.mjs';
import { quantile } from './harness/statistics.mjs';

const LINES = 30;
const KEYS =
  'conv1(x).relu().sum(); // and some more words to type, one after another, as one does';

/** @type {import('./rows.mjs').Row} */
export const firstOutput = {
  name: 'first-output',
  title: 'From the page to the first output, in JupyterLab',
  explain: `JupyterLab in Chromium opens a notebook whose cell imports the library and runs one Conv2d(3, 10, 3) on a picture of 3 x 130 x 130; the cell is run as soon as it is on the page, and again when it has ended. "First output" lasts from the moment it is on the page until what it gives is. Theirs is the same notebook in Python, with ipykernel and torch.`,
  rounds: 5,
  async run({ compare, signal }) {
    await Lab.use(signal, (lab) =>
      compare({
        peer: 'ipykernel with torch',
        ours: () => untilOutput(lab, 'tslab', CELLS.typescript[0] ?? ''),
        theirs: () => untilOutput(lab, 'torch', CELLS.python[0] ?? ''),
        figures: [
          {
            key: 'first',
            what: 'first output',
            unit: 's',
            goal: { text: 'at most 0.7 of it', of: 'ratio', atMost: 0.7 },
          },
          { key: 'again', what: 'the same cell again', unit: 's' },
        ],
      }),
    );
  },
};

/** @type {import('./rows.mjs').Row} */
export const keystroke = {
  name: 'keystroke',
  title: 'A keystroke beside 30 shapes',
  explain: `A cell of ${LINES} lines that show a shape each, into which ${KEYS.length} characters are typed, 80 ms apart. A keystroke lasts from the browser's event until the editor has what was typed, before it is painted. Theirs is the same with shapes switched off.`,
  rounds: 3,
  async run({ compare, signal }) {
    await Lab.use(signal, (lab) =>
      compare({
        peer: 'without shapes',
        ours: () => typing(lab, true),
        theirs: () => typing(lab, false),
        figures: [
          {
            key: 'median',
            what: 'the median key',
            unit: 'ms',
            goal: { text: 'within 16 ms', of: 'ours', atMost: 16 },
          },
          {
            key: 'slow',
            what: 'the slowest of twenty',
            unit: 'ms',
            goal: { text: 'at most 1 ms more', of: 'difference', atMost: 1 },
          },
        ],
      }),
    );
  },
};

/**
 * @param {Lab} lab
 * @param {string} name of the kernel
 * @param {string} source
 */
async function untilOutput(lab, name, source) {
  const page = await lab.open(name, source);
  const shown = performance.now();
  await page.locator('.jp-Notebook .cm-content').click();
  const prompt = page.locator('.jp-InputPrompt');
  const run = async (/** @type {string} */ ended) => {
    const before = await prompt.textContent();
    // Until the page has a kernel to send it to, JupyterLab runs no cell.
    while ((await prompt.textContent()) === before) {
      await page.keyboard.press('Control+Enter');
      await page.waitForTimeout(10);
    }
    await prompt.filter({ hasText: ended }).waitFor();
    await page.locator('.jp-OutputArea-output', { hasText: '128' }).waitFor();
  };
  await run('[1]:');
  const first = (performance.now() - shown) / 1000;
  const sent = performance.now();
  await run('[2]:');
  const again = (performance.now() - sent) / 1000;
  await lab.leave(page);
  return { first, again };
}

/**
 * @param {Lab} lab
 * @param {boolean} isShown whether shapes are
 */
async function typing(lab, isShown) {
  const head =
    "import { nn, randn } from 'convlab';\nconst x = randn([1, 3, 8, 8]);\nconst conv1 = new nn.Conv2d(3, 10, 3);";
  const lines = Array.from({ length: LINES - 1 }, () => 'conv1(x).sum();');
  const page = await lab.open('tslab', [head, ...lines].join('\n'));
  await page.waitForFunction(`document.querySelectorAll('.convlab-shape').length >= ${LINES}`);
  if (!isShown) {
    await switchShapes(page);
    await page.locator('.convlab-shape').first().waitFor({ state: 'detached' });
  }
  await page.locator('.jp-Notebook .cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  // The editor follows in a microtask after `input`, which is there before this one.
  await page.evaluate(`globalThis.times = [];
    let since;
    addEventListener('keydown', () => (since = performance.now()), true);
    addEventListener('input', () => queueMicrotask(() => times.push(performance.now() - since)));`);
  await page.keyboard.type(KEYS, { delay: 80 });
  const times = /** @type {number[]} */ (await page.evaluate('times'));
  if (!isShown) await switchShapes(page); // JupyterLab keeps the setting
  await lab.leave(page);
  return { median: quantile(times, 0.5), slow: quantile(times, 0.95) };
}

async function switchShapes(/** @type {import('playwright-core').Page} */ page) {
  await page.getByRole('menuitem', { name: 'View', exact: true }).click();
  await page.locator('.lm-Menu-item', { hasText: 'Show Shapes' }).click();
}
