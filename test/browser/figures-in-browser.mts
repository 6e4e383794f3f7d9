/**
 * What our extension makes of figures in JupyterLab: when a cell has run, and when the saved notebook is
 * opened again.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examples } from '../figure/gallery.js';
import { violations } from './axe.mjs';
import type { Lab } from './lab.mjs';
import { NotebookOnDisk } from './notebook-on-disk.mjs';

const plotly = fileURLToPath(
  import.meta.resolve('plotly.js-cartesian-dist-min/plotly-cartesian.min.js'),
);

export function figuresInBrowser(start: () => Lab): void {
  const notebook = new NotebookOnDisk('figures', [
    ['code', "import { figure, randn, tensor } from 'convlab';"],
    [
      'code',
      'figure.slidingWindow(randn([5, 5], { seed: 1 }), tensor([[1, 0], [0, -1]]), { padding: 1 });',
    ],
    ['code', 'figure.loss([2.3, 1.1, 0.7]);'],
  ]);
  let lab: Lab;
  const figure = (i: number) => lab.page.locator('.convlab-figure').nth(i);
  const stage = (i: number) => figure(i).locator('.convlab-figure-stage');
  const sizes = () => Promise.all([0, 1].map((i) => stage(i).boundingBox()));
  // As text: the tests are compiled without the types of a browser.
  const textColour = () =>
    lab.page.evaluate<string>(
      "getComputedStyle([...document.querySelectorAll('.annotation-text')].at(-1)).fill",
    );
  /** By how many pixels an output can be scrolled sideways. */
  const sideways = () =>
    lab.page.evaluate<number>(
      "Math.max(...[...document.querySelectorAll('.jp-OutputArea')].map((area) => area.scrollWidth - area.clientWidth))",
    );
  const focused = () => lab.page.evaluate<string>('document.activeElement.className');

  beforeAll(async () => {
    lab = start();
    await lab.openNew(notebook);
  });

  afterAll(async () => {
    await lab.leave();
    notebook.remove();
  });

  test('is the same when the saved notebook is opened again', async () => {
    const before = await sizes();
    await lab.page.keyboard.press('Control+S');
    await expect.poll(() => notebook.text()).toContain('vnd.plotly');
    expect(notebook.text()).not.toContain('image/png');
    await lab.reload();
    await stage(1).locator('.trace').first().waitFor();
    const after = await sizes();
    for (const [i, box] of after.entries()) {
      expect(box).toMatchObject({ width: before[i]!.width, height: before[i]!.height });
    }
  });

  test('says in words what there is to see', async () => {
    expect(await stage(1).getAttribute('aria-label')).toMatch(/^The loss falls from 2\.3 to 0\.7/);
    expect(await violations(lab.page, '.convlab-figure')).toEqual([]);
  });

  test('moves by keyboard, and no other cell is selected', async () => {
    const slider = figure(0).getByRole('slider', { name: 'Step of the figure' });
    await slider.focus();
    const texts = () => stage(0).locator('text').allTextContents();
    const [first, words] = [await texts(), await slider.getAttribute('aria-valuetext')];
    await lab.page.keyboard.press('ArrowDown');
    await lab.page.keyboard.press('ArrowRight');
    await lab.page.keyboard.press('ArrowRight');
    await expect.poll(texts).not.toEqual(first);
    expect(await slider.getAttribute('aria-valuetext')).not.toBe(words);
    expect(await focused()).toBe('convlab-figure-slider');
    await lab.page.keyboard.press('Shift+Tab');
    await lab.page.keyboard.press('Space');
    await figure(0).getByRole('button', { name: 'Pause' }).waitFor();
  });

  test('takes the colours of the theme, at once when it is switched', async () => {
    const light = await textColour();
    await lab.theme('JupyterLab Dark');
    await expect.poll(textColour).not.toBe(light);
    await lab.theme('JupyterLab Light');
    await expect.poll(textColour).toBe(light);
  });

  test('frees what plotly holds when its cell runs again', async () => {
    const plot = await stage(1).locator('.js-plotly-plot').elementHandle();
    await lab.run(await lab.cell('figure.loss'));
    await stage(1).locator('.trace').first().waitFor();
    const holds = (node: unknown) => '_fullLayout' in (node as object);
    expect(await plot.evaluate(holds)).toBe(false);
    expect(await stage(1).locator('.js-plotly-plot').evaluate(holds)).toBe(true);
  });

  test('has no property that plotly does not know', async () => {
    const page = await lab.page.context().browser()!.newPage();
    await page.addScriptTag({ path: plotly });
    // Left out: what plotly does not use in this figure, what it changes itself, and tables written as bytes.
    const judged = ['schema', 'value', 'object'];
    for (const { name, figure } of examples) {
      const faults = await page.evaluate(validate, JSON.stringify(figure.spec));
      expect(
        faults.filter(({ code }) => judged.includes(code)),
        name,
      ).toEqual([]);
    }
    await page.close();
  });

  test('fits into a narrow window, and is its own size again in a wide one', async () => {
    const own = await sizes();
    await lab.page.setViewportSize({ width: 480, height: 700 });
    for (const i of [0, 1]) {
      // JupyterLab lays itself out again a moment later.
      const room = async () => (await figure(i).boundingBox())!.width;
      await expect.poll(room).toBeLessThan(own[i]!.width);
      const drawn = stage(i).locator('.main-svg').first();
      await expect.poll(() => drawn.boundingBox()).toMatchObject({ width: await room() });
    }
    expect(await sideways()).toBe(0);
    await lab.page.setViewportSize({ width: 1280, height: 900 });
    await expect
      .poll(sizes)
      .toMatchObject(own.map((box) => ({ width: box!.width, height: box!.height })));
  });
}

/** Plotly's own judgement of a specification. */
function validate(text: string): { code: string; msg: string }[] {
  const { data, layout, frames } = JSON.parse(text) as Record<string, { data: object[] }[]>;
  const { Plotly } = globalThis as unknown as {
    Plotly: Record<'validate', (data: unknown, layout: unknown) => ReturnType<typeof validate>>;
  };
  // All frames change the same.
  return Plotly.validate([...data!, ...(frames![0]?.data ?? [])], layout) ?? [];
}
