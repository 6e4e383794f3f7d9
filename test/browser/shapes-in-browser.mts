/** The shapes that a notebook shows while one types, and what it underlines, before and after cells run. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asAnotherKernel } from './as-another-kernel.mjs';
import { violations } from './axe.mjs';
import { contrastOf } from './contrast.mjs';
import type { Lab } from './lab.mjs';
import { NotebookOnDisk } from './notebook-on-disk.mjs';

export function shapesInBrowser(start: () => Lab): void {
  const notebook = new NotebookOnDisk('shapes', [
    ['code', "import { nn, randn } from 'convlab';"],
    ['code', 'const x = randn([1, 3, 8, 8]);\nconst conv = new nn.Conv2d(3, 10, 3);'],
    ['code', 'const y = conv(x);'],
    ['code', 'const pool = new nn.MaxPool2d(2, 2);\npool(y); // this one'],
  ]);
  let lab: Lab;
  const cell = (i: number) => lab.page.locator('.jp-CodeCell').nth(i);
  const shapes = () => lab.page.locator('.convlab-shape').allTextContents();
  const underlined = () => lab.page.locator('.convlab-problem').allTextContents();
  const tooltip = () => lab.page.locator('.convlab-problem-tooltip');
  const boxes = () => Promise.all([0, 1, 2, 3].map((i) => cell(i).boundingBox()));
  /** Shapes are beside the text. */
  const text = async (of: Locator) => {
    const all = await of.locator('.cm-line').allTextContents();
    const beside = await of.locator('.convlab-shape').allTextContents();
    return beside.reduce((rest, shape) => rest.replace(shape, ''), all.join('\n'));
  };
  /** Puts the cursor at the end of a cell. */
  const goTo = async (i: number) => {
    await cell(i).locator('.cm-content').click();
    await lab.page.keyboard.press('Control+End');
  };
  const retype = async (i: number, code: string) => {
    await cell(i).locator('.cm-content').click();
    await lab.page.keyboard.press('Control+A');
    await lab.page.keyboard.insertText(code);
  };
  const WHOLE = ['[1, 3, 8, 8]', '[1, 10, 6, 6]', '[1, 10, 3, 3]'];
  const SENTENCE = 'Conv2d(3, 10) takes 3 channels, but the input [1, 4, 8, 8] has 4';

  beforeAll(async () => {
    notebook.write();
    lab = start();
    await lab.open(notebook.name);
  });

  afterAll(async () => {
    await lab.leave();
    notebook.remove();
  });

  test('are there before anything has run, with a name for screen readers', async () => {
    await expect.poll(shapes).toEqual(WHOLE);
    await lab.page.getByRole('note', { name: 'shape [1, 10, 6, 6]' }).waitFor();
    expect(await lab.page.locator('.jp-InputPrompt').allTextContents()).not.toContain('[1]:');
  });

  test('follow what is typed, in the cells below, too', async () => {
    await retype(1, 'const x = randn([5, 3, 8, 8]);\nconst conv = new nn.Conv2d(3, 10, 3);');
    await expect.poll(shapes).toEqual(['[5, 3, 8, 8]', '[5, 10, 6, 6]', '[5, 10, 3, 3]']);
    await retype(1, 'const x = randn([1, 3, 8, 8]);\nconst conv = new nn.Conv2d(3, 10, 3);');
    await expect.poll(shapes).toEqual(WHOLE);
  });

  test('stay at the ends of their lines while one types, and are not a part of the text', async () => {
    await goTo(2);
    await lab.page.keyboard.press('Enter');
    await lab.page.keyboard.type('y.flat');
    const lines = cell(2).locator('.cm-line');
    expect(await lines.allTextContents()).toEqual(['const y = conv(x);[1, 10, 6, 6]', 'y.flat']);
    await lab.page.keyboard.type('ten(1');
    expect(await text(cell(2))).toBe('const y = conv(x);\ny.flatten(1');
    // The text is none until it is finished: what is shown stays.
    expect(await shapes()).toEqual(WHOLE);
    await lab.page.keyboard.type(');');
    await expect.poll(shapes).toEqual([...WHOLE.slice(0, 2), '[1, 360]', WHOLE[2]]);
  });

  test('keep no key from its place', async () => {
    const many = Array.from({ length: 30 }, () => 'conv(x).sum();').join('\n');
    await retype(3, many);
    const all = Array.from({ length: 30 }, () => '[1, 10, 6, 6] → []');
    const here = () => cell(3).locator('.convlab-shape').allTextContents();
    await expect.poll(here).toEqual(all);
    const typed = '\nconst z = conv(x).relu(); // more of it\nz;';
    await lab.page.keyboard.type(typed);
    expect(await text(cell(3))).toBe(many + typed);
    await expect.poll(here).toEqual([...all, '[1, 10, 6, 6]', '[1, 10, 6, 6]']);
    await retype(3, 'const pool = new nn.MaxPool2d(2, 2);\npool(y); // this one');
    await retype(2, 'const y = conv(x);');
    await expect.poll(shapes).toEqual(WHOLE);
  });

  test('are those of the cells as they have run, and as they are written', async () => {
    await lab.runAll();
    await expect.poll(shapes).toEqual(WHOLE);
    await retype(1, 'const x = randn([7, 3, 8, 8]);\nconst conv = new nn.Conv2d(3, 10, 3);');
    const last = async () => (await shapes())[2];
    await expect.poll(last).toBe('[7, 10, 3, 3]');
    // `y` is what it was until its cell has run again.
    await lab.run(cell(1));
    await expect.poll(last).toBe('[1, 10, 3, 3]');
    await lab.run(cell(2));
    await expect.poll(last).toBe('[7, 10, 3, 3]');
  });

  test('follow what another page runs in the same kernel', async () => {
    const other = await lab.join();
    await other.execute('const y = randn([9, 10, 6, 6]);');
    other.close(new Error('the other page is gone'));
    await expect.poll(async () => (await shapes())[2]).toBe('[9, 10, 3, 3]');
  });

  test('come while a cell runs', async () => {
    const prompt = cell(3).locator('.jp-InputPrompt');
    await retype(3, 'for (;;) {}');
    await lab.page.keyboard.press('Control+Enter');
    await prompt.filter({ hasText: '[*]' }).waitFor();
    await retype(2, 'const y = conv(randn([6, 3, 8, 8]));');
    await expect.poll(shapes).toContain('[6, 3, 8, 8] → [6, 10, 6, 6]');
    expect(await prompt.textContent()).toBe('[*]:');
    await lab.choose('Kernel', 'Interrupt Kernel');
    await prompt.filter({ hasText: /\d/ }).waitFor();
    await retype(2, 'const y = conv(x);');
    await retype(3, 'const pool = new nn.MaxPool2d(2, 2);\npool(y); // this one');
  });

  test('come back after a restart', async () => {
    await lab.choose('Kernel', 'Restart Kernel…');
    await lab.page
      .locator('.jp-Dialog')
      .getByRole('button', { name: 'Confirm Kernel Restart' })
      .click();
    await retype(1, 'const x = randn([2, 3, 8, 8]);\nconst conv = new nn.Conv2d(3, 10, 3);');
    await expect.poll(shapes).toEqual(['[2, 3, 8, 8]', '[2, 10, 6, 6]', '[2, 10, 3, 3]']);
  });

  test('go with a line under what does not fit, before it runs', async () => {
    const prompt = cell(2).locator('.jp-InputPrompt');
    const before = await prompt.textContent();
    await retype(2, 'const y = conv(randn([1, 4, 8, 8]));');
    await expect.poll(underlined).toEqual(['randn([1, 4, 8, 8])']);
    expect(await prompt.textContent()).toBe(before);
  });

  test('say under the pointer why it does not fit', async () => {
    await lab.page.locator('.convlab-problem').hover();
    await tooltip().waitFor();
    expect(await tooltip().textContent()).toContain(SENTENCE);
    await cell(0).hover();
    await tooltip().waitFor({ state: 'hidden' });
  });

  test('say it by keyboard, and to screen readers', async () => {
    // CodeMirror says it for 200 ms.
    await lab.page.evaluate(`globalThis.said = [];
      new MutationObserver(() => said.push(...[...document.querySelectorAll('.cm-announced')].map((one) => one.textContent)))
        .observe(document.body, { childList: true, subtree: true });`);
    await goTo(2);
    await lab.page.keyboard.press('F8');
    const heard = () => lab.page.evaluate('said.join()');
    await expect.poll(heard).toContain(SENTENCE);
    expect(await tooltip().textContent()).toContain(SENTENCE);
    await lab.page.keyboard.type(' ');
    await tooltip().waitFor({ state: 'hidden' });
  });

  test('say it without hiding the shape of the next line, if there is none in the line before', async () => {
    const before = await text(cell(2));
    await retype(2, 'conv(randn([1, 4, 8, 8]));\nconv(x);');
    const shape = cell(2).locator('.convlab-shape');
    await expect.poll(() => shape.allTextContents()).toEqual(['[2, 10, 6, 6]']);
    await lab.page.keyboard.press('Control+Home');
    await lab.page.keyboard.press('F8');
    await tooltip().waitFor();
    const [above, below] = await Promise.all([tooltip().boundingBox(), shape.boundingBox()]);
    expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y);
    await retype(2, before);
    await expect.poll(underlined).toEqual(['randn([1, 4, 8, 8])']);
  });

  test('can be read in both themes', async () => {
    for (const theme of ['JupyterLab Dark', 'JupyterLab Light']) {
      await lab.theme(theme);
      await goTo(2);
      await lab.page.keyboard.press('F8');
      await tooltip().waitFor();
      for (const text of ['.convlab-shape', '.convlab-problem-tooltip']) {
        expect(await contrastOf(lab.page, text), `${theme}: ${text}`).toBeGreaterThan(4.5);
      }
      const broken = await violations(lab.page, '.convlab-shape', '.convlab-problem-tooltip');
      expect(broken, theme).toEqual([]);
    }
  });

  test('show nothing wrong any more when it is mended', async () => {
    await retype(2, 'const y = conv(randn([1, 3, 8, 8]));');
    await expect.poll(underlined).toEqual([]);
  });

  test('are gone while they are switched off, and nothing moves', async () => {
    const all = ['[2, 3, 8, 8]', '[1, 3, 8, 8] → [1, 10, 6, 6]', '[1, 10, 3, 3]'];
    await expect.poll(shapes).toEqual(all);
    const before = await boxes();
    await lab.choose('View', 'Show Shapes');
    await expect.poll(shapes).toEqual([]);
    expect(await boxes()).toEqual(before);
    await retype(3, 'conv(randn([1, 4, 8, 8]));\n// two lines, as before');
    await lab.choose('View', 'Show Shapes');
    await expect.poll(underlined).toHaveLength(1);
    await retype(3, 'const pool = new nn.MaxPool2d(2, 2);\npool(y); // this one');
    await expect.poll(shapes).toEqual(all);
  });
  test('are not a part of what is copied', async () => {
    await cell(2).locator('.cm-content').click();
    await lab.page.keyboard.press('Control+A');
    const copied = await lab.page.evaluate('getSelection().toString()');
    expect(copied).toBe('const y = conv(randn([1, 3, 8, 8]));');
  });

  test('are not asked of another kernel, whose notebook stays as it is', async () => {
    const another = await asAnotherKernel(lab.page);
    await lab.page.keyboard.press('Control+S');
    await lab.reload();
    const said = await lab.run(cell(2));
    const added = [...(await shapes()), ...(await underlined()), ...another.asked];
    another.end();
    expect(said).toContain('are set by other cells');
    expect(added).toEqual([]);
  });

  test('stay switched off after the page is loaded again', async () => {
    await lab.reload();
    await expect.poll(shapes).toHaveLength(3);
    await lab.choose('View', 'Show Shapes');
    await expect.poll(shapes).toEqual([]);
    await lab.reload();
    await lab.cell('this one');
    await lab.page.waitForTimeout(1000); // they would be there by then
    expect(await shapes()).toEqual([]);
    await lab.choose('View', 'Show Shapes');
    await expect.poll(shapes).toHaveLength(3);
  });
}
