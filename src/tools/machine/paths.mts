/** Where everything is. Everything that set-up makes is under `.convlab` or in `node_modules`. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const windows = process.platform === 'win32';

/** The project's own folder, as seen both from dist/tools/machine and from src/tools/machine. */
const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[\\/]$/, '');

/**
 * The paths of one copy of the project; tests pass in their own folder.
 *
 * @internal
 */
export function pathsIn(root: string) {
  const state = join(root, '.convlab');
  const venv = join(state, 'venv');
  return {
    root,
    state,
    log: join(state, 'setup.log'),
    venv,
    python: windows ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python'),
    kernelSpec: join(venv, 'share', 'jupyter', 'kernels', 'tslab', 'kernel.json'),
    labSettings: join(venv, 'share', 'jupyter', 'lab', 'settings', 'overrides.json'),
    /** What all Jupyter programs of the environment read: the server, and nbconvert. */
    jupyterConfig: join(venv, 'etc', 'jupyter', 'jupyter_config.json'),
    /** Our extension of JupyterLab: its sources, and where JupyterLab finds it. */
    labSources: join(root, 'src', 'tools', 'lab'),
    labExtension: join(venv, 'share', 'jupyter', 'labextensions', 'convlab-lab'),
    /** The same for what it gets in a browser's tab; JupyterLab itself must not find that. */
    liteSources: join(root, 'src', 'tools', 'lite', 'page'),
    liteExtension: join(state, 'tab', 'convlab-lite'),
    /** Its `custom.css` is JupyterLab's look. */
    look: join(root, 'src', 'tools', 'machine', 'look'),
    requirements: join(root, 'src', 'tools', 'machine', 'requirements.txt'),
    testRequirements: join(root, 'src', 'tools', 'machine', 'requirements-test.txt'),
    tabRequirements: join(root, 'src', 'tools', 'machine', 'requirements-tab.txt'),
    constraints: join(root, 'src', 'tools', 'machine', 'constraints.txt'),
    notebooks: join(root, 'notebooks'),
    /** tslab's kernel, as convlab starts it. */
    kernel: compiledIn(root, 'kernel/tslab/tslab.js'),
    /** What the kernel keeps of its compiler: src/tools/kernel/tslab/code-cache.ts. */
    kernelCode: join(state, 'code'),
    tfjsNode: join(root, 'node_modules', '@tensorflow', 'tfjs-node'),
    /** tfjs-node's library and binding: kept outside node_modules, which `npm ci` empties. */
    tensorflow: join(state, 'tensorflow'),
    backend: join(state, 'backend.json'),
    jupyter: join(state, 'jupyter'),
    labLog: join(state, 'jupyter', 'lab.log'),
    /** What JupyterLab opens: it shows how far the learner is, and leads on from there. */
    frontPage: join('notebooks', '0-course.ipynb'),
  };
}

/** A program of `src/tools`, compiled: the same whether the caller runs from `src` or from `dist`. */
export const compiled = (program: string): string => compiledIn(root, program);

function compiledIn(root: string, program: string): string {
  return join(root, 'dist', 'tools', program);
}

export type Paths = ReturnType<typeof pathsIn>;

export const paths: Paths = pathsIn(root);
