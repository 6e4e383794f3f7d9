/** The explorer of filters in a notebook: weights, maps, what is moved, and a picture of one's own. */
import { encode } from 'fast-png';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './expect-accessible.mjs';
import type { Lab } from './lab.mjs';
import { NotebookOnDisk } from './notebook-on-disk.mjs';

export function exploreFilterInBrowser(start: () => Lab): void {
  const notebook = new NotebookOnDisk('explore-filter', [
    ['code', "import { explore } from 'convlab';"],
    ['code', "const filter = explore.filter({ weights: 'blur' });\nfilter"],
    [
      'code',
      "const { weights, shift, image } = filter.state;\n[weights[0], shift, typeof image === 'string' ? image : image.width].join(' / ')",
    ],
  ]);
  let lab: Lab;
  const explorer = () => lab.page.locator('convlab-filter');
  const weights = async () =>
    (await explorer().getByRole('grid', { name: 'filter' }).getByRole('gridcell').allTextContents())
      .map((text) => text.trim())
      .join(' ');
  const picture = (name: RegExp) => explorer().getByRole('img', { name });
  const sentence = async () => (await explorer().locator('> .twin, .twin').last().textContent())!;
  const read = async () => {
    const cell = await lab.cell('const { weights, shift, image }');
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

  test('follows a known filter, a weight that is typed, and the slider', async () => {
    await explorer().getByRole('combobox', { name: 'filter' }).selectOption('sharpen');
    await expect.poll(weights).toBe('0 -1 0 -1 5 -1 0 -1 0');
    const first = explorer().getByRole('grid', { name: 'filter' }).getByRole('gridcell').first();
    await first.click();
    await lab.page.keyboard.type('2');
    await lab.page.keyboard.press('Enter');
    await expect.poll(weights).toBe('2 -1 0 -1 5 -1 0 -1 0');
    await explorer()
      .getByRole('slider', { name: /^weight in row 0/ })
      .fill('-1.5');
    await expect.poll(weights).toBe('-1.5 -1 0 -1 5 -1 0 -1 0');
    await explorer().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(weights).toBe('2 -1 0 -1 5 -1 0 -1 0');
  });

  test('shows the pixels and the sum of the number that is pointed at', async () => {
    const map = picture(/^feature map/);
    await map.focus();
    await lab.page.keyboard.press('ArrowRight');
    await lab.page.keyboard.press('Shift+ArrowUp');
    await expect.poll(sentence).toContain('Row 28, column 49: 2·');
    await map.hover({ position: { x: 3, y: 3 } });
    await expect.poll(sentence).toMatch(/Row [01], column [01]: /);
  });

  test('moves the maps with the image, by pointer and by keyboard', async () => {
    await explorer().getByRole('combobox', { name: 'pooling' }).selectOption('max');
    await picture(/^pooled map: 36 x 48/).waitFor();
    const image = picture(/^image/);
    await image.focus();
    await lab.page.keyboard.press('ArrowDown');
    await expect.poll(sentence).toContain('The image was moved 1 row down');
    const { x, y, width } = (await image.boundingBox())!;
    await lab.page.mouse.move(x + width / 2, y + 50);
    await lab.page.mouse.down();
    await lab.page.mouse.move(x + width / 2 + (width / 96) * 4, y + 50, { steps: 4 });
    await lab.page.mouse.up();
    await expect.poll(sentence).toContain('The image was moved 1 row down and 4 columns right');
    await expect.poll(sentence).toContain('The pooled map cannot move by part of a cell');
    await explorer().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(sentence).toContain('moved 1 row down, and');
  });

  test('is read in the next cell', async () => {
    await expect.poll(read).toBe('2,-1,0 / 1,0 / photo');
  });

  test('takes a picture of one’s own, made smaller, and a drawing', async () => {
    const data = new Uint8Array(200 * 100 * 3).fill(200);
    const buffer = Buffer.from(encode({ width: 200, height: 100, data, channels: 3 }));
    await explorer().getByText('An image of your own').click();
    await explorer()
      .getByLabel('file')
      .setInputFiles({ name: 'own.png', mimeType: 'image/png', buffer });
    await expect.poll(sentence).toContain('of an image of your own');
    await expect.poll(sentence).toContain(', 48 x 96: ');
    await expect.poll(read).toBe('2,-1,0 / 0,0 / 96');
    await explorer().getByRole('button', { name: 'Draw one' }).click();
    await explorer()
      .getByRole('img', { name: /^paper/ })
      .focus();
    await lab.page.keyboard.press('Space');
    await lab.page.keyboard.press('ArrowLeft');
    await lab.page.keyboard.press('Space');
    await expect.poll(sentence).toContain('on an image of your own, 72 x 96: ');
  });

  test('is accessible in both themes', async () => {
    await expectAccessible(lab, 'convlab-filter');
  });
}
