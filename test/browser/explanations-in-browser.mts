/** An explanation below a comparison opens when something was predicted, and only then. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { details } from '../../src/tools/lesson/directives/details.mjs';
import type { Lab } from './lab.mjs';
import { NotebookOnDisk } from './notebook-on-disk.mjs';

export function explanationsInBrowser(start: () => Lab): void {
  const notebook = new NotebookOnDisk('explanations', [
    ['code', "import { compare } from 'convlab';"],
    ['code', 'let depth = undefined, side = undefined;'],
    ['code', "compare('Depth', depth, 3);\ncompare('Side', side, 8);"],
    [
      'markdown',
      `${details('Explanation', 'It is 3.')}\n\n${details('A question?', 'An answer.')}`,
    ],
    ['markdown', details('Explanation', 'Of something else.')],
  ]);
  let lab: Lab;
  const opened = () => lab.page.locator('.jp-MarkdownCell details[open]').allInnerTexts();
  const predict = async (code: string) => {
    await lab.rewrite(await lab.cell('let depth'), `let ${code}`);
    return lab.run(await lab.cell("compare('Depth'"));
  };

  beforeAll(async () => {
    lab = start();
    await lab.openNew(notebook);
  });

  afterAll(async () => {
    await lab.leave();
    notebook.remove();
  });

  test('stays closed without a prediction, or with one of two', async () => {
    expect(await predict('depth = 3, side = undefined;')).toMatch(/Depth: 3, as you predicted/);
    expect(await opened()).toEqual([]);
  });

  test('opens with all of them, right or wrong, and no other part opens', async () => {
    expect(await predict('depth = 3, side = 9;')).toMatch(/Side: not quite/);
    await expect.poll(opened).toEqual([expect.stringContaining('It is 3.')]);
  });

  test('stays closed when the learner closes it', async () => {
    await lab.page.locator('.jp-Notebook summary').first().click();
    await expect.poll(opened).toEqual([]);
    await lab.rewrite(await lab.cell('import { compare }'), "import { compare } from 'convlab';");
    expect(await opened()).toEqual([]);
  });

  test('is open again when the saved notebook is opened again', async () => {
    await lab.page.keyboard.press('Control+S');
    await expect.poll(() => notebook.text()).toContain('not quite');
    await lab.reload();
    await expect.poll(opened).toEqual([expect.stringContaining('It is 3.')]);
  });
}
