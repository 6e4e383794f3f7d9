// @ts-check
/** The kernel of a browser's tab in a bare page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildKernel } from '../../dist/tools/lite/kernel/build.mjs';
import { forBrowsers } from '../../dist/tools/lite/bundle.mjs';
import { paths } from '../../dist/tools/machine/paths.mjs';
import { launchBrowser } from './browser.mjs';
import { proportional } from './memory.mjs';
import { serveSlowly } from './slow-server.mjs';

const PAGE = `
import { LiteSession } from './src/tools/lite/kernel/session';
globalThis.start = async () => {
  globalThis.session = new LiteSession(new URL('convlab/', location.href), () => {}, { holdsBack: false });
  await session.ready;
};
globalThis.run = async (code) => {
  const began = performance.now();
  const { status } = await session.execute(code, { stopOnError: false });
  return { status, seconds: (performance.now() - began) / 1000 };
};`;

/**
 * @param {{ isolated?: boolean, collects?: boolean }} how whether the page may share memory with its workers, as it may
 *   from the second visit on, and whether what is not used any more is taken away before memory is measured
 * @param {(kernel: { run: (code: string) => Promise<{ status: string, seconds: number }>, memory: () => Promise<number> }) => Promise<void>} work
 */
export async function useTabKernel({ isolated, collects }, work) {
  const folder = mkdtempSync(join(tmpdir(), 'convlab-tab-kernel-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><script src="page.js"></script>');
  await Promise.all([
    buildKernel(join(folder, 'convlab')),
    build({
      ...forBrowsers,
      stdin: { contents: PAGE, resolveDir: paths.root, loader: 'ts' },
      outfile: join(folder, 'page.js'),
      format: 'iife',
    }),
  ]);
  const [browser, server] = await Promise.all([
    launchBrowser('--js-flags=--expose-gc'),
    serveSlowly(folder, { isolated }),
  ]);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}index.html`);
    await page.evaluate('start()');
    const session = await browser.newBrowserCDPSession();
    await work({
      run: (code) => page.evaluate(`run(${JSON.stringify(code)})`),
      // Bytes of all processes that show pages; this one is the only page.
      async memory() {
        const workers = collects ? page.workers() : [];
        for (const one of [...workers, ...workers]) await one.evaluate('void gc()');
        if (collects) await page.evaluate('void gc()');
        const { processInfo } = await session.send('SystemInfo.getProcessInfo');
        const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
        return pids.reduce((sum, pid) => sum + (proportional(pid) ?? 0), 0);
      },
    });
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}
