// @ts-check
/** Runs rows of the benchmark one after the other, shows the figures and saves them. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { statusLine } from '../dist/tools/cli/status-line.mjs';
import { marks, say } from '../dist/tools/cli/terminal.mjs';
import { paths } from '../dist/tools/machine/paths.mjs';
import { compare } from './harness/compare.mjs';
import { peers } from './harness/environment.mjs';
import {
  busyShare,
  describeCommit,
  describeMachine,
  describeVersions,
} from './harness/machine.mjs';
import { readResults, toHistory, write } from './harness/report.mjs';
import { HEAD, toCells } from './harness/words.mjs';
import { Worker } from './harness/worker.mjs';
import { rows } from './rows.mjs';

export { peersStep } from './harness/environment.mjs';
export { rows };

/**
 * @param {readonly import('./rows.mjs').Row[]} chosen
 * @param {{ rounds?: number, history?: string, signal: AbortSignal }} options
 * @returns the rows that could not be measured
 */
export async function measure(chosen, { rounds, history, signal }) {
  const results = readResults();
  const machine = describeMachine();
  const versions = describeVersions();
  const failed = [];
  for (const row of chosen) {
    say(`\n${row.title} (${row.name})`);
    const busy = Number((await busyShare()).toFixed(2));
    let figures;
    try {
      figures = await measureRow(row, rounds ?? row.rounds, signal);
    } catch (error) {
      signal.throwIfAborted();
      say(`${marks.bad} ${/** @type {Error} */ (error).message}`);
      failed.push(row.name);
      continue;
    }
    const date = new Date().toISOString().slice(0, 10);
    results[row.name] = { date, commit: describeCommit(), machine, versions, busy, figures };
    show(figures);
    await write(results, rows); // after each row, so that Ctrl-C loses nothing
  }
  // A row that failed has an older run's figures.
  if (history && failed.length === 0) appendFileSync(history, toHistory(results, chosen));
  return failed;
}

/**
 * @param {import('./rows.mjs').Row} row
 * @param {number} rounds
 * @param {AbortSignal} signal
 */
async function measureRow(row, rounds, signal) {
  /** @type {Worker[]} */
  const workers = [];
  /** @type {import('./harness/compare.mjs').Measured[]} */
  const figures = [];
  const status = statusLine();
  const closeAll = () => workers.forEach((worker) => worker.close());
  const start = (/** @type {string} */ command, /** @type {string} */ file, env = {}) => {
    signal.throwIfAborted();
    const worker = new Worker(command, [join(paths.root, file)], { cwd: paths.root, env });
    workers.push(worker);
    return worker;
  };
  signal.addEventListener('abort', closeAll);
  try {
    await row.run({
      root: paths.root,
      signal,
      node: (file, env) => start(process.execPath, file, env),
      python: (file) => start(peers.python, file),
      async compare(comparison) {
        const of = comparison.figures[0]?.what ?? '';
        const title = comparison.peer ? `${of}, against ${comparison.peer}` : of;
        const progress = (/** @type {number} */ done, /** @type {number} */ all) => {
          signal.throwIfAborted();
          status.set(title, `round ${done + 1} of ${all}`);
        };
        figures.push(...(await compare({ rounds, ...comparison }, progress)));
        status.remove(title);
      },
    });
  } finally {
    status.clear();
    signal.removeEventListener('abort', closeAll);
    closeAll();
  }
  return figures;
}

/** @param {readonly import('./harness/compare.mjs').Measured[]} figures */
function show(figures) {
  const table = new Table({ head: HEAD, style: { head: [], border: [], compact: true } });
  table.push(...figures.map(toCells));
  say(table.toString());
}
