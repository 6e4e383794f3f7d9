/** Explorers in a notebook: by mouse and by keyboard, read in the next cell, kept when saved. */
import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './expect-accessible.mjs';
import type { Lab } from './lab.mjs';
import { NotebookOnDisk } from './notebook-on-disk.mjs';

const IMAGE =
  '[[0, 0, 0, 9, 9], [0, 0, 0, 9, 9], [0, 0, 0, 9, 9], [0, 0, 0, 9, 9], [1, 2, 3, 4, 5]]';

export function exploreInBrowser(start: () => Lab): void {
  const notebook = new NotebookOnDisk('explore', [
    ['code', "import { check, explore, ones } from 'convlab';"],
    ['code', `const w = explore.window({ input: ${IMAGE} });\nw`],
    ['code', 'explore.flatten()'],
    ['code', "[w.state.stride, w.state.input[0][0], w.state.at].join(' / ')"],
    ['code', 'const byHand = explore.window({ input: ones([4, 3]) });\nbyHand'],
    ['code', "check('waste-three-pixels', byHand);"],
  ]);
  let lab: Lab;
  const explorer = () => lab.page.locator('convlab-window').first();
  const grid = (name: string) => explorer().getByRole('grid', { name, exact: true });
  const numbers = async (name: string) =>
    (await grid(name).getByRole('gridcell').allTextContents()).map((text) => text.trim());
  const sum = async () => (await explorer().locator('.sum').textContent())!.trim();
  const read = async () => {
    const cell = await lab.cell('w.state.stride');
    return (await lab.run(cell)).trim();
  };

  beforeAll(async () => {
    lab = start();
    await lab.openNew(notebook);
  });

  afterAll(async () => {
    await lab.leave();
    notebook.remove();
  });

  test('shows the products and the sum of the number that is pointed at', async () => {
    expect(await numbers('output')).toEqual([
      '0',
      '-27',
      '-27',
      '0',
      '-27',
      '-27',
      '-2',
      '-20',
      '-20',
    ]);
    await grid('output').getByRole('gridcell').nth(8).hover();
    await expect
      .poll(sum)
      .toBe('1·0 + 0·9 + (-1)·9 + 1·0 + 0·9 + (-1)·9 + 1·3 + 0·4 + (-1)·5 = -20');
  });

  test('shows where a cell of the image goes', async () => {
    await grid('image').getByRole('gridcell').nth(0).hover();
    await expect.poll(() => grid('output').locator('.sent').count()).toBe(1);
    await grid('image').getByRole('gridcell').nth(12).hover();
    await expect.poll(() => grid('output').locator('.sent').count()).toBe(9);
  });

  test('follows what is set, and says why a window fits nowhere', async () => {
    await explorer().getByRole('spinbutton', { name: 'stride, down' }).fill('2');
    await expect.poll(() => numbers('output')).toEqual(['0', '-27', '-27', '-2', '-20', '-20']);
    await explorer().getByRole('spinbutton', { name: 'kernel, across' }).fill('6');
    await explorer().getByRole('alert').waitFor();
    expect(await explorer().getByRole('alert').textContent()).toContain(
      "Kernel size can't be greater than actual input size",
    );
    await explorer().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => numbers('output')).toHaveLength(6);
  });

  test('is edited by keyboard', async () => {
    const first = grid('image').getByRole('gridcell').first();
    await first.focus();
    await lab.page.keyboard.press('ArrowRight');
    await lab.page.keyboard.type('7');
    await lab.page.keyboard.press('Enter');
    await expect.poll(async () => (await numbers('image')).slice(0, 3)).toEqual(['0', '7', '0']);
    await expect
      .poll(async () => (await numbers('output')).slice(0, 3))
      .toEqual(['0', '-20', '-27']);
  });

  test('is read in the next cell', async () => {
    await grid('output').getByRole('gridcell').nth(1).click();
    await expect.poll(read).toBe('2,1 / 0,7,0,9,9 / 0,0,1');
  });

  test('shows where a cell is after flattening, and where an index came from', async () => {
    const flatten = lab.page.locator('convlab-flatten');
    const cells = (name: string) => flatten.getByRole('grid', { name }).getByRole('gridcell');
    const index = async () => (await flatten.locator('.sum').textContent())!.trim();
    await cells('channel 1').nth(11).hover();
    await expect.poll(index).toBe('index: 1·12 + 2·4 + 3·1 = 23');
    await cells('vector').nth(13).hover();
    await expect.poll(index).toBe('index: 1·12 + 0·4 + 1·1 = 13');
    await flatten.getByRole('combobox', { name: 'order' }).selectOption('HWC');
    await expect.poll(index).toBe('index: 1·1 + 0·8 + 1·2 = 3');
  });

  test('is judged by what was set by hand', async () => {
    const cell = await lab.cell("check('waste-three-pixels'");
    const report = () => lab.run(cell);
    expect(await report()).toContain('Nothing is set yet.');
    const stride = lab.page.getByRole('spinbutton', { name: 'stride, down' }).last();
    await stride.fill('2');
    await expect.poll(report).toContain('Waste three pixels: right, 1 point');
  });

  test('is saved as a picture', async () => {
    const download = lab.page.waitForEvent('download');
    await explorer().getByRole('button', { name: 'Save PNG' }).click();
    const file = await (await download).path();
    const { width, height } = decode(readFileSync(file));
    expect([width, height].every((size) => size > 300)).toBe(true);
  });

  test('is kept in the saved notebook, with a still image of what was set', async () => {
    await lab.page.keyboard.press('Control+S');
    await expect.poll(() => notebook.text()).toContain('turns [1, 5, 5] into [1, 2, 3]');
    await lab.reload();
    await expect.poll(() => numbers('output')).toHaveLength(6);
    expect((await numbers('image')).slice(0, 3)).toEqual(['0', '7', '0']);
  });

  test('is accessible in both themes', async () => {
    await expectAccessible(lab, 'convlab-window', 'convlab-flatten');
  });
}
