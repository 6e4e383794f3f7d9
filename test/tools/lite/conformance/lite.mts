/** The kernel of a browser's tab as a subject of the cases: in a bare page, without JupyterLite. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type {
  TypesReply,
  TypesRequest,
} from '../../../../src/tools/kernel/tslab/types-protocol.js';
import { forBrowsers } from '../../../../src/tools/lite/bundle.mjs';
import { buildKernel } from '../../../../src/tools/lite/kernel/build.mjs';
import type { Output } from '../../../../src/tools/lite/kernel/output.js';
import { launchBrowser } from '../../../browser/browser.mjs';
import { serve } from '../../../browser/static-server.mjs';
import type { KernelInPage, Options } from './page.mjs';
import type { Bundle, Ran, Sending, Sent, Subject } from './record.mjs';

const PAGE = '<!doctype html><link rel="icon" href="data:,"><script src="page.js"></script>';
/** Headers of a page that may share memory with workers. */
const isolating = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
/** Milliseconds for the cells of a step. */
const TIMEOUT = 30_000;

export class LiteSubject implements Subject {
  count = 0;
  /** What the page has complained of. */
  readonly complaints: string[] = [];
  #notebook: readonly string[] = [];
  #asked = 0;

  private constructor(
    private readonly folder: string,
    private readonly server: Awaited<ReturnType<typeof serve>>,
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly options: Options,
  ) {
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async start(options: Options = {}, launch = launchBrowser): Promise<LiteSubject> {
    const folder = mkdtempSync(join(tmpdir(), 'convlab-tab-'));
    writeFileSync(join(folder, 'index.html'), PAGE);
    const [browser, server] = await Promise.all([
      launch(),
      // As on a page with a service worker, a loop can hear of an interrupt.
      serve(folder, { headers: isolating }),
      buildKernel(join(folder, 'convlab')),
      build({
        ...forBrowsers,
        entryPoints: [join(import.meta.dirname, 'page.mts')],
        outfile: join(folder, 'page.js'),
        format: 'iife',
      }),
    ]);
    const page = await browser.newPage();
    await page.goto(`${server.url}index.html`);
    const subject = new LiteSubject(folder, server, browser, page, options);
    await subject.#ask('start', `${server.url}convlab/`, options);
    return subject;
  }

  async run(cells: readonly Sending[]): Promise<Ran[]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), TIMEOUT);
    });
    const ran = await Promise.race([this.#ask('run', cells, this.#notebook), late]);
    clearTimeout(timer);
    if (!ran) {
      await this.restart();
      return cells.map(() => ({ status: 'endless', outputs: [] }));
    }
    this.count = Math.max(this.count, ...ran.map(({ number }) => number));
    return ran.map(({ status, outputs }) => ({ status, outputs: outputs.map(sentOf) }));
  }

  inspect(code: string, position: number): Promise<string | undefined> {
    return this.#ask('inspect', code, position);
  }

  complete(code: string, position: number): Promise<readonly string[]> {
    return this.#ask('complete', code, position);
  }

  types(request: Omit<TypesRequest, 'id'>): Promise<TypesReply> {
    return this.#ask('types', { ...request, id: ++this.#asked });
  }

  explore(id: string, state: unknown): void {
    void this.#ask('explore', id, state);
  }

  open(notebook: readonly string[]): void {
    this.#notebook = notebook;
  }

  interrupt(): void {
    void this.#ask('interrupt');
  }

  async restart(): Promise<void> {
    await this.#ask('end');
    this.count = 0;
    await this.#ask('start', `${this.server.url}convlab/`, this.options);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
    rmSync(this.folder, { recursive: true });
  }

  #ask<N extends keyof KernelInPage>(
    name: N,
    ...given: Parameters<KernelInPage[N]>
  ): Promise<Awaited<ReturnType<KernelInPage[N]>>> {
    const call = `kernelInPage.${name}(...${JSON.stringify(given)})`;
    return this.page.evaluate<Awaited<ReturnType<KernelInPage[N]>>>(call);
  }
}

function sentOf(output: Output): Sent {
  if (output.kind === 'stream') return { stream: output.name, text: output.text };
  return { display: output.data as Bundle, update: output.update };
}
