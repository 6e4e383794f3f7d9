// @ts-check
/** Hands mutated submissions to readers, batch by batch, and counts what becomes of them. */
import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { casesFrom } from './cases.mjs';

/**
 * @typedef {object} Failure what must never happen
 * @property {number} seed reproduces the case
 * @property {import('./cases.mjs').Kind} kind
 * @property {readonly string[]} mutations
 * @property {string} what
 *
 * @typedef {object} Fuzzed
 * @property {number} cases
 * @property {number} rows
 * @property {ReadonlyMap<string, number>} outcomes how many of each, by kind of case
 * @property {readonly Failure[]} failures
 */

const reader = fileURLToPath(new URL('reader.mjs', import.meta.url));
const batchSize = 50;
/** Anything slower counts as a hang: grading itself would wait longer, and lose a worker. */
const longestSeconds = 20;

/**
 * @param {object} options
 * @param {string} options.root the project's folder
 * @param {number} options.from the first seed
 * @param {number} options.count
 * @param {number} options.jobs
 * @param {(done: number) => void} [options.onProgress]
 * @returns {Promise<Fuzzed>}
 */
export async function fuzz({ root, from, count, jobs, onProgress }) {
  const caseOf = casesFrom(root);
  /** @type {Map<string, number>} */
  const outcomes = new Map();
  /** @type {Failure[]} */
  const failures = [];
  let rows = 0;
  let next = from;
  const work = async () => {
    while (next < from + count) {
      const first = next;
      next = Math.min(first + batchSize, from + count);
      const seeds = Array.from({ length: next - first }, (_, i) => first + i);
      for (const [seed, { outcome, what }] of await readBatch(seeds, caseOf)) {
        const { kind, mutations } = caseOf(seed);
        if (what !== undefined) failures.push({ seed, kind, mutations, what });
        if (outcome === undefined) continue;
        rows++;
        const key = `${kind}: ${outcome}`;
        outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
      }
      onProgress?.(rows + failures.length);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return { cases: count, rows, outcomes, failures };
}

/**
 * @param {readonly number[]} seeds
 * @param {(seed: number) => import('./cases.mjs').Case} caseOf
 * @returns {Promise<Map<number, { outcome?: string, what?: string }>>}
 */
async function readBatch(seeds, caseOf) {
  const folder = mkdtempSync(join(tmpdir(), 'convlab-fuzz-'));
  /** @type {Map<string, number>} */
  const byName = new Map();
  try {
    for (const seed of seeds) {
      const { name, path, bytes } = caseOf(seed);
      const file = path === undefined ? join(folder, name) : join(folder, name, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      byName.set(name.replace(/\.zip$/, ''), seed);
    }
    return await readFolder(folder, byName);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {ReadonlyMap<string, number>} byName
 */
async function readFolder(folder, byName) {
  /** @type {Map<number, { outcome?: string, what?: string }>} */
  const results = new Map();
  /** @type {string[]} */
  const done = [];
  const put = (
    /** @type {string} */ name,
    /** @type {{ outcome?: string, what?: string }} */ result,
  ) => {
    const seed = byName.get(name) ?? -1;
    results.set(seed, results.has(seed) ? { what: 'It has two rows.' } : result);
    done.push(name);
  };
  // If a reader dies or hangs on a case, the next one skips it.
  for (let isOver = false; !isOver;) isOver = await readSome(folder, done, put);
  for (const [name, seed] of byName) {
    if (!results.has(seed)) results.set(seed, { what: `${name} has no row.` });
  }
  return results;
}

/**
 * @param {string} folder
 * @param {readonly string[]} skip
 * @param {(name: string, result: { outcome?: string, what?: string }) => void} put
 * @returns {Promise<boolean>} whether all were read
 */
function readSome(folder, skip, put) {
  return new Promise((resolve, reject) => {
    const child = fork(reader, {
      execArgv: ['--max-old-space-size=768'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let current = '';
    let said = '';
    /** @type {NodeJS.Timeout} */
    let timer;
    const end = (/** @type {boolean} */ isOver) => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.kill('SIGKILL');
      resolve(isOver);
    };
    const lose = (/** @type {string} */ what) => {
      if (current === '') {
        // The next reader would be lost in the same way.
        reject(new Error(`A reader was lost over no case. ${what} ${said}`));
        return end(true);
      }
      put(current, { what: `${what} ${said.slice(0, 500)}`.trim() });
      end(false);
    };
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => lose(`It hung for ${longestSeconds} s.`), longestSeconds * 1000);
    };
    child.stderr?.on('data', (data) => (said += String(data)));
    child.on('exit', (code, signal) => lose(`The reader ended (${signal ?? code}).`));
    child.on('message', (/** @type {import('./reader.mjs').FromReader} */ message) => {
      watch();
      if (message.kind === 'reading') current = message.name;
      if (message.kind === 'row') put(message.name, { outcome: message.outcome });
      if (message.kind === 'threw') put(message.name, { what: message.message });
      if (message.kind === 'row' || message.kind === 'threw') current = '';
      if (message.kind === 'end') end(true);
    });
    watch();
    child.send({ folder, skip });
  });
}
