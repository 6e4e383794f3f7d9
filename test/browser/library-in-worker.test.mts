/** The library in a worker of a plain page: what a course in a browser's tab runs on. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import type * as browsersLibrary from '../../src/browser.js';
import type * as browsersDataHost from '../../src/data/host.browser.js';
import type * as dataHost from '../../src/data/host.js';
import type * as browsersNotebook from '../../src/display/notebook.browser.js';
import type * as notebook from '../../src/display/notebook.js';
import * as library from '../../src/library.js';
import type * as browsersTensorHost from '../../src/tensor/host.browser.js';
import type * as tensorHost from '../../src/tensor/host.js';
import { buildLibrary } from '../../src/tools/lite/library.mjs';
import { launchBrowser, skips } from './browser.mjs';
import { serve } from './static-server.mjs';

type Library = typeof browsersLibrary;

test('A browser has all that the library gets from Node', () => {
  expectTypeOf<typeof browsersTensorHost>().toExtend<typeof tensorHost>();
  expectTypeOf<typeof browsersDataHost>().toExtend<typeof dataHost>();
  expectTypeOf<typeof browsersNotebook>().toExtend<typeof notebook>();
});

describe.skipIf(skips)("In a browser's worker", () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  let page: Page;
  let worker: Worker;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'convlab-lite-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'worker.js'), '');
    [browser, server] = await Promise.all([
      launchBrowser('--js-flags=--expose-gc'),
      serve(folder),
      buildLibrary(join(folder, 'convlab')),
    ]);
    page = await browser.newPage();
    await page.goto(`${server.url}index.html`);
    worker = await startWorker();
    await inWorker(({ prepare }) => prepare('/convlab'));
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true });
  });

  /** A worker that has loaded the library, and nothing else. */
  async function startWorker(): Promise<Worker> {
    const started = page.waitForEvent('worker');
    await page.evaluate("void new Worker('worker.js', { type: 'module' })");
    const worker = await started;
    const load = "import('/convlab/convlab.js').then((all) => void (globalThis.convlab = all))";
    await worker.evaluate(load);
    return worker;
  }

  /** Runs a function that uses nothing from outside: it is sent as text. */
  function inWorker<T>(job: (convlab: Library) => T, where = worker): Promise<Awaited<T>> {
    return where.evaluate(`(${String(job)})(convlab)`);
  }

  test('it computes with WebAssembly, on a page that is not isolated', async () => {
    expect(await worker.evaluate('crossOriginIsolated')).toBe(false);
    expect(await inWorker(({ backend }) => backend())).toEqual({
      name: 'wasm',
      why: 'A browser computes with WebAssembly.',
    });
  });

  test('it trains as in Node', async () => {
    const [losses, inNode] = await Promise.all([inWorker(train), trainInNode()]);
    expect(losses).toHaveLength(inNode.length);
    losses.forEach((loss, step) => expect(loss).toBeCloseTo(inNode[step]!, 6));
    expect(losses.at(-1)).toBeLessThan(losses[0]! * 0.8);
  });

  test('it frees all that a training has left', async () => {
    const tensors = 'convlab.memory().tensors';
    expect(await worker.evaluate(`(${String(train)})(convlab), ${tensors}`)).toBeGreaterThan(0);
    // What a collection finds is freed in a later job.
    await expect.poll(() => worker.evaluate(`gc(), ${tensors}`)).toBe(0);
  });

  test('it refuses a wrong shape in the same words', async () => {
    const wrong = ({ F, zeros }: Pick<Library, 'F' | 'zeros'>) => {
      try {
        F.conv2d(zeros([1, 3, 8, 8] as number[]), zeros([4, 1, 3, 3]));
        return 'it was accepted';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(await inWorker(wrong)).toMatch(/^Given groups=1, weight of size \[4, 1, 3, 3\]/);
    expect(await inWorker(wrong)).toBe(wrong(library));
  });

  test('it shows figures where a kernel has put a function for that', async () => {
    const types = await inWorker(({ display, figure }) => {
      const shown: string[][] = [];
      const slot = Symbol.for('convlab.output');
      Object.assign(globalThis, { [slot]: (bundle: object) => shown.push(Object.keys(bundle)) });
      display(figure.loss([2.3, 1.9]));
      return shown;
    });
    expect(types).toEqual([Object.keys(library.figure.loss([2.3, 1.9]).toBundle())]);
  });

  test('it names a file that is missing, or that has not been fetched', async () => {
    const fresh = await startWorker();
    const first = inWorker(({ tensor }) => tensor([1]), fresh);
    await expect(first).rejects.toThrow(
      'convlab needs the file tfjs-backend-wasm-simd.wasm, which has not been fetched: a browser calls `await prepare(folder)` first.',
    );
    const elsewhere = inWorker(({ prepare }) => prepare('/elsewhere'), fresh);
    await expect(elsewhere).rejects.toThrow(
      /convlab needs the file \/elsewhere\/\S+, which is missing: the server answered 404/,
    );
    await inWorker(({ prepare }) => prepare('/convlab', { digits: false }), fresh);
    expect(await inWorker(({ tensor }) => tensor([1, 2]).add(1).toArray(), fresh)).toEqual([2, 3]);
    await expect(inWorker(({ data }) => void data.digits(), fresh)).rejects.toThrow(
      'convlab needs the file digit-0.bin, which has not been fetched',
    );
  });

  test('it takes less than 520 kB compressed, and the digits 2 MB', () => {
    const size = (end: string) =>
      readdirSync(join(folder, 'convlab'))
        .filter((name) => extname(name) === end)
        .map((name) => gzipSync(readFileSync(join(folder, 'convlab', name))).length)
        .reduce((all, one) => all + one, 0);
    const [code, programs, digits] = [size('.js'), size('.wasm'), size('.bin')];
    console.log(`compressed: convlab.js ${code}, WebAssembly ${programs}, digits ${digits} bytes`);
    expect(code + programs).toBeLessThan(520_000);
    expect(digits).toBeLessThan(2_000_000);
  });
});

/** The losses of some steps of training on digits. */
function train({ data, F, manualSeed, nn, optim }: Library): number[] {
  manualSeed(0);
  const network = new nn.Sequential(
    new nn.Conv2d(1, 16, 3),
    new nn.ReLU(),
    new nn.MaxPool2d(2),
    new nn.Conv2d(16, 32, 3),
    new nn.ReLU(),
    new nn.MaxPool2d(2),
    new nn.Flatten(),
    new nn.Linear(800, 10),
  );
  const optimizer = new optim.Adam(network.parameters(), { lr: 0.01 });
  const batches = data.batches(data.digits({ train: false }), { batchSize: 32 });
  return [...batches].slice(0, 12).map(([images, labels]) => {
    optimizer.zeroGrad();
    const loss = F.crossEntropy(network(images), labels);
    loss.backward();
    optimizer.step();
    return loss.item();
  });
}

/** The same in Node, on the same backend and in one thread. */
async function trainInNode(): Promise<number[]> {
  const script = `console.log(JSON.stringify((${String(train)})(require('convlab'))))`;
  const env = { ...process.env, CONVLAB_BACKEND: 'wasm', CONVLAB_THREADS: '1' };
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { env });
  return JSON.parse(stdout) as number[];
}
