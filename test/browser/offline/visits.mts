/** Visits to a course of a few files, for tests: each has a browser context of its own, and the server is up at its start. */
import { rmSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser } from '../browser.mjs';
import { SiteServer } from './site-server.mjs';
import { tinySite } from './tiny-site.mjs';

/** The state of a page whose version is stored. */
export const ready = { progress: { kind: 'ready' }, update: 'none' };

export class Visits {
  context!: BrowserContext;
  server!: SiteServer;
  first!: Awaited<ReturnType<typeof tinySite>>;
  second!: Awaited<ReturnType<typeof tinySite>>;
  private browser: Browser | undefined;

  /** To be made where tests are described. */
  constructor() {
    beforeAll(async () => {
      [this.browser, this.first, this.second] = await Promise.all([
        launchBrowser(),
        tinySite(1),
        tinySite(2),
      ]);
      this.server = new SiteServer(this.first.folder);
      await this.server.start();
    });
    afterAll(async () => {
      await this.browser?.close();
      this.server?.close();
      for (const site of [this.first, this.second]) {
        if (site) rmSync(site.folder, { recursive: true });
      }
    });
    beforeEach(async () => {
      this.server.folder = this.first.folder;
      this.server.isDown = () => false;
      this.server.asked = [];
      this.context = await this.browser!.newContext();
    });
    afterEach(() => this.context.close());
  }

  goDown(): void {
    this.server.isDown = () => true;
  }

  async open(context = this.context): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${this.server.url}lab/index.html?path=notebooks/0-course.ipynb`);
    return page;
  }

  async openReady(): Promise<Page> {
    const page = await this.open();
    await until(page, ready);
    return page;
  }

  /** Limits the storage of the course's origin. */
  async limit(page: Page, quotaSize: number): Promise<void> {
    const session = await this.context.newCDPSession(page);
    const { origin } = new URL(this.server.url);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  }
}

/** Waits until a page says that it is so far. */
export async function until(page: Page, state: object): Promise<void> {
  const stateOf = () => page.evaluate('window.tiny?.state').catch(() => undefined);
  await expect.poll(stateOf, { interval: 30, timeout: 30_000 }).toMatchObject(state);
}

/** Of which version all is that a page has or may yet ask for. */
export async function versions(page: Page): Promise<string> {
  // With a version or a time in its address, as JupyterLite asks for it.
  const of = async (path: string) => {
    const text = `fetch('../${path}?v=${Math.random()}').then((answer) => answer.text())`;
    return /\d/.exec(await page.evaluate<string>(text))?.[0];
  };
  const later = ['build/late.js', 'files/a lesson.ipynb', 'api/contents/all.json'];
  const library = "import('../build/library.js').then(({ library }) => String(library))";
  const all = [/\d/.exec(await page.title())?.[0], await page.evaluate(library)];
  return [...all, ...(await Promise.all(later.map(of)))].join('');
}
