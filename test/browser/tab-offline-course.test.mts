/** The course itself without a network, and an update of it, as a learner sees them. */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { precache } from '../../src/tools/lite/site/precache.mjs';
import { isFull } from '../sample.js';
import { launchProfile, skips } from './browser.mjs';
import { SiteServer } from './offline/site-server.mjs';
import { tabSite } from './tab-site.mjs';
import { Tab } from './tab.mjs';

describe.skipIf(skips || !isFull)("The course in a browser's tab", () => {
  const work = mkdtempSync(join(tmpdir(), 'convlab-tab-offline-'));
  let server: SiteServer;
  let browser: BrowserContext;

  beforeAll(async () => {
    server = new SiteServer(await tabSite());
    await server.start();
    browser = await launchProfile(join(work, 'profile'));
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(work, { recursive: true });
  });

  const open = async (lesson: string) =>
    Tab.open(await browser.newPage(), server.url, `notebooks/${lesson}.ipynb`);
  const says = (page: Page, words: string) =>
    page.locator('#jp-main-statusbar').getByText(words, { exact: true }).waitFor();

  /** The site as it is, and another style, in a folder of its own. */
  async function nextVersion(): Promise<string> {
    const folder = join(work, 'site');
    cpSync(server.folder, folder, { recursive: true });
    appendFileSync(join(folder, 'look.css'), ':root { --convlab-version: 2 }');
    await precache(folder);
    return folder;
  }

  test('updates when the learner says so, and goes on without a network', async () => {
    const tab = await open('00-start-here');
    const { page } = tab;
    await says(page, 'Ready for offline use');

    await tab.write(tab.cellWith('6 * 7;'), '6 * 111;');
    server.folder = await nextVersion();
    await page.evaluate('navigator.serviceWorker.getRegistration().then((of) => of.update())');
    await says(page, 'An update is ready');
    const version = `getComputedStyle(document.documentElement).getPropertyValue('--convlab-version')`;
    expect(await page.evaluate(version)).toBe('');
    await page.locator('.Toastify').getByText('Reload', { exact: true }).click();
    await expect.poll(() => page.evaluate(version).catch(() => '')).toBe('2');
    // What was not saved is there.
    await tab.cellWith('6 * 111;').waitFor();
    await says(page, 'Ready for offline use');

    await browser.close();
    server.isDown = () => true;
    browser = await launchProfile(join(work, 'profile'));
    const offline = await open('02-convolution');
    const photo = offline.cellWith('figure.image(photo)');
    await photo.locator('.cm-content').click();
    await offline.page.keyboard.press('Control+Enter');
    await photo.locator('.js-plotly-plot').waitFor();
    await says(offline.page, 'Ready for offline use');
    expect(await offline.page.evaluate('crossOriginIsolated')).toBe(true);
    expect([tab.complaints, offline.complaints]).toEqual([[], []]);
  });
});
