/** Builds an extension of JupyterLab from our TypeScript, with JupyterLab's own builder. */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { fingerprint, textOf, writeWhole } from './files.mjs';
import { type Paths } from './paths.mjs';
import { run } from './run.mjs';

export interface Extension {
  /** What is said if it cannot be built. */
  readonly doing: string;
  /** The folder of its sources: package.json, styles, `schema`, and the modules below. */
  readonly sources: string;
  /** The modules that package.json names, as TypeScript. */
  readonly entries: readonly string[];
  /** Where it is to be. */
  readonly target: string;
}

/** What JupyterLab has itself, and what its builder puts into the bundle. */
const external = [
  '@lumino/*',
  '@jupyterlab/*',
  '@jupyterlite/*',
  '@codemirror/*',
  'plotly.js-*',
  '*.css',
];

const stampOf = ({ target }: Extension) => join(target, '.convlab-complete');

/** Whether what was built is of the sources as they are: the stamp is their digest and their names. */
export function isBuilt(extension: Extension, paths: Paths): boolean {
  const [digest, ...sources] = textOf(stampOf(extension))?.split('\n') ?? [];
  return digest === digestOf(sources, paths);
}

/** Builds it from nothing; if that fails, there is none. */
export async function buildExtension(extension: Extension, paths: Paths): Promise<void> {
  const { doing, target } = extension;
  const work = join(paths.state, 'extension', relative(paths.root, extension.sources));
  for (const folder of [work, target]) rmSync(folder, { recursive: true, force: true });
  const sources = await compile(extension, paths.root, work);
  await bundle(doing, work);
  cpSync(join(work, 'labextension'), target, { recursive: true });
  writeWhole(stampOf(extension), [digestOf(sources, paths), ...sources].join('\n'));
  rmSync(work, { recursive: true, force: true });
}

/** Packages count by the lockfile. */
function digestOf(sources: readonly string[], { root }: Paths): string {
  return fingerprint(
    ...[...sources, 'package-lock.json'].map((file) => textOf(join(root, file)) ?? ''),
  );
}

/** TypeScript to the JavaScript that the builder takes; returns all the files that it is made of. */
async function compile(
  { sources, entries }: Extension,
  root: string,
  work: string,
): Promise<string[]> {
  const lib = join(work, 'lib');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => join(sources, name)),
    outdir: lib,
    bundle: true,
    format: 'esm',
    external,
    metafile: true,
    logLevel: 'silent',
  });
  const styles = readdirSync(sources).filter((name) => name.endsWith('.css'));
  for (const name of styles) cpSync(join(sources, name), join(lib, name));
  const schema = join(sources, 'schema');
  const schemas = existsSync(schema) ? readdirSync(schema) : [];
  const read = ['package.json', ...schemas.map((name) => join('schema', name))];
  for (const name of read) cpSync(join(sources, name), join(work, name));
  const others = [...read, ...styles].map((name) => relative(root, join(sources, name)));
  return [...Object.keys(metafile.inputs), ...others];
}

/** JupyterLab's own builder, with the list of what JupyterLab brings along. */
async function bundle(doing: string, work: string): Promise<void> {
  const [builder, core] = [
    import.meta.resolve('@jupyter/builder/lib/build-labextension.js'),
    import.meta.resolve('@jupyterlab/core-meta/core.package.json'),
  ].map((url) => fileURLToPath(url));
  await run(doing, process.execPath, [builder!, '--core-package-file', core!, work]);
}
