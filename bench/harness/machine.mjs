// @ts-check
/** The machine and the versions that figures were measured with. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { paths } from '../../dist/tools/machine/paths.mjs';
import { peers } from './environment.mjs';

/** @returns {Record<string, string>} */
export function describeMachine() {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: `${availableParallelism()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${type()} ${release().split('-')[0]} ${process.arch}`,
  };
}

/** The share of the processors, from 0 to 1, that other programs take while we wait for a second. */
export async function busyShare() {
  const before = processorTimes();
  await setTimeout(1000);
  const after = processorTimes();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function processorTimes() {
  const times = cpus().map((cpu) => cpu.times);
  const all = times.flatMap((one) => Object.values(one)).reduce((sum, time) => sum + time, 0);
  return { idle: times.reduce((sum, { idle }) => sum + idle, 0), all };
}

/** @returns {Record<string, string>} */
export function describeVersions() {
  return {
    node: process.versions.node,
    'tfjs-node': npmVersion('@tensorflow/tfjs-node'),
    'tfjs-backend-wasm': npmVersion('@tensorflow/tfjs-backend-wasm'),
    tslab: npmVersion('tslab'),
    ...pythonVersions(paths.python, ['jupyterlab']),
    ...pythonVersions(peers.python, ['torch', 'ipykernel', 'jupyter_client']),
  };
}

/** The commit that was measured, with a star if files had changed since. */
export function describeCommit() {
  try {
    const git = (/** @type {string[]} */ ...args) =>
      execFileSync('git', args, { cwd: paths.root, encoding: 'utf8' }).trim();
    const changed = git('status', '--porcelain', '--', 'src', 'notebooks', 'package-lock.json');
    return git('rev-parse', '--short', 'HEAD') + (changed ? '*' : '');
  } catch {
    return 'unknown';
  }
}

function npmVersion(/** @type {string} */ name) {
  const file = join(paths.root, 'node_modules', name, 'package.json');
  return String(JSON.parse(readFileSync(file, 'utf8')).version);
}

/**
 * @param {string} python
 * @param {readonly string[]} packages
 * @returns {Record<string, string>}
 */
function pythonVersions(python, packages) {
  const script = `import importlib.metadata as m, json, platform, sys
print(json.dumps({"python": platform.python_version(), **{name: m.version(name) for name in sys.argv[1:]}}))`;
  return JSON.parse(execFileSync(python, ['-c', script, ...packages], { encoding: 'utf8' }));
}
