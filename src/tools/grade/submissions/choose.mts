/** Which of several files is an exercise's answer. */
import { lessonName } from '../../../course/exercises/lesson-name.js';
import type { Found } from './collector.mjs';
import { notebookName } from './kinds.mjs';
import { baseName, byCodeUnits } from './names.mjs';
import type { StudentEntry } from './submission.mjs';

/** The exercise whose answer a file is, judging by its name, and which attempt at handing it in. */
interface Named {
  readonly id: string;
  readonly version: number;
}

/**
 * An exact name comes first, so `example-1` is never the second attempt at `example`. Canvas renames what
 * was uploaded, not what is in an archive.
 */
function exerciseOf(
  { path, isUpload }: Found,
  ids: ReadonlySet<string>,
  layout: StudentEntry['layout'],
): Named | undefined {
  const name = baseName(path);
  if (!name.endsWith('.ts')) return;
  const stem = name.slice(0, -'.ts'.length);
  if (ids.has(stem)) return { id: stem, version: 0 };
  const again = layout === 'canvas' && isUpload ? handedInAgain(stem) : undefined;
  return again && ids.has(again.name) ? { id: again.name, version: again.version } : undefined;
}

/** What Canvas makes of the name, without extension, of a file that was handed in again: `quiz-130-1`. */
function handedInAgain(stem: string): { name: string; version: number } | undefined {
  const found = /^(.+)-(\d+)$/.exec(stem);
  return found ? { name: found[1]!, version: Number(found[2]) } : undefined;
}

/** The lesson whose notebook a file is: `the-quiz`, for `11-the-quiz-1.ipynb` and an older `09-the-quiz.ipynb`. */
export function lessonOf(path: string): string {
  const stem = notebookName(path);
  return lessonName(handedInAgain(stem)?.name ?? stem);
}

export interface Candidate extends Named {
  readonly found: Found;
}

/** By exercise, the best first. */
export function candidates(
  typescript: readonly Found[],
  ids: ReadonlySet<string>,
  layout: StudentEntry['layout'],
): Map<string, Candidate[]> {
  const all = typescript.flatMap((found): Candidate[] => {
    const named = exerciseOf(found, ids, layout);
    return named ? [{ ...named, found }] : [];
  });
  all.sort((a, b) => byCodeUnits(a.id, b.id) || compare(a, b));
  const byId = new Map<string, Candidate[]>();
  for (const one of all) byId.set(one.id, [...(byId.get(one.id) ?? []), one]);
  return byId;
}

/**
 * Of notebooks that were handed in again under the same name, the newest; and for each older one, the newer
 * one.
 */
export function newestNotebooks(
  notebooks: readonly Found[],
  layout: StudentEntry['layout'],
): { readonly taken: readonly Found[]; readonly newerThan: ReadonlyMap<Found, Found> } {
  const newerThan = new Map<Found, Found>();
  if (layout !== 'canvas') return { taken: notebooks, newerThan };
  const names = new Set(notebooks.map(({ path }) => path));
  const read = (found: Found) => {
    const stem = /^(.*)\.ipynb$/.exec(found.path)?.[1] ?? '';
    const again = found.isUpload ? handedInAgain(stem) : undefined;
    const name = `${again?.name}.ipynb`;
    // `chapter-2.ipynb` on its own is just named that.
    return again && names.has(name)
      ? { found, name, version: again.version }
      : { found, name: found.path, version: 0 };
  };
  const newest = new Map<string, Found>();
  for (const { found, name } of notebooks.map(read).sort((a, b) => b.version - a.version)) {
    const newer = newest.get(name);
    if (newer) newerThan.set(found, newer);
    else newest.set(name, found);
  }
  return { taken: [...newest.values()], newerThan };
}

/**
 * The one in `exercises/`, else the nearest to the top, else the last attempt, else the first
 * alphabetically.
 */
function compare(a: Candidate, b: Candidate): number {
  const [first, second] = [a.found.path, b.found.path];
  return (
    Number(isInExercises(second)) - Number(isInExercises(first)) ||
    depth(first) - depth(second) ||
    b.version - a.version ||
    byCodeUnits(first, second)
  );
}

function isInExercises(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => /^exercises$/i.test(folder));
}

function depth(path: string): number {
  return path.split('/').length;
}
