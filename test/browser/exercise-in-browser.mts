/** The buttons on the cell that checks an exercise do what their code does, and leave nothing in the notebook. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './axe.mjs';
import { progressFile, type Lab } from './lab.mjs';
import { NotebookOnDisk } from './notebook-on-disk.mjs';

const exercise = { convlab: { exercise: 'grey-pictures' } };
const cells = [
  ['code', "import { check, progress } from 'convlab';"],
  ['code', 'let greyShape = undefined;', exercise],
  ['code', "check('grey-pictures', { greyShape });", exercise],
  ['code', "check('wide-photos', 3);"],
  ['code', 'progress();'],
] as const;

export function exerciseInBrowser(start: () => Lab): void {
  const ours = new NotebookOnDisk('ours', cells, { convlab: { source: 'ours.md' } });
  const another = new NotebookOnDisk('another', cells);
  let lab: Lab;
  const button = (name: string) => lab.page.getByRole('button', { name, exact: true });
  /** Until then it does nothing more. */
  const ready = (name: string) =>
    expect.poll(() => button(name).getAttribute('aria-busy')).toBeNull();
  const groups = () => lab.page.getByRole('group', { name: /^Exercise: / });
  const toolbar = () => lab.page.locator('.convlab-exercise');
  const focused = () => lab.page.evaluate<string>('document.activeElement.textContent');
  const takenHints = () =>
    (JSON.parse(readFileSync(progressFile, 'utf8')) as Kept).exercises['grey-pictures']!.hints;

  beforeAll(async () => {
    for (const notebook of [ours, another]) notebook.write();
    lab = start();
    lab.forget();
    await lab.open(ours.name);
  });

  afterAll(async () => {
    await lab.leave();
    for (const notebook of [ours, another]) notebook.remove();
    lab.forget();
  });

  test('has its buttons once, on the cell that checks it', async () => {
    await expect.poll(() => groups().count()).toBe(1);
    expect(await groups().getByRole('button').allTextContents()).toEqual(['Check', 'Hint', 'Next']);
    const cell = await lab.cell("check('grey-pictures'");
    expect(await cell.getByRole('group').count()).toBe(1);
    expect(await button('Hint').getAttribute('title')).toBe("hint('grey-pictures');");
  });

  test('gives its hints one by one by keyboard, counted, before any cell has run', async () => {
    await button('Check').focus();
    await lab.page.keyboard.press('Tab');
    for (const number of [1, 2]) {
      await lab.page.keyboard.press('Enter');
      await toolbar().getByText(`Grey images: hint ${number} of`).waitFor();
      await expect.poll(takenHints).toBe(number);
      await ready('Hint');
    }
    expect(await focused()).toBe('Hint');
  });

  test('starts the kernel again for a hint if it was shut down', async () => {
    await lab.choose('Kernel', 'Shut Down Kernel');
    await lab.page.getByText('No Kernel |').waitFor();
    await button('Hint').click();
    await expect.poll(takenHints).toBe(3);
  });

  test('is checked with the answer as it is now', async () => {
    await lab.run(await lab.cell('import { check'));
    const report = async () => (await lab.cell("check('grey-pictures'")).innerText();
    await button('Check').click();
    await expect.poll(report).toContain('Grey images: nothing answered yet');
    const answer = await lab.cell('let greyShape');
    await answer.locator('.cm-content').click();
    await lab.page.keyboard.press('Control+A');
    await lab.page.keyboard.insertText('let greyShape = [16, 1, 28, 40];');
    await button('Check').focus();
    await lab.page.keyboard.press('Space');
    await expect.poll(report).toContain('Grey images: right');
    expect(await focused()).toBe('Check');
  });

  test('leaves no hint in the saved notebook', async () => {
    await lab.page.keyboard.press('Control+S');
    await expect.poll(() => ours.text()).toContain('Grey images: right');
    expect(ours.text()).not.toContain('hint 1 of');
  });

  test('leads on to the next one that is not passed', async () => {
    await button('Next').focus();
    await lab.page.keyboard.press('Enter');
    const active = lab.page.locator('.jp-Notebook:visible .jp-mod-active.jp-CodeCell');
    await active.getByText('sumTable', { exact: false }).first().waitFor();
    await lab.leave();
  });

  test('has no buttons in a notebook that is not of the course', async () => {
    await lab.open(another.name);
    await lab.cell("check('grey-pictures'");
    await expect.poll(() => groups().filter({ visible: true }).count()).toBe(0);
    await lab.leave();
  });

  test('is accessible, as progress is', async () => {
    await lab.run(await lab.cell('progress();'));
    const parts = ['.convlab-exercise', '.convlab-progress'];
    expect(await violations(lab.page, ...parts)).toEqual([]);
  });
}

interface Kept {
  readonly exercises: Record<string, { readonly hints: number }>;
}
