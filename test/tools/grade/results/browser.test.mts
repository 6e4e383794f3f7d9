import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../../../src/tools/grade/results/files.mjs';
import { writeAll } from '../../../../src/tools/grade/results/index.mjs';
import { launchBrowser, skips } from '../../../browser/browser.mjs';
import { contrast } from '../../../contrast.js';
import { ben, nasty, results } from './sample.mjs';

const title = 'The pages of a result in a browser';

describe.skipIf(skips)(skips ? `${title} (skipped: there is no Chromium)` : title, () => {
  let folder: string;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'convlab-pages-'));
    await writeAll(results, folder);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  const pages = () => [
    join(folder, 'overview.html'),
    ...readdirSync(join(folder, 'feedback'))
      .filter((name) => name.endsWith('.html'))
      .map((name) => join(folder, 'feedback', name)),
  ];

  /** What a page requests apart from itself. */
  async function opened(page: Page, show: (page: Page) => Promise<unknown>): Promise<string[]> {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await show(page);
    await page.waitForTimeout(100);
    return asked.slice(1);
  }

  it('run no script, have no element of a student’s and fetch nothing', async () => {
    for (const path of pages()) {
      const page = await browser.newPage();
      const asked = await opened(page, () => page.goto(pathToFileURL(path).href));
      expect(asked).toEqual([]);
      expect(await page.title()).not.toBe('hacked');
      const strange = page.locator('script, img, iframe, object, embed, form, link, base');
      expect(await strange.count()).toBe(0);
      const handlers = await page.evaluate<string[]>(
        `[...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
          .filter((name) => name.startsWith('on'))`,
      );
      expect(handlers).toEqual([]);
      for (const link of await page.locator('a').all()) {
        expect(await link.getAttribute('href')).toMatch(/^(?:#|feedback\/)/);
      }
      await page.close();
    }
  });

  it('run none even without their policy', async () => {
    const page = await browser.newPage();
    for (const [path, text] of filesOf(results)) {
      if (!path.endsWith('.html')) continue;
      const bare = text.replace(/<meta http-equiv[^>]*>/, '');
      expect(bare).not.toContain('Content-Security-Policy');
      await page.setContent(bare);
      await page.waitForTimeout(50);
      expect(await page.title()).not.toBe('hacked');
      expect(await page.locator('script, img').count()).toBe(0);
    }
    await page.close();
  });

  it('show a student’s text as it is', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'overview.html')).href);
    const names = await page.locator('section:last-of-type td bdi').allTextContents();
    expect(names).toHaveLength(4);
    expect(names[3]).toBe(nasty.student.replace('\u001b', '\\u001b').replace('\u202e', '\\u202e'));
    await page.locator('section:last-of-type td a').last().click();
    expect(await page.locator('h1').textContent()).toBe(names[3]);
    await page.close();
  });

  it('can be read in light and in dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ colorScheme });
      await page.goto(pathToFileURL(join(folder, 'feedback', `${ben.student}.html`)).href);
      const [ground, ...texts] = await page.evaluate<string[]>(
        `[getComputedStyle(document.body).backgroundColor,
          ...[...document.querySelectorAll('h1, td, .quiet, .wrong, .bad, .hint, code')]
            .map((element) => getComputedStyle(element).color)]`,
      );
      expect(texts.length).toBeGreaterThan(10);
      for (const text of new Set(texts))
        expect(contrast(channelsOf(text), channelsOf(ground!))).toBeGreaterThanOrEqual(4.5);
      await page.close();
    }
  });

  it('fit on a narrow screen', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 700 } });
    for (const path of pages()) {
      await page.goto(pathToFileURL(path).href);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(360);
    }
    await page.close();
  });
});

/** The numbers in a colour such as `rgb(1, 2, 3)`. */
const channelsOf = (colour: string) => colour.match(/\d+/g)!.map(Number);
