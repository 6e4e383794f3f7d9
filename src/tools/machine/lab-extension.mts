/** Builds our extension of JupyterLab, `src/tools/lab`, into the environment, where JupyterLab finds it. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { fingerprint, textOf, writeWhole } from './files.mjs';
import { type Paths } from './paths.mjs';
import { run } from './run.mjs';
import { type Step, type StepContext } from './steps.mjs';

/** What JupyterLab has itself, and what its builder puts into the bundle. */
const external = ['@lumino/*', '@jupyterlab/*', 'plotly.js-*', '*.css'];

export function labExtensionStep({ paths }: StepContext): Step {
  const stamp = join(paths.labExtension, '.convlab-complete');
  const wanted = () => fingerprint(...sources(paths).map((file) => readFileSync(file, 'utf8')));
  return {
    doing: 'Building the figures of JupyterLab',
    done: 'Built the figures of JupyterLab',
    needed: () => textOf(stamp) !== wanted(),
    async run() {
      const work = join(paths.state, 'lab-extension');
      rmSync(work, { recursive: true, force: true });
      await compile(paths, work);
      await bundle(paths, work);
      rmSync(paths.labExtension, { recursive: true, force: true });
      cpSync(join(work, 'labextension'), paths.labExtension, { recursive: true });
      rmSync(work, { recursive: true, force: true });
      writeWhole(stamp, wanted());
    },
  };
}

/** All that the result is made of; the lockfile stands for the packages. */
function sources({ root, labSources }: Paths): string[] {
  const own = readdirSync(labSources).sort();
  return [...own.map((name) => join(labSources, name)), join(root, 'package-lock.json')];
}

/** TypeScript to the JavaScript that the builder takes. */
async function compile({ labSources }: Paths, work: string): Promise<void> {
  const lib = join(work, 'lib');
  mkdirSync(lib, { recursive: true });
  await build({
    entryPoints: [join(labSources, 'index.ts')],
    outfile: join(lib, 'index.js'),
    bundle: true,
    format: 'esm',
    external,
    logLevel: 'silent',
  });
  cpSync(join(labSources, 'style.css'), join(lib, 'style.css'));
  cpSync(join(labSources, 'package.json'), join(work, 'package.json'));
}

/** JupyterLab's own builder, with the list of what JupyterLab brings along. */
async function bundle({ root }: Paths, work: string): Promise<void> {
  const modules = join(root, 'node_modules');
  const builder = join(modules, '@jupyter', 'builder', 'lib', 'build-labextension.js');
  const core = join(modules, '@jupyterlab', 'core-meta', 'core.package.json');
  await run('Building the figures of JupyterLab', process.execPath, [
    builder,
    '--core-package-file',
    core,
    work,
  ]);
}
