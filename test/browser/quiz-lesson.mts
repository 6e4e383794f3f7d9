/** A learner's first steps in the quiz, in a real browser: looks, is wrong, takes a hint, gets it right. */
import { expect, test } from 'vitest';
import type { NotebookPage } from './notebook-page.mjs';

/** @param open the lesson, with all cells run */
export function quizInBrowser(open: () => NotebookPage): void {
  test('the quiz lesson opens without a question', async () => {
    const asking = open().page.locator('.jp-Dialog, .Toastify__toast:not(:has-text("offline"))');
    expect(await asking.count()).toBe(0);
  });

  test('all cells run, and only the one that is meant to fail does', async () => {
    const errors = open().page.locator('[data-mime-type="application/vnd.jupyter.stderr"]');
    expect(await errors.allTextContents()).toEqual([
      expect.stringMatching(/Linear\(4500, 10\) takes 4500 features, but the input .* has 5120/),
    ]);
  });

  test('Shift+Tab shows the shape type of the result', async () => {
    const cell = await open().cell('const seen = network(x)');
    await cell.getByText('seen', { exact: true }).click();
    await open().page.keyboard.press('Shift+Tab');
    const tooltip = open().page.locator('.jp-Tooltip');
    await tooltip.waitFor();
    expect(await tooltip.textContent()).toContain('const seen: Tensor<[1, 20, 16, 16]>');
    await open().page.keyboard.press('Escape');
  });

  test('a learner is wrong, is told which step and why, takes a hint, and gets it right', async () => {
    const answer = await open().cell('let depth = undefined');
    const check = await open().cell("check('quiz-130'");
    expect(await open().run(check)).toMatch(/nothing answered yet/);

    const say = (steps: string, size: number, features: number) =>
      `let depth = 20; let size = ${size}; let features = ${features}; let steps = ${steps};`;
    await open().rewrite(answer, say('[128, 32, 30, 15]', 15, 4500));
    const wrong = await open().run(check);
    expect(wrong).toContain('The 130 x 130 quiz: 3 of 5 points');
    expect(wrong).toMatch(/At Conv2d\(10, 20, 5\): The padding seems to be counted once/);
    expect(wrong).not.toMatch(/5120/);

    const own = await open().cell('// your own network');
    await open().rewrite(own, "hint('quiz-130');");
    expect(await own.locator('.jp-OutputArea-output').allInnerTexts()).toEqual([
      expect.stringContaining('hint 1 of 5'),
    ]);

    await open().rewrite(answer, say('[128, 32, 32, 16]', 16, 5120));
    expect(await open().run(check)).toContain('right, 5 points');
    expect(await open().run(await open().cell("progress('the-quiz'"))).toMatch(
      /1 of 6 exercises passed in this lesson[^]*✔ The 130 x 130 quiz: 5 of 5 points/,
    );
  });

  test('the console of the browser is free of errors', () => {
    expect(open().complaints).toEqual([]);
  });

  test('a wrong chain shows its message with both numbers', async () => {
    const cell = await open().cell("hint('quiz-130');"); // by now the learner's own cell
    await open().rewrite(
      cell,
      'new nn.Sequential(new nn.Conv2d(3, 10, 3), new nn.Conv2d(20, 20, 5))(zeros([1, 3, 9, 9]));',
    );
    const said = await cell.locator('.jp-OutputArea-output').allInnerTexts();
    expect(said.join(' ').replaceAll(/\s+/g, ' ')).toMatch(
      /Conv2d\(20, 20\) takes 20 channels, but the input .* has 10/,
    );
  });

  test('the cell after one that is refused runs at once', async () => {
    const own = await open().cell('(zeros([1, 3, 9, 9]));');
    const { page } = open();
    await own.locator('.cm-content').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('let mine = (3, 7, 8)');
    await page.keyboard.press('Control+Enter');
    await own.getByText('In TypeScript a list is written').waitFor();
    const check = await open().cell("check('quiz-130'");
    expect(await open().run(check)).toContain('right, 5 points');
  });
}
