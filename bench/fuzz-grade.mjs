// @ts-check
/**
 * Fuzzes the part of grading that reads submissions: `node bench/fuzz-grade.mjs`, after `npm run build`.
 * Each case must result in one row; a crash, a hang or an error fails. CI does the same every night.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz/fuzz.mjs';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});
const [count, from, jobs] = [values.count, values.seed, values.jobs].map(Number);
const root = fileURLToPath(new URL('..', import.meta.url));
const started = Date.now();
const { cases, rows, outcomes, failures } = await fuzz({
  root,
  from: from ?? 1,
  count: count ?? 5000,
  jobs: jobs ?? 1,
  onProgress: (done) => process.stderr.write(`\r${done} of ${count}`),
});
process.stderr.write('\r');
for (const [outcome, times] of [...outcomes].sort())
  console.log(`${String(times).padStart(6)}  ${outcome}`);
for (const { seed, kind, mutations, what } of failures) {
  console.log(`\n✖ seed ${seed}, ${kind} (${mutations.join(', ')})\n  ${what}`);
}
const seconds = ((Date.now() - started) / 1000).toFixed(0);
console.log(`\n${cases} cases, ${rows} rows, ${failures.length} failures, ${seconds} s`);
process.exitCode = failures.length > 0 || rows !== cases ? 1 : 0;
