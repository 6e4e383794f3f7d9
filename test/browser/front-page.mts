/** The page that JupyterLab opens first: progress, and the way to the lessons. */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placesOf } from '../../src/course/progress/standing.js';
import { outline } from '../../src/course/tasks/index.js';
import { noProgress, untried } from '../../src/course/progress/progress.js';
import { progressFile, type Lab } from './lab.mjs';

/** A learner who has passed these exercises. */
function pass(...ids: readonly string[]): void {
  const passed = { ...untried, attempts: 1, passed: true, points: 3, maxPoints: 3 };
  const exercises = Object.fromEntries(ids.map((id) => [id, passed]));
  writeFileSync(progressFile, JSON.stringify({ ...noProgress, exercises }));
}

/** @param open the front page in JupyterLab */
export function frontPageInBrowser(open: () => Lab): void {
  const panel = () => open().page.locator('.convlab-progress');
  const head = async () => /^.*passed in the course/.exec(await panel().innerText())?.[0];
  const all = placesOf(outline).length;
  const passed = (count: number) => `${count} of ${all} exercises passed in the course`;

  test('leads to a lesson by keyboard, from the map and from the progress', async () => {
    const { page } = open();
    const tab = (name: string) => page.locator('.lm-TabBar-tab', { hasText: name });
    for (const link of ['.course-map a', '.convlab-progress a']) {
      await tab('0-course').click();
      await page.locator(`${link}[href*="03-conv2d"]`).focus();
      await page.keyboard.press('Enter');
      await tab('03-conv2d').and(page.locator('.lm-mod-current')).waitFor();
    }
    await page.getByText('TypeScript | Idle').waitFor();
    await open().leave();
  });

  test('shows progress as it is, before anything has run', async () => {
    pass('wide-photos', 'quiz-130');
    await open().reload();
    await expect.poll(head).toBe(passed(2));
    const bar = panel().getByRole('progressbar', { name: '0 Start here' });
    expect(await bar.getAttribute('value')).toBe('1');
  });

  test('shows what was checked meanwhile, and keeps open what is open', async () => {
    const lesson = panel().locator('details').first();
    await lesson.locator('summary').click();
    pass('wide-photos', 'grey-pictures', 'quiz-130');
    await open().page.evaluate("window.dispatchEvent(new Event('focus'))");
    await expect.poll(head).toBe(passed(3));
    expect(await lesson.innerText()).toMatch(/2 of 2 passed\s+✔ A batch of wide photos: 3 of 3/);
  });

  test('shows what the page was saved with while the file cannot be read', async () => {
    writeFileSync(progressFile, 'no JSON');
    await open().reload();
    await expect.poll(head).toBe(passed(0));
    open().forget();
  });

  test('has the room: the side bar is closed, and nothing is wider than a narrow window', async () => {
    const { page } = open();
    const size = page.viewportSize()!;
    expect(await page.locator('#jp-left-stack').isVisible()).toBe(false);
    await page.setViewportSize({ width: 900, height: 600 });
    const excess = () =>
      page.evaluate<number>(
        "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.jp-WindowedPanel-outer'))",
      );
    await expect.poll(excess).toBeLessThanOrEqual(0);
    await page.setViewportSize(size);
  });

  test('keeps a line of text to 80 characters', async () => {
    const perLine = await open().page.evaluate<number[]>(`
      [...document.querySelectorAll('.jp-RenderedMarkdown > p')].map((text) => {
        const lines = text.clientHeight / Number.parseFloat(getComputedStyle(text).lineHeight);
        return text.textContent.length / Math.round(lines);
      })`);
    expect(Math.max(...perLine)).toBeGreaterThan(50);
    expect(Math.max(...perLine)).toBeLessThanOrEqual(80);
  });

  test('lists each lesson once', async () => {
    const names = await open().page.evaluate(async () => {
      const answer = await fetch('/api/contents/notebooks');
      const { content } = (await answer.json()) as { content: { name: string }[] };
      return content.map(({ name }) => name);
    });
    expect(names).toContain('03-conv2d.ipynb');
    expect(names).not.toContain('03-conv2d.md');
  });
}
