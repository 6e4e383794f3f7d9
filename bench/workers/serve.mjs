// @ts-check
/** The other end of harness/worker.mjs: answers requests by the name of their job, one after the other. */
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { proportionalWithoutFiles } from '../harness/memory.mjs';

/** @param {Record<string, (request: any) => unknown>} jobs */
export async function serve(jobs) {
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    const job = jobs[request.job];
    if (!job) throw new Error(`There is no job ${request.job}.`);
    console.log(JSON.stringify((await job(request)) ?? {}));
  }
}

/**
 * Milliseconds per run, over as many as the request asks for, in one synchronous loop.
 *
 * @param {() => unknown} run
 * @param {{ iterations: number }} request
 */
export function time(run, { iterations }) {
  const started = performance.now();
  for (let i = 0; i < iterations; i++) run();
  return { milliseconds: (performance.now() - started) / iterations };
}

/** What the process takes besides files: PSS, or RSS where only that can be had. */
export function memory(/** @type {number} */ tensors) {
  return {
    megabytes: (proportionalWithoutFiles('self') ?? process.memoryUsage().rss) / 1e6,
    tensors,
  };
}
