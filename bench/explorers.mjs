// @ts-check
/** Row: how long scripts take before an explorer can be painted again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { explore, manualSeed, rand, randn } from '../dist/index.js';
import { buildGallery } from '../dist/tools/lite/gallery.mjs';
import { launchBrowser } from './harness/browser.mjs';
import { quantile } from './harness/statistics.mjs';

const FRAMES = 200;

/** In the page: what a hand does in frame `i`, by the explorer's name. */
const hands = {
  window: `(all, i) => point(all('td'), i)`,
  filter: `(all, i) => slide(all('input[type=range]')[0], i)`,
  flatten: `(all, i) => point(all('td'), i)`,
};

/** @returns {Record<keyof typeof hands, { toElement: () => string }>} */
function explorers() {
  manualSeed(1);
  return {
    window: explore.window({ input: randn([3, 16, 16]), weight: randn([2, 3, 3, 3]) }),
    filter: explore.filter({ image: rand([1, 64, 64]), relu: true, pooling: 'max' }),
    flatten: explore.flatten({ size: [8, 8, 8] }),
  };
}

/** @type {import('./rows.mjs').Row} */
export const explorerFrames = {
  name: 'explorers',
  title: 'An explorer under a hand',
  explain: `Each explorer on a page of its own in Chromium: the pointer goes over its cells, or a slider moves, ${FRAMES} times, once a frame. A frame lasts from the event until the explorer has drawn itself, before the browser paints. The window is on an image of 3 x 16 x 16 with two filters, the largest that it shows; images are 64 x 64. No peer.`,
  rounds: 3,
  async run({ compare }) {
    const folder = mkdtempSync(join(tmpdir(), 'convlab-explorers-'));
    const browser = await launchBrowser();
    try {
      await buildGallery(folder);
      for (const [name, explorer] of Object.entries(explorers())) {
        const file = join(folder, `${name}.html`);
        writeFileSync(file, `<script src="explorers.js" defer></script>${explorer.toElement()}`);
        await compare({
          ours: async () => {
            const page = await browser.newPage();
            await page.goto(pathToFileURL(file).href);
            const hand = hands[/** @type {keyof typeof hands} */ (name)];
            const times = /** @type {number[]} */ (await page.evaluate(script(name, hand)));
            await page.close();
            return { median: quantile(times, 0.5), slow: quantile(times, 0.95) };
          },
          figures: [
            {
              key: 'median',
              what: `${name}: the median frame`,
              unit: 'ms',
              goal: { text: 'at most 8 ms', of: 'ours', atMost: 8 },
            },
            { key: 'slow', what: `${name}: the slowest of twenty`, unit: 'ms' },
          ],
        });
      }
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/**
 * @param {string} name
 * @param {string} hand
 */
const script = (name, hand) => `(async () => {
  const view = document.querySelector('convlab-${name}');
  const all = (selector) => view.shadowRoot.querySelectorAll(selector);
  const point = (cells, i) => cells[i % cells.length].dispatchEvent(new PointerEvent('pointerenter'));
  const slide = (slider, i) => {
    const [min, max] = [Number(slider.min), Number(slider.max)];
    slider.value = String(min + ((max - min) * (i % 50)) / 50);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const hand = ${hand};
  await view.updateComplete;
  const times = [];
  for (let i = 0; i < ${FRAMES}; i++) {
    await new Promise(requestAnimationFrame);
    const before = performance.now();
    hand(all, i);
    await view.updateComplete;
    times.push(performance.now() - before);
  }
  return times;
})()`;
