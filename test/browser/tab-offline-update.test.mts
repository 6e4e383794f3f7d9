/** An update of the course: a page and all it loads stay of one version, and the learner decides when. */
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { skips } from './browser.mjs';
import { tinySite } from './offline/tiny-site.mjs';
import { ready, until, versions, Visits } from './offline/visits.mjs';

describe.skipIf(skips)('When an update of the course is published', () => {
  const visits = new Visits();
  const loads = (page: Page) => page.evaluate('window.tiny?.loads').catch(() => undefined);
  /** The page on the way to the update may be gone before it is loaded. */
  const reloadToUpdate = (page: Page) => page.reload({ waitUntil: 'commit' });

  /** A page of the first version, while the second one is published and waits. */
  async function openOld(): Promise<Page> {
    const page = await visits.openReady();
    visits.server.folder = visits.second.folder;
    await look(page);
    return page;
  }
  async function look(page: Page): Promise<void> {
    await page.evaluate('navigator.serviceWorker.getRegistration().then((of) => of.update())');
    await until(page, { update: 'ready' });
  }
  const update = (page: Page) => page.evaluate('window.tiny.offline.update()');

  test('an open page goes on with its version, and the update is of one version', async () => {
    visits.server.asked = [];
    const page = await openOld();
    expect(await versions(page)).toBe('11111');
    await update(page);
    await expect.poll(() => page.title()).toBe('Version 2');
    expect(await versions(page)).toBe('22222');
    await until(page, ready);
    // What is the same in both is fetched once.
    expect(visits.server.asked.filter((path) => path === 'files/photo.png')).toHaveLength(1);
    visits.goDown();
    await page.reload();
    expect(await versions(page)).toBe('22222');
  });

  test('all tabs are saved and loaded again, once', async () => {
    const page = await openOld();
    const other = await visits.open();
    await until(other, { update: 'ready' });
    await update(page);
    for (const tab of [page, other]) {
      await expect.poll(() => tab.title()).toBe('Version 2');
      await until(tab, ready);
      expect(await versions(tab)).toBe('22222');
      expect(await tab.evaluate('window.tiny.saved')).toBeGreaterThan(0);
      expect(await loads(tab)).toBe(2);
    }
  });

  test('nothing is loaded again before the work is saved', async () => {
    const page = await openOld();
    await page.evaluate('window.tiny.saves = false');
    await update(page);
    await new Promise((done) => setTimeout(done, 300));
    expect(await versions(page)).toBe('11111');
    expect(await loads(page)).toBe(1);
  });

  test('to load the only tab again brings it', async () => {
    const page = await openOld();
    await reloadToUpdate(page);
    await expect.poll(() => page.title()).toBe('Version 2');
    expect(await versions(page)).toBe('22222');
  });

  test('to load one of two tabs again, or to open one, does not', async () => {
    const page = await openOld();
    const other = await visits.open();
    expect(await versions(other)).toBe('11111');
    await other.reload();
    expect(await versions(other)).toBe('11111');
    await page.close();
    await reloadToUpdate(other);
    await expect.poll(() => other.title()).toBe('Version 2');
  });

  // Where the old version was not yet complete when the new one came, the page is told of an update once too often.
  test(
    'a page that was loaded past the worker is of the new version, and then served by it',
    { retry: 2 },
    async () => {
      const page = await openOld();
      const session = await visits.context.newCDPSession(page);
      await session.send('Page.reload', { ignoreCache: true });
      await expect.poll(() => page.title()).toBe('Version 2');
      await until(page, ready);
      visits.goDown();
      expect(await versions(page)).toBe('22222');
    },
  );

  test('an older worker at the same address gives way', async () => {
    const older = await tinySite(0);
    visits.server.folder = older.folder;
    await visits.openReady();
    await Promise.all(visits.context.pages().map((page) => page.close()));
    visits.server.folder = visits.first.folder;
    const page = await visits.open();
    // The old version is shown while the new one is fetched.
    expect(await versions(page)).toMatch(/^(00000|11111)$/);
    await until(page, { update: 'ready' });
    await reloadToUpdate(page);
    await expect.poll(() => page.title()).toBe('Version 1');
    expect(await versions(page)).toBe('11111');
    expect(await page.evaluate('caches.keys().then(({ length }) => length)')).toBe(1);
    rmSync(older.folder, { recursive: true });
  });
});
