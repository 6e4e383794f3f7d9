// @ts-check
/** Reads submissions as grading does, in a separate process, and reports the outcome of each. */
import { isDeepStrictEqual } from 'node:util';
import { listed } from '../../dist/course/exercises/manifest.js';
import { readLiterals } from '../../dist/tools/grade/judge/literals.mjs';
import { readCells } from '../../dist/tools/grade/notebook/cells.mjs';
import { findEntries } from '../../dist/tools/grade/submissions/entries.mjs';
import { readSubmission } from '../../dist/tools/grade/submissions/read.mjs';
import { compileFrom } from '../../dist/tools/answer-process/compile.mjs';

/**
 * @typedef {{ kind: 'reading', name: string }
 *   | { kind: 'row', name: string, outcome: string }
 *   | { kind: 'threw', name: string, message: string }
 *   | { kind: 'listed', names: string[] }
 *   | { kind: 'end' }} FromReader
 */

const ids = new Set(listed.map(({ exercise }) => exercise.id));

/** @param {FromReader} message */
function send(message) {
  process.send?.(message);
}

/**
 * The outcome in one word. Throws if the entry is in a state that must never occur.
 *
 * @param {import('../../dist/tools/grade/submissions/submission.mjs').StudentEntry} entry
 */
async function outcomeOf(entry) {
  const submission = await readSubmission(entry, ids);
  const again = await readSubmission(entry, ids);
  if (!isDeepStrictEqual(submission, again)) throw new Error('Read twice it is not the same.');
  if (submission.student !== entry.student) throw new Error('The student is another one.');
  const { files, answers, notebooks, problem } = submission;
  if (problem) {
    if (problem.reason === '') throw new Error('A problem without a reason.');
    return problem.status;
  }
  const found = new Set();
  for (const { text } of notebooks) {
    const read = readCells(text);
    if (read.kind === 'unreadable' && read.reason === '') throw new Error('No reason is given.');
    found.add(read.kind);
  }
  for (const { path } of answers) {
    const literals = readLiterals(files.get(path) ?? '');
    const compiled = await compileFrom(files, path);
    if (compiled.kind === 'not-compiled' && compiled.message === '') throw new Error('No message.');
    found.add(literals ? 'literals' : compiled.kind);
  }
  if (found.size === 0) return 'refused';
  return [...found].sort().join(' and ');
}

process.on(
  'message',
  async (/** @type {{ folder: string, skip: string[] }} */ { folder, skip }) => {
    const entries = await findEntries(folder);
    send({ kind: 'listed', names: entries.map(({ student }) => student) });
    for (const entry of entries) {
      const name = entry.student;
      if (skip.includes(name)) continue;
      send({ kind: 'reading', name });
      try {
        send({ kind: 'row', name, outcome: await outcomeOf(entry) });
      } catch (error) {
        const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
        send({ kind: 'threw', name, message });
      }
    }
    send({ kind: 'end' });
  },
);
process.on('disconnect', () => process.exit());
