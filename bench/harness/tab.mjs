// @ts-check
/** The course in a browser's tab, as a learner meets it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildSite } from '../../dist/tools/lite/site/build.mjs';
import { launchProfile } from './browser.mjs';
import { serveSlowly } from './slow-server.mjs';

const LIMIT = 120_000;

/** The site with a notebook of the cells that are measured. */
export async function buildWith(/** @type {readonly string[]} */ sources) {
  const folder = mkdtempSync(join(tmpdir(), 'convlab-tab-'));
  const site = join(folder, 'site');
  await buildSite(site);
  const cells = sources.map((source, i) => ({
    cell_type: 'code',
    id: `cell-${i}`,
    execution_count: null,
    metadata: {},
    outputs: [],
    source,
  }));
  const metadata = { kernelspec: { name: 'tslab', display_name: 'TypeScript' } };
  const notebook = { cells, metadata, nbformat: 4, nbformat_minor: 5 };
  writeFileSync(join(site, 'files/notebooks/measured.ipynb'), JSON.stringify(notebook));
  const list = join(site, 'api/contents/notebooks/all.json');
  const listed = JSON.parse(readFileSync(list, 'utf8'));
  const [like] = listed.content.filter((/** @type {any} */ { type }) => type === 'notebook');
  listed.content.push({ ...like, name: 'measured.ipynb', path: 'notebooks/measured.ipynb' });
  writeFileSync(list, JSON.stringify(listed));
  return { site, remove: () => rmSync(folder, { recursive: true }) };
}

/** A browser with a profile of its own, which has never been at the site, or was there once. */
export class Visitor {
  /**
   * @param {string} profile
   * @param {Awaited<ReturnType<typeof serveSlowly>>} server
   */
  constructor(profile, server) {
    this.profile = profile;
    this.server = server;
  }

  /**
   * @param {string} site
   * @param {{ megabits?: number, latency?: number }} line
   */
  static async come(site, line) {
    const profile = mkdtempSync(join(tmpdir(), 'convlab-visitor-'));
    return new Visitor(profile, await serveSlowly(site, line));
  }

  leave() {
    this.server.close();
    rmSync(this.profile, { recursive: true });
  }

  /**
   * Opens the notebook, runs its cells one after the other as soon as they can be, and closes the browser.
   *
   * @param {{ stay?: (page: import('playwright-core').Page) => Promise<void> }} [options]
   */
  async visit({ stay } = {}) {
    const browser = await launchProfile(this.profile);
    try {
      const [page = await browser.newPage()] = browser.pages();
      page.setDefaultTimeout(LIMIT);
      const began = performance.now();
      const since = () => (performance.now() - began) / 1000;
      await page.goto(`${this.server.url}lab/index.html?path=notebooks/measured.ipynb`);
      const cells = page.locator('.jp-Notebook .jp-CodeCell');
      await cells.first().locator('.cm-content').waitFor();
      const shown = since();
      const ends = [];
      const takes = [];
      for (let i = 0; i < (await cells.count()); i++) {
        const cell = cells.nth(i);
        await cell.locator('.cm-content').click();
        const sent = performance.now();
        await page.keyboard.press('Control+Enter');
        await cell.locator('.jp-OutputArea-output').first().waitFor();
        takes.push((performance.now() - sent) / 1000);
        ends.push(since());
      }
      const megabytes = this.server.sent.bytes / 1e6;
      await stay?.(page);
      return { shown, ends, takes, megabytes };
    } finally {
      await browser.close();
    }
  }
}
