import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashOfCells, parseAny, textOf } from '../../src/tools/lesson/edited.mjs';
import { serialize, toLines } from '../../src/tools/lesson/notebook.mjs';
import { paths } from '../../src/tools/machine/paths.mjs';
import { isFull } from '../sample.js';
import { launchBrowser, skips } from './browser.mjs';
import { tabSite } from './tab-site.mjs';
import { serve } from './static-server.mjs';
import { Tab } from './tab.mjs';

const POOLING = 'notebooks/06-pooling.ipynb';
const QUIZ = 'exercises/quiz/quiz-130.ts';
const ANSWER = readFileSync(join(paths.root, 'solutions', 'quiz', 'quiz-130.ts'), 'utf8');

describe.skipIf(skips)("A learner's work in a browser's tab", () => {
  let browser: Browser;
  let site: string;
  let server: Awaited<ReturnType<typeof serve>>;
  let context: BrowserContext;
  let tab: Tab;
  const work = mkdtempSync(join(tmpdir(), 'convlab-work-'));
  /** Files of another version of the course, in the place of those of the site. */
  const instead = new Map<string, string>();

  beforeAll(async () => {
    site = await tabSite();
    [browser, server] = await Promise.all([launchBrowser(), serve(site, { instead })]);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(work, { recursive: true });
  });
  beforeEach(async () => {
    instead.clear();
    context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      // It would hand out the version that it has: test/browser/tab-offline-update.test.mts.
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    // The browser looks how much room there is before the first thing that it keeps.
    const session = await context.newCDPSession(page);
    const { origin } = new URL(server.url);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 5e6 });
    tab = await Tab.open(page, server.url, POOLING);
  });
  afterEach(() => context.close());

  const prediction = () => tab.cellWith('let firstChoice =');
  async function predict(what: string): Promise<void> {
    await tab.write(prediction(), `let firstChoice = '${what}';`);
    await tab.save();
  }
  async function download(): Promise<string> {
    const arrives = tab.page.waitForEvent('download');
    await tab.choose('File', 'Download My Work');
    const file = await arrives;
    expect(file.suggestedFilename()).toMatch(/^convlab-work-\d{4}-\d\d-\d\d\.zip$/);
    const path = join(work, file.suggestedFilename());
    await file.saveAs(path);
    return path;
  }
  /** Chooses a file, and returns what the page says. */
  async function open(name: string, bytes: Uint8Array): Promise<string> {
    const asks = tab.page.waitForEvent('filechooser');
    await tab.choose('File', 'Open My Work…');
    await (await asks).setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
    const said = await tab.dialog.locator('.convlab-work').innerText();
    await tab.press('Ok');
    return said;
  }
  async function myWork(): Promise<string> {
    await tab.choose('File', 'My Work…');
    const said = await tab.dialog.locator('.convlab-work').innerText();
    await tab.press('Close');
    return said;
  }
  /** The site has another version of a lesson from now on. */
  function publish(change: (text: string, id: unknown) => string): void {
    const notebook = parseAny(readFileSync(join(site, 'files', POOLING), 'utf8'))!;
    for (const cell of notebook.cells) cell.source = toLines(change(textOf(cell), cell.id));
    notebook.metadata!.convlab!.hash = hashOfCells(notebook.cells);
    instead.set(`files/${POOLING}`, serialize(notebook));
    const page = readFileSync(join(site, 'lab', 'index.html'), 'utf8');
    instead.set('lab/index.html', page.replace(/"convlabVersion":"\w+"/, '"convlabVersion":"2"'));
  }

  it('is there again after a reload, can be downloaded, cleared and opened', async () => {
    expect(await myWork()).toContain('You have no work here yet.');
    await predict('largest');
    await tab.go(POOLING);
    await expect.poll(() => prediction().innerText()).toContain("'largest'");

    await tab.openPath(QUIZ);
    await tab.write(tab.page.locator('.jp-FileEditor'), ANSWER);
    await tab.save();
    const said = await myWork();
    expect(said).toMatch(
      /^You have 1 notebook and 1 exercise file here\. Your work is kept in this browser, on this device/,
    );
    expect(said).toMatch(/room for [\d.]+ [MG]B more\./);
    const file = await download();
    const names = Object.keys(unzipSync(readFileSync(file))).filter((name) => !/^\./.test(name));
    expect(names).toEqual([QUIZ, POOLING]);
    await expectGraded(file);

    await tab.choose('File', 'Clear Everything…');
    expect(await tab.dialog.innerText()).toContain(
      "This deletes your work from this browser: 1 notebook and 1 exercise file. It can't be undone.",
    );
    await tab.press('Clear Everything');
    await tab.shows('0-course.ipynb');
    expect(await myWork()).toContain('You have no work here yet.');
    await tab.openPath(POOLING);
    await expect.poll(() => prediction().innerText()).toContain('undefined');

    expect(await open('work.zip', readFileSync(file))).toBe(
      'Opened: 1 notebook and 1 exercise file.',
    );
    await expect.poll(() => prediction().innerText()).toContain("'largest'");
    expect(tab.complaints).toEqual([]);
  });

  /** A grader takes it, and so does a copy of the course. */
  async function expectGraded(file: string): Promise<void> {
    const [hand, results] = [join(work, 'hand-in'), join(work, 'results')];
    mkdirSync(hand);
    writeFileSync(join(hand, 'ada.zip'), readFileSync(file));
    await convlab('grade', hand, '--out', results, '--unsafe');
    const { submissions } = JSON.parse(readFileSync(join(results, 'results.json'), 'utf8')) as {
      submissions: { exercises: { id: string }[] }[];
    };
    const quiz = submissions[0]!.exercises.find(({ id }) => id === 'quiz-130');
    expect(quiz).toMatchObject({ status: 'right' });
    const copy = join(work, 'copy');
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
      mkdirSync(dirname(join(copy, name)), { recursive: true });
      writeFileSync(join(copy, name), bytes);
    }
    expect(await convlab('check', 'quiz-130', '--exercises', join(copy, 'exercises'))).toContain(
      'right, 5 points',
    );
  }

  it.runIf(isFull)('refuses a damaged file, and changes nothing', async () => {
    await predict('mean');
    const whole = zipSync({
      [POOLING]: strToU8(readFileSync(join(site, 'files', POOLING), 'utf8')),
    });
    whole[whole.length >> 1]! ^= 255;
    expect(await open('work.zip', whole)).toMatch(
      /^work\.zip was not opened\. .* Nothing was changed\.$/,
    );
    expect(await open('work.zip', strToU8('hello'))).toBe(
      'work.zip was not opened. It is not a zip file, or only a part of one. Nothing was changed.',
    );
    await expect.poll(() => prediction().innerText()).toContain("'mean'");
  });

  it('is merged with a new version of the lesson, whose new cells are marked', async () => {
    await predict('largest');
    publish((text, id) =>
      id === 'by-hand' ? 'let firstRow = undefined; // a list of three' : text,
    );
    await tab.go(POOLING);
    await expect.poll(() => prediction().innerText()).toContain("'largest'");
    await tab.page.getByText('Pooling was updated: 1 cell has changed.').waitFor();
    await tab.page.getByRole('button', { name: 'Show What Is New' }).click();
    expect(await tab.dialog.locator('li').innerText()).toBe(
      'Pooling: 1 cell has changed. Your work is in it. Your notebook as it was is kept as 06-pooling.backup-1.ipynb.',
    );
    await tab.dialog.getByRole('button', { name: 'Pooling' }).click();
    const marked = tab.page.locator('.jp-Cell[data-convlab-news="Changed"]');
    await expect.poll(() => marked.innerText()).toContain('a list of three');
    // Who has looked at it sees no mark the next time.
    await marked.locator('.cm-content').click();
    await tab.go(POOLING);
    expect(await tab.page.locator('.jp-Cell[data-convlab-news]').count()).toBe(0);
    const file = unzipSync(readFileSync(await download()));
    expect(Object.keys(file).filter((name) => name.startsWith('notebooks'))).toEqual([POOLING]);
    expect(strFromU8(file[POOLING]!)).toContain('a list of three');
  });

  it.runIf(isFull)('makes room for a new version where a lesson was only run', async () => {
    await tab.save();
    publish((text) => text.replace(/^# Pooling/, '# Pooling, anew'));
    await tab.go(POOLING);
    await tab.page.getByRole('heading', { name: 'Pooling, anew' }).waitFor();
    await tab.page.getByText('Pooling was updated: 1 cell has changed.').waitFor();
  });

  it.runIf(isFull)('can be downloaded when the storage is full, which is said', async () => {
    await tab.page.evaluate(fillStorage);
    await tab.write(prediction(), "let firstChoice = 'first';");
    await tab.page.keyboard.press('Control+S');
    expect(await tab.dialog.innerText()).toContain(
      "This browser's storage is full, so 06-pooling.ipynb was not saved.",
    );
    await tab.press('Close');
    const file = unzipSync(readFileSync(await download()));
    expect(strFromU8(file[POOLING]!)).toContain("let firstChoice = 'first';");
  });

  it.runIf(isFull)('is not overwritten by a second tab without a question', async () => {
    const second = await Tab.open(await context.newPage(), server.url, POOLING);
    await predict('largest');
    await second.write(second.cellWith('let firstChoice ='), "let firstChoice = 'mean';");
    await second.page.keyboard.press('Control+S');
    expect(await second.dialog.innerText()).toContain('has changed on disk');
    await second.press('Revert');
    await expect
      .poll(() => second.cellWith('let firstChoice =').innerText())
      .toContain("'largest'");
  });
});

/** Run in the page: keeps other things until there is no room left. */
const fillStorage = `new Promise((resolve) => {
  const asked = indexedDB.open('other things');
  asked.onupgradeneeded = () => asked.result.createObjectStore('all');
  asked.onsuccess = () => resolve(asked.result);
}).then(async (database) => {
  const fits = (size, key) =>
    new Promise((resolve) => {
      const adding = database.transaction('all', 'readwrite');
      // What is all the same would be kept in less room.
      adding.objectStore('all').put(new Uint8Array(size).map(() => 256 * Math.random()), key);
      adding.oncomplete = () => resolve(true);
      adding.onabort = () => resolve(false);
    });
  let key = 0;
  for (const size of [1e6, 1e5, 1e4]) while (await fits(size, key)) key++;
})`;

async function convlab(...args: string[]): Promise<string> {
  const command = join(paths.root, 'src', 'tools', 'machine', 'bootstrap.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], {
    cwd: paths.root,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return stdout;
}
