/** The course without a network: what the service worker keeps in the browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { launchProfile, skips } from './browser.mjs';
import { photoBytes } from './offline/tiny-site.mjs';
import { ready, until, versions, Visits } from './offline/visits.mjs';

describe.skipIf(skips)('The course without a network', () => {
  const visits = new Visits();

  test('goes on after one visit, and after a restart of the browser', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'convlab-profile-'));
    let kept = await launchProfile(profile);
    try {
      const page = await visits.open(kept);
      await until(page, ready);
      visits.goDown();
      // The page that was loaded without the worker gets the files that it has not yet asked for.
      expect(await versions(page)).toBe('11111');
      await kept.close();
      kept = await launchProfile(profile);
      const again = await visits.open(kept);
      expect(await versions(again)).toBe('11111');
      await until(again, ready);
      await kept.close();
      // The browser may ask the server while the worker starts, and must not take its answer.
      visits.server.isDown = () => false;
      visits.server.folder = visits.second.folder;
      kept = await launchProfile(profile);
      expect(await versions(await visits.open(kept))).toBe('11111');
    } finally {
      await kept.close();
      rmSync(profile, { recursive: true });
    }
  });

  test('is stored once: nothing is fetched that is not needed', async () => {
    const page = await visits.openReady();
    const asked = visits.server.asked.filter((path) => path !== 'service-worker.js');
    expect(asked).not.toContain('page.js.map');
    expect(asked.filter((path) => path === 'files/photo.png')).toHaveLength(1);
    visits.server.asked = [];
    await page.reload();
    await until(page, ready);
    expect(visits.server.asked.filter((path) => path !== 'service-worker.js')).toEqual([]);
  });

  test('leads from other addresses to the course', async () => {
    const page = await visits.openReady();
    visits.goDown();
    const lesson = 'lab/index.html?path=files/a%20lesson.ipynb';
    for (const [from, to] of [
      ['lab', 'lab/'],
      ['', 'lab/index.html'],
      ['lab/', 'lab/'],
      ['tree/old/link?path=x', 'lab/index.html'],
      [lesson, lesson],
    ] as const) {
      // A page may lead on before it is loaded.
      await page.goto(visits.server.url + from, { waitUntil: 'commit' });
      await expect.poll(() => page.url()).toBe(visits.server.url + to);
      await expect.poll(() => page.title()).toBe('Version 1');
    }
  });

  test('answers for what is not there as a server would', async () => {
    const page = await visits.openReady();
    const status = (path: string) =>
      page.evaluate(`fetch('../${path}').then(({ status }) => status)`);
    expect(await status('api/contents/mine/all.json')).toBe(404);
    visits.goDown();
    expect(await status('api/contents/mine/all.json')).toBe(504);
  });

  test('lets the page share memory once it comes from the worker', async () => {
    const page = await visits.openReady();
    expect(await page.evaluate('crossOriginIsolated')).toBe(false);
    await page.reload();
    expect(await page.evaluate('crossOriginIsolated')).toBe(true);
  });

  test('says that it is offline', async () => {
    const page = await visits.open();
    await until(page, { ...ready, online: true });
    await visits.context.setOffline(true);
    await until(page, { online: false });
    await visits.context.setOffline(false);
    await until(page, { ...ready, online: true });
  });

  describe('when the server goes down before all is stored', () => {
    const interrupt = () => (visits.server.isDown = (path) => path === 'files/photo.png');

    test('says so to who opens it, and goes on where it was', async () => {
      interrupt();
      const page = await visits.open();
      await until(page, { progress: { kind: 'preparing' } });
      visits.goDown();
      await page.goto(`${visits.server.url}lab/`);
      expect(await page.textContent('h1')).toBe('You are offline');
      expect(await page.textContent('p')).toContain('Connect to the internet once');

      visits.server.isDown = () => false;
      const before = visits.server.asked;
      visits.server.asked = [];
      await page.click('text=Try again');
      await until(page, ready);
      expect(before).toContain('build/late.js');
      expect(visits.server.asked).not.toContain('build/late.js');
      expect(visits.server.asked).toContain('files/photo.png');
    });

    test('tries again by itself', async () => {
      interrupt();
      const page = await visits.open();
      await until(page, { progress: { kind: 'failed' } });
      visits.server.isDown = () => false;
      await until(page, ready);
    });

    test('keeps the version that is complete, until the next one is', async () => {
      const page = await visits.openReady();
      visits.server.folder = visits.second.folder;
      visits.server.isDown = (path) => path === 'build/late.js';
      await page.reload();
      await expect.poll(() => visits.server.asked).toContain('api/contents/all.json');
      expect(await versions(page)).toBe('11111');
      visits.server.isDown = () => false;
      await until(page, { update: 'ready' });
      expect(await versions(page)).toBe('11111');
    });
  });

  describe('when the storage is full', () => {
    test('goes on with the network, says so, and leaves the room to the learner', async () => {
      const page = await visits.context.newPage();
      await visits.limit(page, photoBytes);
      await page.goto(`${visits.server.url}lab/index.html`);
      await until(page, { progress: { kind: 'full' } });
      expect(await versions(page)).toBe('11111');
      await page.reload();
      await until(page, { progress: { kind: 'full' } });
      expect(await versions(page)).toBe('11111');
      expect(
        await page.evaluate('navigator.storage.estimate().then(({ usage }) => usage)'),
      ).toBeLessThan(photoBytes / 2);
    });

    test('keeps its version when there is no room for an update', async () => {
      const page = await visits.openReady();
      await visits.limit(page, photoBytes);
      visits.server.folder = visits.second.folder;
      await page.reload();
      await until(page, { ...ready, update: 'full' });
      visits.goDown();
      await page.reload();
      expect(await versions(page)).toBe('11111');
    });
  });

  test('stores all again when the learner has cleared the storage', async () => {
    const page = await visits.openReady();
    await page.evaluate(
      'caches.keys().then((names) => Promise.all(names.map((n) => caches.delete(n))))',
    );
    expect(await versions(page)).toBe('11111');
    await until(page, ready);
    visits.goDown();
    await page.reload();
    expect(await versions(page)).toBe('11111');
  });
});
