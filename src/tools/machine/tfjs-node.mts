/**
 * Makes tfjs-node compute here: with its makers' TensorFlow, else built against PyPI's. Its library lies
 * outside node_modules, with links to it there.
 */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Paths } from './paths.mjs';
import { tryRun } from './run.mjs';
import { type Progress } from './steps.mjs';
import { buildBinding, NotBuildable, TENSORFLOW } from './tensorflow.mjs';

/** The folders that tfjs-node keeps its library and its binding in. */
const PARTS = ['deps', 'lib'];
const MINUTE = 60_000;

/** The outcome: how tfjs-node works here, or why it does not. */
export type Installed = { readonly how: string } | { readonly whyNot: string };

/**
 * Looks for a tfjs-node that computes, and installs one where there is none.
 *
 * @throws SetupError if the disk is full or the network fails, which a rerun fixes
 */
export async function installTfjsNode(paths: Paths, progress: Progress): Promise<Installed> {
  progress('looking for tfjs-node');
  if (await loads(paths)) return { how: 'tfjs-node, which was there already' };
  progress("downloading tfjs-node's library");
  if (await installPrebuilt(paths)) {
    return { how: 'tfjs-node with the TensorFlow library of its makers' };
  }
  try {
    await buildBinding(paths, progress);
    link(paths);
    progress('trying it');
    if (await loads(paths)) {
      return { how: `tfjs-node, built here against TensorFlow ${TENSORFLOW} from PyPI` };
    }
    throw new NotBuildable('the binding that was built does not load');
  } catch (error) {
    if (!(error instanceof NotBuildable)) throw error;
    unlink(paths);
    return { whyNot: `its library could not be downloaded, and ${error.message}` };
  }
}

/** Whether tfjs-node computes, tried in its own process by the module that will use it. */
export async function loads(paths: Paths): Promise<boolean> {
  const module = join(paths.root, 'dist', 'tensor', 'tf.js');
  const script = `const tf = require(${JSON.stringify(module)}).tf(); if (tf.add(1, 2).dataSync()[0] !== 3) process.exit(1);`;
  const env = { CONVLAB_BACKEND: 'tfjs-node', TF_CPP_MIN_LOG_LEVEL: '2' };
  return (await tryRun(process.execPath, ['-e', script], { env, timeout: MINUTE })).ok;
}

/** tfjs-node's own installation: a download where that is possible, with a time limit where it is not. */
async function installPrebuilt(paths: Paths): Promise<boolean> {
  unlink(paths);
  const bin = join(paths.root, 'node_modules', '.bin');
  const script = join(paths.tfjsNode, 'scripts', 'install.js');
  const path = `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
  const options = { cwd: paths.tfjsNode, env: { PATH: path }, timeout: 15 * MINUTE };
  const ran = await tryRun(process.execPath, [script], options);
  if (!ran.ok || !(await loads(paths))) {
    unlink(paths);
    return false;
  }
  keep(paths);
  return true;
}

/** Moves the library out of node_modules, so that it survives the next `npm ci`. */
function keep(paths: Paths): void {
  rmSync(paths.tensorflow, { recursive: true, force: true });
  mkdirSync(paths.tensorflow, { recursive: true });
  for (const part of PARTS) {
    const from = join(paths.tfjsNode, part);
    const to = join(paths.tensorflow, part);
    try {
      renameSync(from, to);
    } catch {
      cpSync(from, to, { recursive: true }); // node_modules may be another volume, as in containers
    }
  }
  link(paths);
}

function link(paths: Paths): void {
  unlink(paths);
  for (const part of PARTS) {
    const target = join(paths.tensorflow, part);
    const path = join(paths.tfjsNode, part);
    // Windows lets every user create junctions, which must be absolute paths; a relative link moves along.
    if (process.platform === 'win32') symlinkSync(target, path, 'junction');
    else symlinkSync(relative(dirname(path), target), path);
  }
}

function unlink(paths: Paths): void {
  for (const part of PARTS) {
    rmSync(join(paths.tfjsNode, part), { recursive: true, force: true });
  }
}

/** Whether the links are there, which `npm ci` removes. */
export function isLinked(paths: Paths): boolean {
  return PARTS.every((part) => existsSync(join(paths.tfjsNode, part)));
}

/** Puts the links back, and says whether there was anything to link to. */
export function relink(paths: Paths): boolean {
  const isKept = PARTS.every((part) => existsSync(join(paths.tensorflow, part)));
  if (isKept) link(paths);
  return isKept;
}
