/** The explorer of drawings in a notebook: drawn by pointer and by keyboard, read at every stroke. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './expect-accessible.mjs';
import type { Lab } from './lab.mjs';
import { NotebookOnDisk } from './notebook-on-disk.mjs';

/** Corners of a one and of a three, as shares of the paper. */
const ONE = [
  [0.5, 0.2],
  [0.5, 0.8],
] as const;
const THREE = [
  [0.3, 0.25],
  [0.45, 0.15],
  [0.65, 0.2],
  [0.65, 0.38],
  [0.45, 0.48],
  [0.65, 0.55],
  [0.7, 0.72],
  [0.5, 0.85],
  [0.3, 0.78],
] as const;

export function exploreDrawInBrowser(start: () => Lab): void {
  const notebook = new NotebookOnDisk('explore-draw', [
    ['code', "import { data, explore } from 'convlab';"],
    [
      'code',
      'const paper = explore.draw({ images: data.digits({ train: false }).images.narrow(0, 3, 2) });\npaper',
    ],
    ['code', "String(paper).split(',')[0]"],
  ]);
  let lab: Lab;
  const explorer = () => lab.page.locator('convlab-draw');
  const paper = () => explorer().getByRole('img', { name: 'paper for a digit' });
  const press = (name: string) => explorer().getByRole('button', { name }).click();
  const result = async () => (await explorer().locator('.result').textContent())!.trim();
  const draw = async (corners: readonly (readonly [number, number])[]) => {
    await paper().scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await paper().boundingBox())!;
    const to = ([across, down]: readonly [number, number]) =>
      lab.page.mouse.move(x + across * width, y + down * height, { steps: 4 });
    await to(corners[0]!);
    await lab.page.mouse.down();
    for (const corner of corners.slice(1)) await to(corner);
    await lab.page.mouse.up();
  };

  beforeAll(async () => {
    lab = start();
    await lab.openNew(notebook);
  });

  afterAll(async () => {
    await lab.leave();
    notebook.remove();
  });

  test('reads the digits of the data', async () => {
    await expect.poll(result).toMatch(/^The network reads a 3, with /);
    await press('A digit from the data');
    await expect.poll(result).toMatch(/^The network reads a 4, with /);
  });

  test('reads what is drawn, stroke by stroke', async () => {
    await press('Clear');
    await expect.poll(result).toBe('The paper is empty. Draw a digit.');
    await draw(ONE);
    await expect.poll(result).toMatch(/^The network reads a 1, with /);
    await press('Undo'); // the whole stroke
    await expect.poll(result).toBe('The paper is empty. Draw a digit.');
    await draw(THREE);
    await expect.poll(result).toMatch(/^The network reads a 3, with /);
  });

  test('shows each map, and the ten scores', async () => {
    expect(
      await explorer()
        .getByRole('img', { name: /^map \d+: numbers / })
        .count(),
    ).toBe(24);
    expect(await explorer().getByRole('row').count()).toBe(11);
  });

  test('is read in the next cell', async () => {
    const cell = await lab.cell('String(paper)');
    const read = async () => {
      return (await lab.run(cell)).trim();
    };
    await expect.poll(read).toBe('The network reads a 3');
  });

  test('is drawn on by keyboard', async () => {
    await press('Clear');
    await paper().focus();
    for (let i = 0; i < 6; i++) await lab.page.keyboard.press('ArrowUp');
    await lab.page.keyboard.press('Space');
    for (let i = 0; i < 12; i++) await lab.page.keyboard.press('ArrowDown');
    await lab.page.keyboard.press('Space');
    await expect.poll(result).toMatch(/^The network reads a 1, with /);
  });

  test('is accessible in both themes', async () => {
    await expectAccessible(lab, 'convlab-draw');
  });
}
