/**
 * Settles which library computes: tfjs-node with its makers' TensorFlow, else tfjs-node built against
 * PyPI's TensorFlow, else WebAssembly. The result is a file that the tensor module reads.
 */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fingerprint, textOf, writeWhole } from './files.mjs';
import { type Paths } from './paths.mjs';
import { tryRun } from './run.mjs';
import { type Progress, type Step, type StepContext } from './steps.mjs';
import { buildBinding, NotBuildable, TENSORFLOW } from './tensorflow.mjs';

export interface ChosenBackend {
  readonly backend: 'tfjs-node' | 'wasm';
  /** One sentence for the learner. */
  readonly why: string;
  /** What it was settled for; if this changes, it has to be settled again. */
  readonly inputs: string;
}

/** The folders that tfjs-node keeps its library and its binding in. */
const PARTS = ['deps', 'lib'];
const MINUTE = 60_000;

export function backendStep({ paths, env }: StepContext, again = false): Step {
  return {
    doing: 'Choosing the backend',
    done: 'Chose the backend',
    needed() {
      // Asking for another backend makes this work unnecessary.
      const asked = env.CONVLAB_BACKEND?.trim();
      if (asked && asked !== 'tfjs-node') return false;
      const chosen = readChosen(paths);
      if (again || chosen?.inputs !== inputs(paths)) return true;
      return chosen.backend === 'tfjs-node' && !isLinked(paths);
    },
    async run(progress) {
      if (!again && relink(paths)) return readChosen(paths)!.why;
      const chosen = await choose(paths, progress);
      writeWhole(paths.backend, JSON.stringify(chosen, null, 2) + '\n');
      return chosen.why;
    },
  };
}

/** What an earlier set-up settled on, if anything. */
export function readChosen(paths: Paths): ChosenBackend | undefined {
  try {
    return JSON.parse(textOf(paths.backend) ?? '') as ChosenBackend;
  } catch {
    return undefined;
  }
}

/** What computes here: what was asked for, or what was settled on. */
export function backendOf(paths: Paths, env: NodeJS.ProcessEnv): string {
  return env.CONVLAB_BACKEND?.trim() || (readChosen(paths)?.backend ?? 'wasm');
}

/**
 * What a settled backend depends on.
 *
 * @internal Tests settle a backend without building it.
 */
export function inputs(paths: Paths): string {
  return fingerprint(process.platform, process.arch, TENSORFLOW, tfjsNodeVersion(paths));
}

function tfjsNodeVersion(paths: Paths): string {
  const manifest = textOf(join(paths.tfjsNode, 'package.json')) ?? '{}';
  return String((JSON.parse(manifest) as { version?: string }).version);
}

async function choose(paths: Paths, progress: Progress): Promise<ChosenBackend> {
  const chosen = (backend: ChosenBackend['backend'], why: string): ChosenBackend => ({
    backend,
    why,
    inputs: inputs(paths),
  });
  progress('looking for tfjs-node');
  if (await loads(paths)) return chosen('tfjs-node', 'tfjs-node was there already');
  progress("downloading tfjs-node's library");
  if (await installPrebuilt(paths)) {
    return chosen('tfjs-node', 'tfjs-node with the TensorFlow library of its makers');
  }
  try {
    await buildBinding(paths, progress);
    link(paths);
    progress('trying it');
    if (await loads(paths)) {
      return chosen(
        'tfjs-node',
        `tfjs-node, built here against TensorFlow ${TENSORFLOW} from PyPI`,
      );
    }
    throw new NotBuildable('the binding that was built does not load');
  } catch (error) {
    if (!(error instanceof NotBuildable)) throw error;
    unlink(paths);
    const reason = `its library could not be downloaded, and ${error.message}`;
    return chosen('wasm', `WebAssembly: tfjs-node does not work here, because ${reason}`);
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

function isLinked(paths: Paths): boolean {
  return PARTS.every((part) => existsSync(join(paths.tfjsNode, part)));
}

/** After `npm ci`, which empties node_modules, only the links are missing. */
function relink(paths: Paths): boolean {
  const chosen = readChosen(paths);
  const kept = PARTS.every((part) => existsSync(join(paths.tensorflow, part)));
  if (chosen?.backend !== 'tfjs-node' || chosen.inputs !== inputs(paths) || !kept) return false;
  link(paths);
  return true;
}
