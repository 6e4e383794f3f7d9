/** A JupyterLab that the learner has started without us: it has a Python kernel, and none of our settings. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { paths } from '../../src/tools/machine/paths.mjs';
import { launchBrowser, skips } from './browser.mjs';
import { saveNothingUnasked } from './lab.mjs';
import { NotebookOnDisk } from './notebook-on-disk.mjs';
import { NotebookPage } from './notebook-page.mjs';

const python = { name: 'python3', display_name: 'Python 3', language: 'python' };
const lesson = new NotebookOnDisk(
  'own-jupyter',
  [
    ['code', "import { figure } from 'convlab';"],
    ['code', 'figure.loss([2.3, 1.1, 0.7]);'],
  ],
  { convlab: { source: '02-convolution.md' }, kernelspec: python },
);
const others = new NotebookOnDisk('own-python', [['code', '6 * 7']], { kernelspec: python });

describe.skipIf(skips)("In a learner's own JupyterLab", () => {
  const state = mkdtempSync(join(tmpdir(), 'convlab-own-jupyter-'));
  const port = 40_000 + (process.pid % 20_000);
  const address = (path: string) => `http://localhost:${port}${path}?token=own`;
  let server: ChildProcess;
  let browser: Browser;
  let page: Page;
  const open = async ({ name }: NotebookOnDisk) => {
    await page.goto(`${address(`/lab/tree/notebooks/${name}.ipynb`)}&reset`);
    await page.getByText('Python 3 (ipykernel) | Idle').waitFor();
  };
  const warning = () => page.getByText('The cells of this lesson are TypeScript');

  beforeAll(async () => {
    for (const one of [lesson, others]) one.write();
    const settings = join(state, 'settings');
    saveNothingUnasked(settings);
    const args = ['-m', 'jupyterlab', '--no-browser', '--allow-root', `--port=${port}`];
    server = spawn(paths.python, [...args, `--ServerApp.root_dir=${paths.root}`], {
      env: {
        ...process.env,
        JUPYTER_TOKEN: 'own',
        JUPYTER_RUNTIME_DIR: join(state, 'runtime'),
        JUPYTERLAB_SETTINGS_DIR: settings,
        JUPYTERLAB_WORKSPACES_DIR: join(state, 'workspaces'),
      },
      stdio: 'ignore',
    });
    const answers = () =>
      fetch(address('/api/status')).then(
        ({ ok }) => ok,
        () => false,
      );
    await vi.waitUntil(answers, { timeout: 60_000, interval: 100 });
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  });

  afterAll(async () => {
    await browser?.close();
    const ended = once(server, 'exit');
    // The first signal asks whether to go on.
    server.kill('SIGTERM');
    await ended;
    for (const one of [lesson, others]) one.remove();
    rmSync(state, { recursive: true });
  });

  test('a lesson whose kernel runs Python says so, and a click gives it the right one, in which it runs', async () => {
    const notebook = new NotebookPage(page);
    await open(lesson);
    await expect
      .poll(() => warning().first().innerText())
      .toBe('The cells of this lesson are TypeScript, but its kernel runs Python.');
    await page.getByRole('button', { name: 'Switch to TypeScript' }).click();
    await page.getByText('TypeScript | Idle').waitFor();
    await expect.poll(() => warning().count()).toBe(0);
    await notebook.runAll();
    await page.locator('.convlab-figure .trace').first().waitFor();
    expect(notebook.complaints).toEqual([]);
  });

  test("says nothing of a Python notebook of the learner's", async () => {
    await open(others);
    // By then the kernel has said what it runs.
    await new NotebookPage(page).runAll();
    await page.getByText('42', { exact: true }).waitFor();
    expect(await warning().count()).toBe(0);
  });
});
