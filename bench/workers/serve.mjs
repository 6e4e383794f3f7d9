// @ts-check
/** The other end of harness/worker.mjs: jobs by name, each run the requested number of times. */
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';

/**
 * @param {(batch: number) => Record<string, () => unknown>} prepare makes the jobs for a batch size,
 *   with an input that stays the same
 * @param {() => number} countTensors
 */
export function serve(prepare, countTensors) {
  /** @type {Map<number, Record<string, () => unknown>>} */
  const prepared = new Map();
  const answer = (/** @type {{ job: string, batch: number, iterations: number }} */ request) => {
    const { job, batch, iterations } = request;
    if (job === 'memory') {
      return { megabytes: process.memoryUsage().rss / 1e6, tensors: countTensors() };
    }
    if (!prepared.has(batch)) prepared.set(batch, prepare(batch));
    const run = prepared.get(batch)?.[job];
    if (!run) throw new Error(`There is no job ${job}.`);
    const started = performance.now();
    for (let i = 0; i < iterations; i++) run();
    return { milliseconds: (performance.now() - started) / iterations };
  };
  createInterface({ input: process.stdin }).on('line', (line) =>
    console.log(JSON.stringify(answer(JSON.parse(line)))),
  );
}
