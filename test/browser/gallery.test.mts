/** The gallery: all explorers on one page, from the disk, without a kernel or a server. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGallery } from '../../src/tools/lite/gallery.mjs';
import { sections } from '../../src/tools/lite/gallery-sections.mjs';
import { violations } from './axe.mjs';
import { launchBrowser, skips } from './browser.mjs';

const tags = sections.map(({ name }) => `convlab-${name}`);

describe.skipIf(skips)('The gallery', () => {
  const folder = mkdtempSync(join(tmpdir(), 'convlab-gallery-'));
  let browser: Browser;
  beforeAll(async () => {
    [browser] = await Promise.all([launchBrowser(), buildGallery(folder)]);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const complaints: string[] = [];
  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    return page;
  }

  test('fits into 100 kB as servers send it', () => {
    const script = gzipSync(readFileSync(join(folder, 'explorers.js')));
    expect(script.length).toBeLessThan(100_000);
  });

  test.each(['light', 'dark'] as const)('is accessible in the %s theme', async (colorScheme) => {
    const page = await open({ colorScheme });
    await page
      .getByRole('button', { name: 'Save PNG' })
      .nth(tags.length - 1)
      .waitFor();
    expect(await violations(page, 'body')).toEqual([]);
    await page.close();
  });

  test.each([
    ['a narrow screen', { viewport: { width: 360, height: 740 } }],
    // 200 % zoom of a window 1280 pixels wide.
    ['large text', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
  ])('needs no scrolling sideways on %s', async (_, options) => {
    const page = await open(options);
    await page
      .getByRole('button', { name: 'Save PNG' })
      .nth(tags.length - 1)
      .waitFor();
    const [needed, shown] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, innerWidth]',
    );
    expect(needed).toBeLessThanOrEqual(shown);
    await page.close();
  });

  test('shows a still image and its sentence where no scripts run', async () => {
    const page = await open({ javaScriptEnabled: false });
    for (const [i, { explorer }] of sections.entries()) {
      const image = page.locator(`${tags[i]} img`);
      expect(await image.getAttribute('alt')).toBe(String(explorer()));
      expect((await image.boundingBox())!.height).toBeGreaterThan(50);
    }
    await page.close();
  });

  test('answers to a finger: a tap shows, two taps edit', async () => {
    const page = await open({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 360, height: 740 },
    });
    const explorer = page.locator('convlab-window');
    const cell = (grid: string, at: string) =>
      explorer.getByRole('grid', { name: grid }).locator(`[data-at="${at}"]`);
    await cell('output', '1,1').tap();
    await expect.poll(() => explorer.locator('.sum').textContent()).toContain('= -27');
    await cell('kernel', '0,0').dblclick();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell('kernel', '0,0').innerText()).toBe('5');
    await page.close();
  });

  test('copies a line of code and says so', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('spinbutton', { name: 'stride, down' }).fill('2');
    await page.locator('convlab-window').getByRole('button', { name: 'Copy PyTorch' }).click();
    const said = page.locator('convlab-window').getByText('Copied:');
    expect(await said.innerText()).toBe('Copied: nn.Conv2d(1, 1, 3, stride=(2, 1), bias=False)');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      'nn.Conv2d(1, 1, 3, stride=(2, 1), bias=False)',
    );
    await page.close();
  });

  test('logs nothing', () => {
    expect(complaints).toEqual([]);
  });
});
