/** What all bundles for browsers have in common, and the files that the library fetches there. */
import { copyFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { digitFiles } from '../../data/host.browser.js';
import { readDigit } from '../../data/host.js';
import { servedName } from '../../tensor/fetched-files.js';
import { wasmFiles } from '../../tensor/kernels/wasm/files.js';

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

/** Writes the files that a browser fetches in the place of those that Node reads. */
export async function copyFetched(folder: string): Promise<void> {
  await Promise.all([
    ...Object.values(wasmFiles).map((id) =>
      copyFile(require.resolve(id), join(folder, servedName(id))),
    ),
    ...digitFiles.map((id, digit) => writeFile(join(folder, servedName(id)), readDigit(digit))),
  ]);
}
