// @ts-check
/** Runs a program and measures its time, and the memory that it and its descendants take. */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { descendants } from '../../dist/tools/process/process-table.js';
import { proportional } from '../harness/memory.mjs';

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, signal: AbortSignal, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ seconds: number, peakMb: number, log: string, code: number | null }>}
 */
export async function measured(command, args, { cwd, signal, env = {} }) {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd,
    signal,
    env: { ...process.env, ...env },
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

/** Bytes of memory that a process and its descendants take. */
function memoryOf(/** @type {number} */ root) {
  return [root, ...descendants(root)].reduce((sum, pid) => sum + (proportional(pid) ?? 0), 0);
}
