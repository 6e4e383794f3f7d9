/** What a learner does first: `npm start`, and a lesson in JupyterLab, in a real browser. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Lab, skips } from './lab.mjs';

describe.skipIf(skips)('In a real browser, after npm start', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await Lab.start();
    await lab.open('09-the-quiz');
  });
  afterAll(() => lab?.stop());

  test('JupyterLab opens the quiz lesson without asking anything', async () => {
    expect(await lab.page.locator('.jp-Dialog, .Toastify__toast').count()).toBe(0);
  });

  test('all cells run, and only the one that is meant to fails', async () => {
    await lab.runAll();
    const errors = lab.page.locator('[data-mime-type="application/vnd.jupyter.stderr"]');
    expect(await errors.allTextContents()).toEqual([
      expect.stringMatching(/Linear\(4500, 10\) takes 4500 features, but the input .* has 5120/),
    ]);
  });

  test('Shift+Tab shows the shape type of the result', async () => {
    const cell = await lab.cell('const seen = network(x)');
    await cell.getByText('seen', { exact: true }).click();
    await lab.page.keyboard.press('Shift+Tab');
    const tooltip = lab.page.locator('.jp-Tooltip');
    await tooltip.waitFor({ timeout: 20_000 });
    expect(await tooltip.textContent()).toContain('const seen: Tensor<[1, 20, 16, 16]>');
    await lab.page.keyboard.press('Escape');
  });

  test('a learner is wrong, is told which step and why, takes a hint, and gets it right', async () => {
    const answer = await lab.cell('let depth = undefined');
    const check = await lab.cell("check('quiz-130'");
    expect(await lab.run(check)).toMatch(/Not answered yet/);

    const say = (steps: string, size: number, features: number) =>
      `let depth = 20; let size = ${size}; let features = ${features}; let steps = ${steps};`;
    await lab.rewrite(answer, say('[128, 32, 30, 15]', 15, 4500));
    const wrong = await lab.run(check);
    expect(wrong).toContain('The 130 x 130 quiz: 3 of 5 points');
    expect(wrong).toMatch(/Step 3, Conv2d\(10, 20, 5\): The padding seems to be counted once/);
    expect(wrong).not.toMatch(/5120/);

    const own = await lab.cell('// your own network');
    await lab.rewrite(own, "hint('quiz-130');");
    expect(await own.locator('.jp-OutputArea-output').allInnerTexts()).toEqual([
      expect.stringContaining('hint 1 of 5'),
    ]);

    await lab.rewrite(answer, say('[128, 32, 32, 16]', 16, 5120));
    expect(await lab.run(check)).toContain('right, 5 points');
    expect(await lab.run(await lab.cell("progress('09-the-quiz'"))).toMatch(
      /1 of 5 exercises passed in this lesson[^]*✔ The 130 x 130 quiz: 5 of 5 points/,
    );
  });

  test('the console of the browser is free of errors', () => {
    expect(lab.complaints).toEqual([]);
  });
});
