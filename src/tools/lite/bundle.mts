/** What all bundles for browsers have in common, and the files that the library fetches there. */
import { copyFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { digitFiles } from '../../data/host.browser.js';
import { readDigit } from '../../data/host.js';
import { servedName } from '../../tensor/fetched-files.js';
import { wasmFiles } from '../../tensor/kernels/wasm/files.js';
import { paths } from '../machine/paths.mjs';

const require = createRequire(import.meta.url);

export const forBrowsers = {
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  minify: true,
  // Layer types, and what a learner sees of a value, go by the names of classes.
  keepNames: true,
  // A browser's version of a file lies beside Node's.
  resolveExtensions: ['.browser.ts', '.ts', '.mjs', '.js', '.json'],
  logLevel: 'silent',
} satisfies BuildOptions;

/** Writes the files that a browser fetches in the place of those that Node reads, and the program of a thread. */
export async function copyFetched(folder: string): Promise<void> {
  await Promise.all([
    build({
      ...forBrowsers,
      entryPoints: [join(paths.root, 'src', 'tensor', 'kernels', 'wasm', 'thread.browser.ts')],
      outfile: join(folder, 'thread.js'),
      format: 'iife',
    }),
    ...Object.values(wasmFiles).map((id) =>
      copyFile(require.resolve(id), join(folder, servedName(id))),
    ),
    ...digitFiles.map((id, digit) => writeFile(join(folder, servedName(id)), readDigit(digit))),
  ]);
}
