// @ts-check
/** Runs a program, and measures its time and the memory of it and all that it starts. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const pageBytes = 4096;

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
  const timer = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), 200);
  try {
    const code = await new Promise((resolve, reject) =>
      child.on('error', reject).on('close', resolve),
    );
    return { seconds: (performance.now() - started) / 1000, peakMb: peak / 2 ** 20, log, code };
  } finally {
    clearInterval(timer);
  }
}

/** Bytes in memory (RSS) of a process and all below it; what they share counts for each. */
function memoryOf(/** @type {number} */ root) {
  /** @type {Map<number, { pid: number, bytes: number }[]>} */
  const children = new Map();
  let own = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [pid, parent, bytes] = [
        Number(name),
        Number(fields[1]),
        Number(fields[21]) * pageBytes,
      ];
      if (pid === root) own = bytes;
      children.set(parent, [...(children.get(parent) ?? []), { pid, bytes }]);
    } catch {
      // It has ended.
    }
  }
  const below = (/** @type {number} */ pid) => {
    /** @type {number} */
    let sum = 0;
    for (const child of children.get(pid) ?? []) sum += child.bytes + below(child.pid);
    return sum;
  };
  return own + below(root);
}
