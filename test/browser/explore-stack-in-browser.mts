/** The explorer of stacks in a notebook: built by hand, pasted, looked into, and read in the next cell. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './expect-accessible.mjs';
import type { Lab } from './lab.mjs';
import { NotebookOnDisk } from './notebook-on-disk.mjs';

const QUIZ = `nn.Sequential(
    nn.Conv2d(3, 10, 3),
    nn.MaxPool2d(4, 4),
    nn.Conv2d(10, 20, 5, padding=2),
    nn.MaxPool2d(2, 2),
    nn.Flatten(),
    nn.Linear(4500, 10),
)`;

export function exploreStackInBrowser(start: () => Lab): void {
  const notebook = new NotebookOnDisk('explore-stack', [
    ['code', "import { explore } from 'convlab';"],
    ['code', 'const s = explore.stack({ input: [1, 3, 130, 130], layers: [] });\ns'],
    ['code', "[s.state.layers.length, s.state.layers.at(-1)!.type, s.state.at.row].join(' / ')"],
  ]);
  let lab: Lab;
  const explorer = () => lab.page.locator('convlab-stack');
  const button = (name: string | RegExp) => explorer().getByRole('button', { name, exact: true });
  const layers = () => explorer().getByRole('list', { name: 'layers' }).getByRole('listitem');
  const outputs = async () =>
    (await explorer().locator('.out').allTextContents()).map((text) => text.trim());
  const seen = async () => (await explorer().locator('.sum').textContent())!.trim();

  beforeAll(async () => {
    lab = start();
    await lab.openNew(notebook);
  });

  afterAll(async () => {
    await lab.leave();
    notebook.remove();
  });

  test('adds layers that take what comes', async () => {
    await button('+ Conv2d').click();
    await button('+ MaxPool2d').click();
    await button('+ Flatten').click();
    await button('+ Linear').click();
    await expect
      .poll(outputs)
      .toEqual(['→ [1, 8, 128, 128]', '→ [1, 8, 64, 64]', '→ [1, 32768]', '→ [1, 10]']);
  });

  test('reads the network of the quiz, and says which layer does not fit, as the library does', async () => {
    await explorer().getByText('Paste PyTorch').click();
    await explorer().getByRole('textbox').fill(QUIZ);
    await button('Replace the layers').click();
    await expect.poll(outputs).toHaveLength(6);
    expect((await outputs()).slice(-2)).toEqual(['→ [1, 5120]', 'does not fit']);
    expect(await explorer().getByRole('alert').textContent()).toContain(
      'mat1 and mat2 shapes cannot be multiplied (1x5120 and 4500x10)',
    );
  });

  test('is mended by its fields', async () => {
    await button('Edit layer 5, Linear').click();
    await explorer().getByRole('spinbutton', { name: 'in features' }).fill('5120');
    await expect.poll(async () => (await outputs()).at(-1)).toBe('→ [1, 10]');
    expect(await explorer().getByRole('list', { name: 'totals' }).textContent()).toContain(
      'Parameters: 56,510',
    );
  });

  test('says where a text is not a stack', async () => {
    await explorer().getByRole('textbox').fill('nn.ReLU()\nnn.LSTM(3, 4)');
    await button('Add to the layers').click();
    await expect
      .poll(() => explorer().getByRole('alert').textContent())
      .toContain('explore.stack cannot read a layer of type LSTM: line 2, column 1');
    await explorer().getByRole('textbox').fill('nn.ReLU()');
    await button('Add to the layers').click();
    await expect.poll(() => layers().count()).toBe(7);
  });

  test('moves and removes a layer by keyboard, and keeps the focus with it', async () => {
    await button('Move layer 6, ReLU up').focus();
    await lab.page.keyboard.press('Enter');
    await expect
      .poll(() => explorer().locator(':focus').getAttribute('aria-label'))
      .toBe('Move layer 5, ReLU up');
    await button('Remove layer 5, ReLU').focus();
    await lab.page.keyboard.press('Enter');
    await expect.poll(() => layers().count()).toBe(6);
  });

  test('lights up what a cell sees, by pointer and by keyboard, and is read in the next cell', async () => {
    await button(/^\(3\) MaxPool2d/).click();
    const output = explorer().getByRole('application');
    await output.click({ position: { x: 4, y: 4 } });
    await expect
      .poll(seen)
      .toBe(
        'Row 0, column 0 after layer 3, MaxPool2d, sees 18 x 18 pixels of the input, of a receptive field of 26 x 26: rows 0 to 17, columns 0 to 17.',
      );
    await output.focus();
    await lab.page.keyboard.press('ArrowDown');
    await lab.page.keyboard.press('ArrowDown');
    await expect.poll(seen).toContain('sees 26 x 18 pixels of the input');
    const cell = await lab.cell('s.state.layers.length');
    await expect
      .poll(async () => {
        return (await lab.run(cell)).trim();
      })
      .toBe('6 / Linear / 2');
  });

  test('is accessible in both themes', async () => {
    await expectAccessible(lab, 'convlab-stack');
  });
}
