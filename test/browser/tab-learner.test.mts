/** Learners in a browser's tab: the quiz by mouse and by keyboard, interrupts, and files of their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFull } from '../sample.js';
import { launchBrowser, skips } from './browser.mjs';
import { quizInBrowser } from './quiz-lesson.mjs';
import { serve } from './static-server.mjs';
import { Tab } from './tab.mjs';
import { tabSite } from './tab-site.mjs';

const QUIZ = 'notebooks/11-the-quiz.ipynb';
const START = 'notebooks/00-start-here.ipynb';

describe.skipIf(skips)("A learner in a browser's tab", () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  beforeAll(async () => {
    const site = await tabSite();
    // All cells of a lesson run once.
    const page = readFileSync(join(site, 'lab', 'index.html'), 'utf8');
    const notHeld = page.replace('{"appName"', '{"convlabHoldBack":"off","appName"');
    expect(notHeld).not.toBe(page);
    const instead = new Map([['lab/index.html', notHeld]]);
    [browser, server] = await Promise.all([launchBrowser(), serve(site, { instead })]);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Tab> {
    const context = await browser.newContext({ serviceWorkers: 'block', ...options });
    return Tab.open(await context.newPage(), server.url, path);
  }

  describe.runIf(isFull)('answers the quiz by mouse:', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await open(QUIZ);
      await tab.runAll();
    }, 240_000);
    afterAll(() => tab?.page.context().close());

    quizInBrowser(() => tab);
  });

  test('answers the quiz by keyboard alone', async () => {
    const tab = await open(QUIZ);
    const { page } = tab;
    const active = page.locator('.jp-Notebook .jp-mod-active');
    const goTo = async (text: string) => {
      for (let i = 0; i < 150 && !(await active.innerText()).includes(text); i++)
        await page.keyboard.press('ArrowDown');
      expect(await active.innerText()).toContain(text);
    };
    const run = () => page.keyboard.press('Control+Enter');
    await goTo("from 'convlab'");
    await run();
    await goTo('let depth = undefined');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(
      'let depth = 20; let size = 16; let features = 5120; let steps = undefined;',
    );
    await run();
    await page.keyboard.press('Escape');
    await goTo("check('quiz-130'");
    await run();
    await active.getByText('right, 5 points').waitFor();
    expect(tab.complaints).toEqual([]);
    await page.context().close();
  });

  /** Runs a text in a cell, which stays in view. */
  async function enter(tab: Tab, cell: Locator, text: string): Promise<void> {
    await tab.write(cell, text);
    await tab.page.keyboard.press('Control+Enter');
  }

  describe('interrupts', () => {
    const busy = "let turns = 0; console.log('begun'); while (true) { turns++; }";
    const stop = async (tab: Tab) => {
      const cell = tab.cellWith('');
      await enter(tab, cell, busy);
      await cell.locator('.jp-OutputArea-output').getByText('begun').waitFor();
      await tab.page.locator('[data-command="notebook:interrupt-kernel"]').click();
      await cell.getByText('Stopped').waitFor();
      return (await cell.locator('.jp-OutputArea-output').allInnerTexts()).join('');
    };

    test.runIf(isFull)(
      'a loop that never ends, at the first visit: what is lost is said',
      async () => {
        const tab = await open(START);
        expect(await stop(tab)).toContain('what cells had set is lost');
        await enter(tab, tab.cellWith(''), '1 + 1');
        await tab.cellWith('').getByText('2', { exact: true }).waitFor();
        await tab.page.context().close();
      },
    );

    test('one at a later visit, when the service worker answers: what was set is kept', async () => {
      const whole = await serve(await tabSite());
      const context = await browser.newContext();
      const tab = await Tab.open(await context.newPage(), whole.url, START);
      await tab.page.getByText('Ready for offline use').first().waitFor();
      await tab.go(START);
      expect(await stop(tab)).toContain('What was computed so far is kept');
      await enter(tab, tab.cellWith(''), 'turns > 1000');
      await tab.cellWith('').getByText('true', { exact: true }).waitFor();
      await context.close();
      whole.close();
    });
  });

  test('goes on after the page was loaded again: progress is there, in the panel and in the kernel', async () => {
    const tab = await open(START);
    const { page } = tab;
    const ask = async (text: string, said: RegExp) => {
      const cell = tab.cellWith('');
      await enter(tab, cell, text);
      await cell.locator('.jp-OutputArea-output').getByText(said).first().waitFor();
    };
    const imports = "import { check, progress } from 'convlab';";
    await ask(
      `${imports} check('wide-photos', { widePhotos: [4, 3, 20, 30] });`,
      /right, 2 points/,
    );
    await tab.go(START);
    await page.getByRole('tab', { name: 'Course' }).click();
    await page.getByText('1 of 78 exercises passed').waitFor();
    await ask(`${imports} progress('start-here');`, /1 of 2 exercises passed/);
    expect(tab.complaints).toEqual([]);
    await page.context().close();
  });

  test.runIf(isFull)('ends what runs by closing the lesson', async () => {
    const tab = await open(START);
    const { page } = tab;
    await enter(tab, tab.cellWith(''), 'while (true) {}');
    await page.getByText('TypeScript | Busy').waitFor();
    await page.locator('.lm-TabBar-tab.lm-mod-current .lm-TabBar-tabCloseIcon').first().click();
    await tab.dialog.locator('button', { hasText: 'Discard' }).click();
    await expect.poll(() => page.workers().length).toBe(0);
    await page.context().close();
  });

  test.runIf(isFull)('runs cells once the network is back', async () => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    let isAway = true;
    await context.route('**/convlab/runner.js', (route) =>
      isAway ? route.abort() : route.continue(),
    );
    const tab = await Tab.open(await context.newPage(), server.url, START);
    const cell = tab.cellWith('');
    await enter(tab, cell, '1 + 1');
    await cell.getByText('could not be loaded: is the network there?').waitFor();
    isAway = false;
    await tab.page.keyboard.press('Control+Enter');
    await cell.getByText('2', { exact: true }).waitFor();
    await context.close();
  });

  test.runIf(isFull)('puts an image beside the notebook and reads it', async () => {
    const tab = await open(START);
    const { page } = tab;
    await page.getByRole('tab', { name: /File Browser/ }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator('[data-command="filebrowser:upload"], [title="Upload Files"]').first().click(),
    ]);
    await chooser.setFiles(join(import.meta.dirname, '../../notebooks/images/readme-quiz.png'));
    await page.locator('.jp-DirListing-item', { hasText: 'readme-quiz.png' }).waitFor();
    // JupyterLab shows what was put there.
    await page.locator('.lm-TabBar-tab', { hasText: '00-start-here' }).click();
    const cell = tab.cellWith('');
    await enter(
      tab,
      cell,
      "import { data } from 'convlab'; data.image('readme-quiz.png', { height: 20, width: 30 }).shape;",
    );
    await cell.getByText('[ 1, 3, 20, 30 ]').waitFor();
    await page.context().close();
  });
});
