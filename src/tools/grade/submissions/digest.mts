/** Tells whether a submission is still the same. */
import { createHash } from 'node:crypto';
import { byCodeUnits } from './names.mjs';
import type { Submission } from './submission.mjs';

/** SHA-256 over what was read, sorted, and over what was left out. Lengths keep neighbours apart. */
export function digestOf(submission: Omit<Submission, 'digest'>): string {
  const { files, notebooks, ignored, refused, refusedNotebooks, answers, problem } = submission;
  const lines = [
    ...[...files].map(([path, text]) => ['file', path, text]),
    ...notebooks.map(({ path, text }) => ['notebook', path, text]),
    ...answers.map(({ id, path }) => ['answer', id, path]),
    ...ignored.map(({ path, reason }) => ['ignored', path, reason]),
    ...refused.map(({ id, path, status, reason }) => ['refused', id, path, status, reason]),
    ...refusedNotebooks.map(({ path, status, reason }) => ['notebook', path, status, reason]),
    ...(problem ? [['problem', problem.status, problem.reason]] : []),
  ].map((parts) => parts.map((part) => `${part.length}:${part}`).join(''));
  const hash = createHash('sha256');
  for (const line of lines.sort(byCodeUnits)) hash.update(line).update('\n');
  return hash.digest('hex');
}
