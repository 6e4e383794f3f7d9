/** The explorer of gradient descent in a notebook: set, dragged, played, and read in the next cell. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './expect-accessible.mjs';
import type { Lab } from './lab.mjs';
import { NotebookOnDisk } from './notebook-on-disk.mjs';

export function exploreDescentInBrowser(start: () => Lab): void {
  const notebook = new NotebookOnDisk('explore-descent', [
    ['code', "import { explore } from 'convlab';"],
    ['code', 'const d = explore.descent({ steps: 12 });\nd'],
    ['code', "[d.state.lr, d.state.start.join(', '), d.state.at].join(' / ')"],
  ]);
  let lab: Lab;
  const explorer = () => lab.page.locator('convlab-descent');
  const field = (name: string) => explorer().getByRole('spinbutton', { name, exact: true });
  const button = (name: string) => explorer().getByRole('button', { name, exact: true });
  const said = async () => (await explorer().locator('.twin').textContent())!.trim();

  beforeAll(async () => {
    lab = start();
    await lab.openNew(notebook);
  });

  afterAll(async () => {
    await lab.leave();
    notebook.remove();
  });

  test('says when the learning rate is too large', async () => {
    await field('lr').fill('0.12');
    await expect
      .poll(said)
      .toContain('the learning rate, 0.12, is above 2 / curvature = 2 / 20 = 0.1.');
    await button('Undo').click();
    await expect.poll(said).toContain('the loss has fallen from 48');
  });

  test('follows the slider, all of whose way is one change', async () => {
    const slider = explorer().getByRole('slider', { name: 'learning rate' });
    const { x, y, width, height } = (await slider.boundingBox())!;
    await lab.page.mouse.move(x + width * 0.6, y + height / 2);
    await lab.page.mouse.down();
    await lab.page.mouse.move(x + width * 0.4, y + height / 2, { steps: 5 });
    await lab.page.mouse.move(x + width * 0.3, y + height / 2, { steps: 5 });
    await lab.page.mouse.up();
    await expect.poll(async () => Number(await field('lr').inputValue())).toBeLessThan(0.01);
    await button('Undo').click();
    await expect.poll(() => field('lr').inputValue()).toBe('0.05');
  });

  test('begins where the start is dragged to, and by arrow keys', async () => {
    const picture = explorer().getByRole('application');
    const { x, y, width, height } = (await picture.boundingBox())!;
    await lab.page.mouse.move(x + width * 0.3, y + height * 0.4);
    await lab.page.mouse.down();
    await lab.page.mouse.move(x + width * 0.8, y + height * 0.2, { steps: 5 });
    await lab.page.mouse.up();
    await expect.poll(async () => Number(await field('start a').inputValue())).toBeGreaterThan(1);
    await field('start a').fill('2');
    await picture.focus();
    await lab.page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => field('start a').inputValue()).toBe('1');
  });

  test('plays step by step to the end', async () => {
    await button('Back').click();
    await expect.poll(said).toContain('After 11 steps');
    await button('Step').click();
    await button('Play').click();
    await expect.poll(said).toContain('After 5 steps');
    await button('Play').waitFor();
    await expect.poll(said).toContain('After 12 steps');
  });

  test('has other valleys and Adam, and is read in the next cell', async () => {
    await explorer().getByRole('combobox', { name: 'valley' }).selectOption('filter');
    await explorer().getByRole('combobox', { name: 'optimizer' }).selectOption('Adam');
    await expect.poll(said).toMatch(/^Adam .* the mean squared error of a filter/);
    expect(await field('momentum').count()).toBe(0);
    const cell = await lab.cell('d.state.lr');
    await expect
      .poll(async () => {
        return (await lab.run(cell)).trim();
      })
      .toBe('0.05 / 2, 1.5 / 12');
  });

  test('is accessible in both themes', async () => {
    await expectAccessible(lab, 'convlab-descent');
  });
}
