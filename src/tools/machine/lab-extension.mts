/** Builds our extension of JupyterLab, `src/tools/lab`, into the environment, where JupyterLab finds it. */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { fingerprint, textOf, writeWhole } from './files.mjs';
import { type Paths } from './paths.mjs';
import { run } from './run.mjs';
import { type Step, type StepContext } from './steps.mjs';

const doing = 'Building the extension of JupyterLab';

/** What JupyterLab has itself, and what its builder puts into the bundle. */
const external = ['@lumino/*', '@jupyterlab/*', '@codemirror/*', 'plotly.js-*', '*.css'];

/** Without the extension, JupyterLab shows still images; so what goes wrong here ends no start. */
export function labExtensionStep({ paths }: StepContext): Step {
  const stamp = join(paths.labExtension, '.convlab-complete');
  return {
    doing,
    done: 'Prepared the figures of JupyterLab',
    needed: () => !isOf(textOf(stamp), paths),
    async run() {
      const work = join(paths.state, 'lab-extension');
      for (const folder of [work, paths.labExtension])
        rmSync(folder, { recursive: true, force: true });
      try {
        const sources = await compile(paths, work);
        await bundle(work);
        cpSync(join(work, 'labextension'), paths.labExtension, { recursive: true });
        writeWhole(stamp, [digestOf(sources, paths), ...sources].join('\n'));
      } catch (error) {
        return `as still images: ${(error as Error).message} The next start tries again`;
      }
      rmSync(work, { recursive: true, force: true });
    },
  };
}

/** Whether what was built is of the sources as they are: the stamp is their digest and their names. */
function isOf(stamp: string | undefined, paths: Paths): boolean {
  const [digest, ...sources] = stamp?.split('\n') ?? [];
  return digest === digestOf(sources, paths);
}

/** Packages count by the lockfile. */
function digestOf(sources: readonly string[], { root }: Paths): string {
  return fingerprint(
    ...[...sources, 'package-lock.json'].map((file) => textOf(join(root, file)) ?? ''),
  );
}

/** TypeScript to the JavaScript that the builder takes; returns all the files that it is made of. */
async function compile({ root, labSources }: Paths, work: string): Promise<string[]> {
  const lib = join(work, 'lib');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['index.ts', 'plugins.ts'].map((name) => join(labSources, name)),
    outdir: lib,
    bundle: true,
    format: 'esm',
    external,
    metafile: true,
    logLevel: 'silent',
  });
  const styles = readdirSync(labSources).filter((name) => name.endsWith('.css'));
  for (const name of styles) cpSync(join(labSources, name), join(lib, name));
  const schemas = readdirSync(join(labSources, 'schema')).map((name) => join('schema', name));
  const read = ['package.json', ...schemas];
  for (const name of read) cpSync(join(labSources, name), join(work, name));
  const others = [...read, ...styles].map((name) => relative(root, join(labSources, name)));
  return [...Object.keys(metafile.inputs), ...others];
}

/** JupyterLab's own builder, with the list of what JupyterLab brings along. */
async function bundle(work: string): Promise<void> {
  const [builder, core] = [
    import.meta.resolve('@jupyter/builder/lib/build-labextension.js'),
    import.meta.resolve('@jupyterlab/core-meta/core.package.json'),
  ].map((url) => fileURLToPath(url));
  await run(doing, process.execPath, [builder!, '--core-package-file', core!, work]);
}
