/** What a learner does first: `npm start`, and a lesson in JupyterLab, in a real browser. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome', process.env.CHROMIUM_PATH]
  .filter((path) => path !== undefined)
  .find((path) => existsSync(path));
const inCI = process.env.CI === 'true';

/** No sandbox, because root has none; the rest keeps Chromium from calling home. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Where there is no browser this is skipped, but never where the project is judged.
describe.skipIf(!executablePath && !inCI)('In a real browser, after npm start', () => {
  let started: ChildProcess;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const command = join('src', 'setup', 'bootstrap.mjs');
    started = spawn(process.execPath, [command, 'start', '--no-browser'], { cwd: root });
    const url = new URL(await addressIn(started));
    url.pathname = '/lab/tree/notebooks/09-the-quiz.ipynb';
    browser = await chromium.launch({ executablePath: executablePath!, args: flags });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(url.href);
    await page.getByText('TypeScript | Idle').waitFor({ timeout: 90_000 });
  });

  afterAll(async () => {
    await browser?.close();
    const ended = new Promise((done) => started.once('exit', done));
    started.kill('SIGINT');
    await ended;
  });

  test('JupyterLab opens the quiz lesson without asking anything', async () => {
    expect(await page.locator('.jp-Dialog, .Toastify__toast').count()).toBe(0);
  });

  test('all cells run, and only the one that is meant to fails', async () => {
    await page.getByRole('menuitem', { name: 'Run', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Run All Cells', exact: true }).click();
    const prompts = () => page.locator('.jp-CodeCell .jp-InputPrompt').allTextContents();
    await expect
      .poll(prompts, { timeout: 90_000, interval: 500 })
      .not.toContainEqual(expect.stringMatching(/^\[[* ]\]:$/));
    const errors = page.locator('[data-mime-type="application/vnd.jupyter.stderr"]');
    expect(await errors.allTextContents()).toEqual([
      expect.stringMatching(/Linear\(4500, 10\) takes 4500 features, but the input .* has 5120/),
    ]);
  });

  test('Shift+Tab shows the shape type of the result', async () => {
    const cell = page.locator('.jp-CodeCell', { hasText: 'const seen = network(x)' });
    await cell.getByText('seen', { exact: true }).click();
    await page.keyboard.press('Shift+Tab');
    const tooltip = page.locator('.jp-Tooltip');
    await tooltip.waitFor({ timeout: 20_000 });
    expect(await tooltip.textContent()).toContain('const seen: Tensor<[1, 20, 16, 16]>');
    await page.keyboard.press('Escape');
  });

  test('the console of the browser is free of errors', () => {
    expect(complaints).toEqual([]);
  });
});

/** The address that the command prints when JupyterLab answers. */
async function addressIn(started: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/\S+token=\w+/.exec(printed);
      if (address) resolve(address[0]);
    };
    started.stdout!.on('data', read);
    started.stderr!.on('data', read);
    started.once('exit', () => reject(new Error(`npm start ended:\n${printed}`)));
  });
}
