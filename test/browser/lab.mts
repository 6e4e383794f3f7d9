/** JupyterLab in a real browser, started by `npm start`, for tests. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { KernelClient } from '../../src/tools/kernel/client/client.mjs';
import { readNotebook } from '../../src/tools/kernel/client/read-notebook.mjs';
import { paths } from '../../src/tools/machine/paths.mjs';
import { launchBrowser } from './browser.mjs';
import type { NotebookOnDisk } from './notebook-on-disk.mjs';
import { NotebookPage } from './notebook-page.mjs';
import { Observed } from './observed.mjs';

/** Where JupyterLab's server gives it out, as it does with the learner's own. */
export const progressFile = join(paths.root, 'exercises', `progress.test-${process.pid}.json`);

export class Lab extends NotebookPage {
  readonly observed: Observed;
  private isLoaded = false;

  private constructor(
    private readonly started: ChildProcess,
    private readonly url: URL,
    private readonly browser: Browser,
    private readonly state: string,
    page: Page,
  ) {
    super(page);
    this.observed = new Observed(page);
  }

  /** Starts JupyterLab with its own record of progress. */
  static async start(): Promise<Lab> {
    const state = mkdtempSync(join(tmpdir(), 'convlab-lab-'));
    const settings = join(state, 'settings');
    saveNothingUnasked(settings);
    const command = join('src', 'tools', 'machine', 'bootstrap.mjs');
    // Two of these may start at the same moment, and would find the same port free.
    const port = String(20_000 + (process.pid % 20_000));
    const started = spawn(process.execPath, [command, 'start', '--no-browser', '--port', port], {
      cwd: paths.root,
      env: {
        ...process.env,
        CONVLAB_PROGRESS: progressFile,
        JUPYTERLAB_SETTINGS_DIR: settings, // not the tester's own
        // All cells of a lesson run once: their numbers are compared with its text.
        CONVLAB_HOLD_BACK: 'off',
      },
    });
    const url = new URL(await addressIn(started));
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    return new Lab(started, url, browser, state, page);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    const ended = new Promise((done) => this.started.once('exit', done));
    this.started.kill('SIGINT');
    await ended;
    rmSync(this.state, { recursive: true });
    this.forget();
  }

  /** Deletes the learner's progress. */
  forget(): void {
    rmSync(progressFile, { force: true });
  }

  /** Opens a lesson; the page is loaded with the first one. */
  async open(lesson: string): Promise<void> {
    const path = `notebooks/${lesson}.ipynb`;
    this.url.pathname = `/lab/tree/${path}`;
    if (this.isLoaded) {
      await this.choose('File', 'Open from Path…');
      await this.page.locator('.jp-Dialog input').fill(path);
      await this.page.keyboard.press('Enter');
      // Until then the notebook that was open before is idle.
      await this.page.locator('.lm-TabBar-tab.lm-mod-current', { hasText: lesson }).waitFor();
    } else {
      // Without the tabs that were open before.
      this.url.searchParams.set('reset', '');
      await this.page.goto(this.url.href);
      this.isLoaded = true;
    }
    await this.page.getByText('TypeScript | Idle').waitFor();
    this.cellCount = (await readNotebook(join(paths.root, path))).cells.length;
  }

  /** Writes a notebook, opens it and runs it. */
  async openNew(notebook: NotebookOnDisk): Promise<void> {
    notebook.write();
    await this.open(notebook.name);
    await this.runAll();
  }

  /** Loads the page again, with the notebook as it was saved. */
  async reload(): Promise<void> {
    await this.page.goto(this.url.href);
    await this.page.getByText('TypeScript | Idle').waitFor();
  }

  /** Connects to the open notebook's kernel, alongside the browser, using the server's connection file. */
  async join(): Promise<KernelClient> {
    const file = join(paths.jupyter, 'runtime', `kernel-${this.observed.kernelId}.json`);
    const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | number>;
    const client = new KernelClient({
      key: String(content['key']),
      address: (channel) => `tcp://${content['ip']}:${content[`${channel}_port`]}`,
    });
    await client.ready(10_000);
    return client;
  }

  /** Closes the lesson without saving it, and ends its kernel, which JupyterLab would keep running. */
  async leave(): Promise<void> {
    const isChanged = await this.page.locator('.jp-mod-current.jp-mod-dirty').count();
    await this.choose('File', 'Close Tab');
    if (isChanged) {
      await this.page.locator('.jp-Dialog').getByRole('button', { name: 'Discard' }).click();
    }
    const url = new URL(this.url);
    url.pathname = `/api/kernels/${this.observed.kernelId}`;
    await fetch(url, { method: 'DELETE' });
  }
}

/** JupyterLab saves a notebook after two minutes, with its outputs: here it is a file of the project. */
export function saveNothingUnasked(settings: string): void {
  const folder = join(settings, '@jupyterlab', 'docmanager-extension');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'plugin.jupyterlab-settings'), JSON.stringify({ autosave: false }));
}

/** The address that the command prints once JupyterLab responds. */
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
