/** The library for browsers: a folder that any static server can hand out. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { digitFiles } from '../../data/host.browser.js';
import { readDigit } from '../../data/host.js';
import { servedName } from '../../tensor/fetched-files.js';
import { wasmFiles } from '../../tensor/kernels/wasm/files.js';
import { paths } from '../machine/paths.mjs';

const require = createRequire(import.meta.url);

/** Writes `convlab.js`, a module, and the files that its `prepare` fetches. */
export async function buildLibrary(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    build({
      entryPoints: [join(paths.root, 'src', 'browser.ts')],
      outfile: join(folder, 'convlab.js'),
      bundle: true,
      platform: 'browser',
      format: 'esm',
      target: 'es2022',
      minify: true,
      // Layer types are identified by the names of their classes.
      keepNames: true,
      // A browser's version of a file lies beside Node's.
      resolveExtensions: ['.browser.ts', '.ts', '.mjs', '.js'],
      logLevel: 'silent',
    }),
    ...Object.values(wasmFiles).map((id) =>
      copyFile(require.resolve(id), join(folder, servedName(id))),
    ),
    ...digitFiles.map((id, digit) => writeFile(join(folder, servedName(id)), readDigit(digit))),
  ]);
}
