/** Why there is nothing to grade, in words for the student: what was found, and what is expected. */
import type { Collector } from './collector.mjs';
import { baseName } from './names.mjs';
import type { Read } from './read.mjs';
import type { Submission } from './submission.mjs';

export function problemOf(
  collector: Collector,
  read: Read,
  ids: ReadonlySet<string>,
): Submission['problem'] {
  const all = [...collector.typescript, ...collector.notebooks];
  if (all.length > 0 && all.every(({ isEncrypted }) => isEncrypted)) {
    const reason = 'The archive is protected by a password. Hand it in without one.';
    return { status: 'unreadable', reason };
  }
  if (read.answers.length + read.notebooks.length + read.refused.length > 0) return;
  const [refused] = read.refusedNotebooks;
  if (refused) return { status: refused.status, reason: `${refused.path}: ${refused.reason}` };
  const [failure] = collector.failures;
  if (failure !== undefined) {
    return { status: 'unreadable', reason: `What was handed in can’t be opened. ${failure}` };
  }
  return { status: 'missing', reason: `${foundWords(collector)} ${expected(ids)}` };
}

function foundWords({ typescript, ignored }: Collector): string {
  const paths = [...typescript, ...ignored].map(({ path }) => baseName(path));
  const names = [...new Set(paths)];
  if (names.length === 0) return 'Nothing was handed in: it is empty.';
  const shown = names.slice(0, 3).join(', ');
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `There is no answer in what was handed in. It holds ${shown}${more}.`;
}

function expected(ids: ReadonlySet<string>): string {
  const [id] = [...ids].sort();
  const such = id === undefined ? '' : `, such as ${id}.ts`;
  return `Expected are files that are called like their exercises${such}, or notebooks (.ipynb).`;
}
