/** The course in a tab of Firefox: what may differ by the engine, on the site itself. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFull } from '../sample.js';
import { record } from '../tools/lite/conformance/record.mjs';
import { LiteSubject } from '../tools/lite/conformance/lite.mjs';
import { hasFirefox, launchFirefox, launchFirefoxProfile } from './firefox.mjs';
import { SiteServer } from './offline/site-server.mjs';
import { tabSite } from './tab-site.mjs';
import { Tab } from './tab.mjs';

const skips = !hasFirefox || !isFull;

describe.skipIf(skips)('In Firefox the kernel', () => {
  let tab: LiteSubject;
  beforeAll(async () => {
    tab = await LiteSubject.start({}, launchFirefox);
  }, 60_000);
  afterAll(() => tab?.close());

  const said = async (...cells: readonly string[]) => {
    let text = '';
    for (const run of cells) text = JSON.stringify(await record([{ run, mayFail: true }], tab));
    const [{ outputs }] = JSON.parse(text) as [{ outputs: Record<string, string>[] }];
    return outputs.map((output) => Object.values(output)[0]).join('');
  };

  test('points at the lines and functions that led to an error', async () => {
    expect(
      await said(
        'const outer = (run: () => void) => {\n  run();\n};',
        "const inner = () => {\n  throw new TypeError('boom');\n};\n\nouter(inner);",
      ),
    ).toMatch(
      /^TypeError: boom\n {4}at line 2, in inner: .+\n {4}at line 2 of cell \[\d\], in outer: run\(\);\n {4}at line 5: outer\(inner\);\n$/,
    );
  });

  test('points at those that waited', async () => {
    expect(
      await said(
        "const sleepy = async () => {\n  await null;\n  throw new Error('after');\n};\nconst through = async () => {\n  await sleepy();\n};\nawait through();",
      ),
    ).toBe(
      "Error: after\n    at line 3, in sleepy: throw new Error('after');\n    at line 6, in through: await sleepy();\n    at line 8: await through();\n",
    );
  });

  test('shows an error that is a value, and one without end', async () => {
    expect(await said("[new RangeError('kept')]")).toMatch(
      /^\[\n {2}RangeError: kept\n {6}at cell-/,
    );
    expect(await said('function f(n: number): number {\n  return f(n + 1) + 1;\n}\nf(0);')).toMatch(
      /^InternalError: too much recursion\n {4}at line 2, in f: /,
    );
  });

  test('explains what the engine says', async () => {
    const words = 'There is no tensor whose shape is meant, but undefined';
    expect(await said('const nothing: any = undefined;\nnothing.shape;')).toMatch(
      new RegExp(`^TypeError: .+\\n${words}.+\\n {4}at line 2: nothing.shape;\\n$`),
    );
    expect(await said('nothing.shape;')).toContain('nothing is undefined');
  });
});

describe.skipIf(skips)('In Firefox the course', () => {
  const profile = mkdtempSync(join(tmpdir(), 'convlab-firefox-'));
  let server: SiteServer;
  let browser: BrowserContext;
  beforeAll(async () => {
    server = new SiteServer(await tabSite());
    [browser] = await Promise.all([launchFirefoxProfile(profile), server.start()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(profile, { recursive: true });
  });

  const open = async (lesson: string) =>
    Tab.open(await browser.newPage(), server.url, `notebooks/${lesson}.ipynb`);
  const enter = async (tab: Tab, text: string) => {
    await tab.write(tab.cellWith(''), text);
    await tab.page.keyboard.press('Control+Enter');
  };
  /** Interrupts a loop, and returns what is said. */
  const stop = async (tab: Tab) => {
    await enter(tab, 'let turns = 0; while (true) { turns++; }');
    await tab.page.getByText('TypeScript | Busy').waitFor();
    const notebook = tab.page.locator('.jp-NotebookPanel:not(.lm-mod-hidden)');
    await notebook.locator('[data-command="notebook:interrupt-kernel"]').click();
    await tab.cellWith('').getByText('Stopped').waitFor();
    await tab.page.getByText('TypeScript | Idle').waitFor();
    return tab.cellWith('').locator('.jp-OutputArea-output').innerText();
  };

  test('runs a lesson from top to bottom, and draws its figures', async () => {
    const other = await launchFirefox();
    const context = await other.newContext({ serviceWorkers: 'block' });
    const path = 'notebooks/02-convolution.ipynb';
    const tab = await Tab.open(await context.newPage(), server.url, path);
    await tab.runAll();
    expect(await tab.page.locator('.js-plotly-plot').count()).toBeGreaterThan(5);
    // The cell that is meant to fail, and no other.
    const failed = tab.page.locator('[data-mime-type="application/vnd.jupyter.stderr"]');
    expect(await failed.allTextContents()).toEqual([
      expect.stringContaining('F.conv2d takes 1 channel'),
    ]);
    expect(tab.complaints).toEqual([]);
    await other.close();
  }, 240_000);

  test('can be interrupted, and goes on without a network after a restart', async () => {
    const first = await open('00-start-here');
    expect(await stop(first)).toContain('what cells had set is lost');
    await first.page.getByText('Ready for offline use').first().waitFor();
    await first.page.close();

    const later = await open('00-start-here');
    expect(await stop(later)).toContain('What was computed so far is kept');
    await enter(later, 'turns > 1000');
    await later.cellWith('').getByText('true', { exact: true }).waitFor();

    await browser.close();
    server.isDown = () => true;
    browser = await launchFirefoxProfile(profile);
    const offline = await open('02-convolution');
    const photo = offline.cellWith('figure.image(photo)');
    await photo.locator('.cm-content').click();
    await offline.page.keyboard.press('Control+Enter');
    await photo.locator('.js-plotly-plot').waitFor();
    expect([first.complaints, later.complaints, offline.complaints]).toEqual([[], [], []]);
  }, 240_000);
});
