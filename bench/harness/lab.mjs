// @ts-check
/* global AbortSignal, fetch */
/** JupyterLab in a real browser, with our kernel and a peer's. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths } from '../../dist/tools/machine/paths.mjs';
import { choosePort } from '../../dist/tools/machine/port.mjs';
import { endAll } from '../../dist/tools/process/process-tree.mjs';
import { launchBrowser } from './browser.mjs';
import { peers } from './environment.mjs';

/** Milliseconds for whatever is waited for. */
const LIMIT = 120_000;

export class Lab {
  /**
   * @param {string} folder
   * @param {number} port
   * @param {import('node:child_process').ChildProcess} server
   * @param {import('playwright-core').Browser} browser
   */
  constructor(folder, port, server, browser) {
    this.folder = folder;
    this.address = `http://localhost:${port}`;
    this.server = server;
    this.browser = browser;
    this.count = 0;
  }

  /**
   * Starts it for some work, and ends it whatever comes of that.
   *
   * @param {AbortSignal} signal
   * @param {(lab: Lab) => Promise<void>} work
   */
  static async use(signal, work) {
    const lab = await Lab.start(signal);
    try {
      await work(lab);
    } finally {
      await lab.stop();
    }
  }

  static async start(/** @type {AbortSignal} */ signal) {
    const folder = mkdtempSync(join(tmpdir(), 'convlab-bench-'));
    const kernel = join(folder, 'share', 'kernels', 'torch');
    mkdirSync(kernel, { recursive: true });
    const argv = [peers.python, '-m', 'ipykernel_launcher', '-f', '{connection_file}'];
    const spec = { argv, display_name: 'torch', language: 'python' };
    writeFileSync(join(kernel, 'kernel.json'), JSON.stringify(spec));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(paths.root, join(folder, 'node_modules', 'convlab'), 'dir');
    const port = await choosePort(undefined, 'localhost');
    const options = [`port=${port}`, `root_dir=${folder}`, 'open_browser=False', 'token='];
    const server = spawn(
      paths.python,
      [
        ...['-m', 'jupyterlab', ...(process.getuid?.() === 0 ? ['--allow-root'] : [])],
        ...options.map((option) => `--ServerApp.${option}`),
      ],
      {
        env: {
          ...process.env,
          JUPYTER_PATH: join(folder, 'share'),
          JUPYTER_RUNTIME_DIR: join(folder, 'runtime'),
          JUPYTERLAB_SETTINGS_DIR: join(folder, 'settings'),
          JUPYTERLAB_WORKSPACES_DIR: join(folder, 'workspaces'),
        },
        stdio: 'ignore',
        detached: process.platform !== 'win32',
      },
    );
    const browser = await launchBrowser();
    const lab = new Lab(folder, port, server, browser);
    signal.addEventListener('abort', () => void lab.stop(), { once: true });
    const until = Date.now() + LIMIT;
    while (!(await lab.ask('GET', 'api').catch(() => false))) {
      signal.throwIfAborted();
      if (Date.now() > until) throw new Error('JupyterLab did not answer.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return lab;
  }

  async ask(/** @type {string} */ method, /** @type {string} */ path) {
    const reply = await fetch(`${this.address}/${path}`, {
      method,
      signal: AbortSignal.timeout(10_000),
    });
    return method === 'GET' ? reply.json() : undefined;
  }

  async stop() {
    await this.browser.close();
    if (this.server.pid !== undefined) await endAll(this.server.pid);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /**
   * A page with a notebook of one cell, which has just appeared.
   *
   * @param {string} name of the kernel
   * @param {string} source
   */
  async open(name, source) {
    this.count += 1;
    const file = `${name}-${this.count}.ipynb`;
    const cell = { cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source };
    const metadata = { kernelspec: { name, display_name: name } };
    const notebook = { cells: [{ ...cell, id: 'only' }], metadata, nbformat: 4, nbformat_minor: 5 };
    writeFileSync(join(this.folder, file), JSON.stringify(notebook));
    const page = await this.browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(LIMIT);
    await page.goto(`${this.address}/lab/tree/${file}?reset`);
    await page.locator('.jp-Notebook .cm-content').waitFor();
    return page;
  }

  async leave(/** @type {import('playwright-core').Page} */ page) {
    await page.close();
    const sessions = /** @type {{ id: string }[]} */ (await this.ask('GET', 'api/sessions'));
    for (const { id } of sessions) await this.ask('DELETE', `api/sessions/${id}`);
  }
}
