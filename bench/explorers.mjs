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
  stack: `(all, i) => press(all('svg.chosen')[0], i)`,
  flatten: `(all, i) => point(all('td'), i)`,
  descent: `(all, i) => slide(all('input[type=range]')[0], i)`,
  draw: `(all, i) => draw(all('convlab-drawing-pad')[0], i)`,
};

const layers = /** @type {const} */ ([
  { type: 'Conv2d', inChannels: 3, outChannels: 16, kernelSize: 3, padding: 1 },
  { type: 'ReLU' },
  { type: 'MaxPool2d', kernelSize: 2 },
  { type: 'Conv2d', inChannels: 16, outChannels: 32, kernelSize: 3, padding: 1 },
]);

/** @returns {Record<keyof typeof hands, { toElement: () => string }>} */
function explorers() {
  manualSeed(1);
  return {
    window: explore.window({ input: randn([3, 16, 16]), weight: randn([2, 3, 3, 3]) }),
    filter: explore.filter({ image: rand([1, 64, 64]), relu: true, pooling: 'max' }),
    stack: explore.stack({ input: [1, 3, 64, 64], layers }),
    flatten: explore.flatten({ size: [8, 8, 8] }),
    descent: explore.descent({ steps: 100 }),
    draw: explore.draw(),
  };
}

/** @type {import('./rows.mjs').Row} */
export const explorerFrames = {
  name: 'explorers',
  title: 'An explorer under a hand',
  explain: `Each explorer on a page of its own in Chromium: the pointer goes over its cells, a key goes to the next one, a slider moves, or a line is drawn, ${FRAMES} times, once a frame. A frame lasts from the event until the explorer has drawn itself, before the browser paints. The window is on an image of 3 x 16 x 16 with two filters, the largest that it shows; other images are 64 x 64, and a digit is 28 x 28. No peer.`,
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
  const press = (plane, i) => {
    const key = i % 2 ? 'ArrowRight' : 'ArrowDown';
    plane.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  };
  const draw = (pad, i) => {
    const bytes = Uint8Array.from(pad.bytes);
    bytes.fill(255, 56 * (i % 50) + 20, 56 * (i % 50) + 30);
    pad.dispatchEvent(new CustomEvent('drawn', { detail: { bytes, isOver: false } }));
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
