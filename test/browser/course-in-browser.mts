/** The panel of the course: where the learner is, and the way to each exercise. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placesOf } from '../../src/course/progress/standing.js';
import { outline } from '../../src/course/tasks/index.js';
import { review } from '../../src/course/practice/schedule/review.js';
import { noProgress, untried } from '../../src/course/progress/progress.js';
import { expectAccessible } from './expect-accessible.mjs';
import { progressFile, type Lab } from './lab.mjs';

export function courseInBrowser(start: () => Lab): void {
  let lab: Lab;
  const panel = () => lab.page.locator('#convlab-course');
  const next = () => panel().getByRole('button', { name: /^Next: / });
  const activeCell = () => lab.page.locator('.jp-Notebook:visible .jp-CodeCell.jp-mod-active');
  const isFocused = () => lab.page.evaluate<string>('document.activeElement.textContent');
  const come = () => lab.page.evaluate("window.dispatchEvent(new Event('focus'))");

  beforeAll(async () => {
    lab = start();
    lab.forget();
    await lab.open('00-start-here');
  });

  afterAll(async () => {
    await lab.leave();
    lab.forget();
  });

  test('opens from the View menu with the focus on what comes next', async () => {
    await lab.choose('View', 'Show the Course');
    await next().waitFor();
    await expect.poll(isFocused).toBe('Next: A batch of wide photos');
  });

  test('lists all lessons and exercises in the order of the course', async () => {
    const names = panel().locator('summary > span:first-child');
    expect(await names.allTextContents()).toEqual(
      outline.map(({ lesson, title }) => `${Number.parseInt(lesson)} ${title}`),
    );
    const titles = await panel().locator('.convlab-course-exercise').allTextContents();
    const all = placesOf(outline).map(({ exercise }) => exercise.title.replaceAll('`', ''));
    expect(titles).toEqual(all);
  });

  test('shows what was passed and tried meanwhile, and what is due', async () => {
    await panel().locator('summary').last().click();
    const exercises = {
      'wide-photos': { ...untried, attempts: 1, passed: true, points: 2, maxPoints: 2 },
      'grey-pictures': { ...untried, attempts: 2, points: 0, maxPoints: 1, hints: 1 },
    };
    const card = review(undefined, 'again', new Date('2026-01-01'));
    const practice = { version: 1, chosen: 1, cards: { 'chains 1': card }, open: {}, done: [] };
    writeFileSync(progressFile, JSON.stringify({ ...noProgress, exercises, practice }));
    await come();
    await expect.poll(() => panel().innerText()).toContain("Due in practice: practice('chains')");
    const lesson = await panel().locator('details').first().innerText();
    expect(lesson.replaceAll(/\s+/g, ' ')).toContain(
      '1 of 2 passed Open the lesson ✔A batch of wide photos passed, 2 of 2 points, 1 try ✖Grey images 0 of 1 points, 2 tries',
    );
    expect(await next().innerText()).toBe('Next: Grey images');
    expect(await isFocused()).toContain('18 Your network in PyTorch');
  });

  test('opens a lesson at the cell of an exercise, by a click and by keyboard', async () => {
    await panel()
      .getByRole('button', { name: /^Grey images/ })
      .click();
    await expect.poll(() => activeCell().innerText()).toContain('let greyShape');
    await expect.poll(() => activeCell().isVisible()).toBe(true);
    await panel().locator('summary', { hasText: '11 The quiz' }).focus();
    await lab.page.keyboard.press('Enter');
    for (let i = 0; i < 2; i++) await lab.page.keyboard.press('Tab'); // past "Open the lesson"
    await lab.page.keyboard.press('Enter');
    await expect.poll(() => activeCell().innerText()).toContain('let depth = undefined');
    await lab.page.getByText('TypeScript | Idle').waitFor();
  });

  test('gives a hint for the exercise at hand, as its own button does', async () => {
    expect(await panel().getByRole('heading', { level: 3 }).innerText()).toBe(
      'Hints: The 130 x 130 quiz',
    );
    await panel().getByRole('button', { name: 'Hint' }).click();
    await panel().getByText('hint 1 of 5').waitFor();
    await expect.poll(() => panel().innerText()).toContain('1 hint taken');
    const cell = await lab.cell("check('quiz-130'");
    expect(await cell.innerText()).toContain('hint 1 of 5');
  });

  test('is accessible in both themes', async () => {
    const parts = ['#convlab-course', '.convlab-exercise', '.convlab-figure', '.convlab-progress'];
    await expectAccessible(lab, ...parts);
  });
}
