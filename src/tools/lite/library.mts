/** The library for browsers: a folder that any static server can hand out. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { paths } from '../machine/paths.mjs';
import { copyFetched, forBrowsers } from './bundle.mjs';

/** Writes `convlab.js`, a module, and the files that its `prepare` fetches. */
export async function buildLibrary(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    build({
      ...forBrowsers,
      entryPoints: [join(paths.root, 'src', 'browser.ts')],
      outfile: join(folder, 'convlab.js'),
      format: 'esm',
    }),
    copyFetched(folder),
  ]);
}
