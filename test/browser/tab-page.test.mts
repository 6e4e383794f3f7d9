/** The course in a browser's tab: what a newcomer sees of it, from a plain server and below a path. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFull } from '../sample.js';
import { launchBrowser, skips } from './browser.mjs';
import { serve } from './static-server.mjs';
import { tabSite } from './tab-site.mjs';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe.skipIf(skips)("The course in a browser's tab", () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  beforeAll(async () => {
    [browser, server] = await Promise.all([
      launchBrowser(),
      tabSite().then((site) => serve(site, { below: '/a/sub/path/' })),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** What went wrong, and what was asked of others, in all pages. */
  const complaints: string[] = [];
  async function newPage(options: BrowserContextOptions = {}, heard = complaints): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    page.setDefaultTimeout(25_000);
    page.on('console', (message) => {
      if (message.type() === 'error') heard.push(message.text());
    });
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url))
        heard.push(`asked for ${request.url()}`);
    });
    return page;
  }

  async function open(path: string, options?: BrowserContextOptions): Promise<Page> {
    const page = await newPage(options);
    await page.goto(server.url + path);
    await shown(page);
    return page;
  }

  async function shown(page: Page): Promise<void> {
    await page.locator('.jp-NotebookPanel:not(.lm-mod-hidden) h1').first().waitFor();
    await page.getByText('TypeScript | Idle').waitFor();
  }

  const tabs = (page: Page) => page.locator('#jp-main-dock-panel .lm-TabBar-tab').allInnerTexts();

  test('begins with the front page, with progress, and leads to a lesson', async () => {
    const page = await open('');
    expect(new URL(page.url()).pathname).toBe('/a/sub/path/lab/index.html');
    expect(await tabs(page)).toEqual(['0-course.ipynb']);
    expect(await page.locator('#jp-left-stack').isVisible()).toBe(false);
    await expect
      .poll(() => page.locator('.convlab-progress').innerText())
      .toContain('passed in the course');
    await page.locator('.course-map a[href*="11-the-quiz"]').click();
    await page.locator('.lm-mod-current', { hasText: '11-the-quiz' }).waitFor();
    await shown(page);
    const formula = page.locator('.jp-RenderedMarkdown mjx-container');
    await formula.first().waitFor({ state: 'attached' });
    const image = page.locator('.jp-RenderedMarkdown img[alt^="A row of 8 pixels"]');
    await expect.poll(() => image.getAttribute('src')).toMatch(/^data:image\/svg\+xml;/);
    // Nothing was edited, so there is nothing to keep.
    expect(await page.locator('.jp-mod-dirty').count()).toBe(0);
    await page.close();
  });

  test.runIf(isFull)(
    'comes back as it was left, also at an address without the name of the page',
    async () => {
      const page = await newPage();
      await page.goto(`${server.url}lab/`);
      await shown(page);
      expect(await tabs(page)).toEqual(['0-course.ipynb']);
      await page.locator('.course-map a[href*="06-pooling"]').click();
      await page.locator('.lm-mod-current', { hasText: '06-pooling' }).waitFor();
      await shown(page);
      // JupyterLab writes down what is open a moment later.
      await page.waitForTimeout(2000);
      await page.reload();
      await shown(page);
      expect(await tabs(page)).toEqual(['0-course.ipynb', '06-pooling.ipynb']);
      await page.close();
    },
  );

  test.runIf(isFull)('has our look in both themes', async () => {
    const page = await open('lab/index.html?path=notebooks/0-course.ipynb');
    const margin =
      "getComputedStyle(document.querySelector('.jp-RenderedMarkdown table')).marginLeft";
    await expect.poll(() => page.evaluate<string>(margin)).toBe('0px');
    const comment = () =>
      page.evaluate<string>(
        "getComputedStyle(document.body).getPropertyValue('--jp-mirror-editor-comment-color')",
      );
    await page.getByRole('menuitem', { name: 'Settings', exact: true }).click();
    await page.locator('.lm-Menu-item', { hasText: /^Theme/ }).hover();
    await page.locator('.lm-Menu-item', { hasText: /^JupyterLab Dark$/ }).click();
    await expect.poll(comment).toBe('#6cb3b3');
    await page.close();
  });

  test('shows one document on a phone, as wide as the screen', async () => {
    const page = await open('', phone);
    await expect.poll(() => page.locator('.jp-SideBar.jp-mod-right').isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const notebook = (await page.locator('.jp-NotebookPanel').boundingBox())!;
    expect(notebook.width).toBeGreaterThan(350);
    const excess =
      "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.jp-WindowedPanel-outer'))";
    await expect.poll(() => page.evaluate<number>(excess)).toBeLessThanOrEqual(0);
    await page.close();
  });

  test.runIf(isFull)(
    'answers to taps on a phone: in menus, and at the left, which makes room for the lesson',
    async () => {
      const page = await open('', phone);
      await page.getByRole('menuitem', { name: 'File', exact: true }).tap();
      await page.locator('.lm-Menu-item', { hasText: /^My Work…$/ }).tap();
      await page.locator('.jp-Dialog').getByRole('button', { name: 'Close' }).tap();
      await page.getByRole('tab', { name: 'Course' }).tap();
      await page
        .locator('#convlab-course')
        .getByRole('button', { name: /^Next: / })
        .tap();
      await page.locator('#convlab-course').waitFor({ state: 'hidden' });
      await page.locator('.jp-NotebookPanel h1', { hasText: 'Start here' }).waitFor();
      await page.close();
    },
  );

  test('runs cells in a classroom, at an address without https', async () => {
    const heard: string[] = [];
    // The name is that of no machine, which would count as safe: our server answers as a proxy.
    const page = await newPage({ proxy: { server: new URL(server.url).origin } }, heard);
    await page.goto(
      'http://classroom.test/a/sub/path/lab/index.html?path=notebooks/00-start-here.ipynb',
    );
    await shown(page);
    expect(await page.evaluate('isSecureContext')).toBe(false);
    await page.locator('.jp-CodeCell .cm-content').first().click();
    await page.keyboard.press('Control+Enter');
    await page.locator('.jp-CodeCell').first().getByText('42', { exact: true }).waitFor();
    expect(heard.filter((line) => !line.startsWith('asked for http://classroom.test/'))).toEqual(
      [],
    );
    await page.close();
  });

  test.each([
    ['WebAssembly with SIMD', 'WebAssembly.validate = () => false'],
    ['module workers', 'Worker = class { constructor() {} terminate() {} }'],
    ['IndexedDB', "indexedDB.open = () => { throw new Error('denied'); }"],
  ])('says so in a browser without %s', async (what, script) => {
    const page = await newPage();
    await page.addInitScript(script);
    await page.goto(server.url);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('The course does not run in this browser.');
    expect(await alert.innerText()).toContain(what);
    await page.close();
  });

  test('says so where no scripts run', async () => {
    const page = await newPage({}, []);
    // A page in a sandbox is one without scripts.
    await page.route('**/lab/index.html', async (route) => {
      const response = await route.fetch();
      const headers = {
        ...response.headers(),
        'content-security-policy': 'sandbox allow-same-origin',
      };
      await route.fulfill({ response, headers });
    });
    await page.goto(`${server.url}lab/index.html`);
    const words = await page.locator('noscript p').boundingBox();
    expect(words?.height).toBeGreaterThan(20);
    expect(await page.getByText('Loading').isVisible()).toBe(false);
    await page.close();
  });

  test('says so when a part of it does not come', async () => {
    const page = await newPage({}, []);
    await page.route('**/jlab_core.*.js', (route) => route.abort());
    await page.goto(server.url);
    await page.getByText('Part of the course could not be loaded.').waitFor();
    await page.close();
  });

  test('complains of nothing, and asks no other server', () => {
    expect(complaints).toEqual([]);
  });
});
