/** What an update would change, found out before anything is changed. */
import { join } from 'node:path';
import { SetupError } from '../../machine/errors.mjs';
import { textOf } from '../../machine/files.mjs';
import { indent } from '../terminal.mjs';
import { carryOver, type CarriedOver } from '../../lesson/carry-over.mjs';
import { plain } from '../../lesson/exercise-file.mjs';
import type { Journal } from './journal.mjs';
import { FOLDERS, isLearners, type Files } from '../../lesson/learner-files.mjs';
import type { Change, Repository } from './repository.mjs';

export interface Plan {
  readonly from: string;
  readonly to: string;
  /** The learner's files that the new version touches. */
  readonly mine: Files;
  /** Those of them that are there now; the others were put aside by an update that was stopped. */
  readonly present: ReadonlySet<string>;
  readonly carried: CarriedOver;
  readonly after: Files;
  /** Files that get the last commit's state back before git goes forward. */
  readonly restored: readonly string[];
  /** Files that git does not know and the new version has. */
  readonly removed: readonly string[];
}

/** @throws SetupError if there are changes that would be in the way */
export async function makePlan(
  repository: Repository,
  from: string,
  to: string,
  journal: Journal | undefined,
): Promise<Plan> {
  const changes = await repository.changes();
  const touched = new Set(
    (await repository.git(['diff', '--name-only', '--no-renames', '-z', from, to])).split('\0'),
  );
  const texts = await repository.readAll(
    to,
    changes.map(({ path }) => path).filter((path) => touched.has(path)),
  );
  const mine = new Map<string, string>();
  const restored: string[] = [];
  const removed: string[] = [];
  const blocked: string[] = [];
  for (const { path, state } of changes) {
    if (isUnmerged(state)) throw unmerged(path);
    const found = textOf(join(repository.root, path));
    const isNews = sameText(found, texts.get(path)); // what a stopped update has left, or the same by chance
    const isKnown = !isNew(state);
    if (isLearners(path)) {
      if (!touched.has(path)) continue;
      if (found !== undefined && !isNews) mine.set(path, found);
      (isKnown ? restored : removed).push(path);
    } else if (!isKnown) {
      if (!texts.has(path)) continue;
      (isNews ? removed : blocked).push(path);
    } else if (journal && touched.has(path) && isNews) {
      restored.push(path);
    } else if (touched.has(path) || !FOLDERS.some((folder) => path.startsWith(`${folder}/`))) {
      blocked.push(path);
    }
  }
  if (blocked.length > 0) throw inTheWay(blocked);
  const present = new Set(mine.keys());
  for (const [path, copy] of Object.entries(journal?.copies ?? {})) {
    const kept = textOf(join(repository.root, copy));
    if (kept !== undefined && !mine.has(path)) mine.set(path, kept);
  }
  const [before, after] = await Promise.all([repository.filesOf(from), repository.filesOf(to)]);
  const carried = carryOver(before, mine, after);
  return { from, to, mine, present, carried, after, restored, removed };
}

function sameText(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined ? one === other : plain(one) === plain(other);
}

function isNew(state: Change['state']): boolean {
  return state === '??' || state.startsWith('A');
}

function isUnmerged(state: Change['state']): boolean {
  return state.includes('U') || state === 'AA' || state === 'DD';
}

function unmerged(path: string): SetupError {
  return new SetupError(
    `${path} has conflicts that are not settled.`,
    'Settle them and commit, or take them back with `git merge --abort`, then run the same command again.',
  );
}

function inTheWay(paths: readonly string[]): SetupError {
  return new SetupError(
    `There are changes of yours outside of notebooks and exercises:\n${indent(paths.join('\n'), '    ')}`,
    'Put them aside with `git stash --include-untracked -- ' +
      `${paths.map((path) => (/[^\w./-]/.test(path) ? `'${path}'` : path)).join(' ')}\`, run the same command again, ` +
      'and bring them back with `git stash pop`.',
  );
}
