// @ts-check
/** Runs a program, and measures its time and the memory of it and all that it starts. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, signal: AbortSignal, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ seconds: number, peakMb: number, log: string, code: number | null }>}
 */
export async function measured(command, args, { cwd, signal, env = {} }) {
  const started = performance.now();
  const child = spawn(command, args, {
    ...{ cwd, signal, env: { ...process.env, ...env } },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => (log = (log + text).slice(-4000)));
  }
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), 500);
  try {
    const code = await new Promise((resolve, reject) =>
      child.on('error', reject).on('close', resolve),
    );
    return { seconds: (performance.now() - started) / 1000, peakMb: peak / 2 ** 20, log, code };
  } finally {
    clearInterval(timer);
  }
}

/** Bytes in memory of a process and all below it. */
function memoryOf(/** @type {number} */ root) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const all = (/** @type {number} */ pid) => {
    /** @type {number} */
    let sum = proportional(pid);
    for (const child of children.get(pid) ?? []) sum += all(child);
    return sum;
  };
  return all(root);
}

/** What a process has to itself, and its part of what it shares with others (PSS). */
function proportional(/** @type {number} */ pid) {
  const [, kilobytes = '0'] = /^Pss: +(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? [];
  return Number(kilobytes) * 1024;
}

/** Nothing of a process that has ended. */
function read(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
