/** The part of `convlab build` that makes the files learners start from. */
import type { Entry } from './course.mjs';
import { type ExerciseFolder } from './folder.mjs';
import { shown } from '../../../course/progress/host.js';

export interface Starter {
  readonly exercise: string;
  readonly file: string;
  readonly status:
    | 'written'
    | 'unchanged'
    | 'edited' // by the learner
    | 'missing' // only with `check`
    | 'differs' // only with `check`
    | 'orphan'; // of an exercise that no longer exists
  /** The copy of what the learner had. */
  readonly copy?: string;
}

export interface StarterOptions {
  /** Write nothing, only compare. */
  readonly check?: boolean;
  /** Also overwrite what a learner changed, after keeping a copy. */
  readonly force?: boolean;
}

/** Writes the files that are missing or outdated. A learner's work is left alone. */
export function buildStarters(
  entries: readonly Entry[],
  folder: ExerciseFolder,
  options: StarterOptions = {},
): Starter[] {
  const starters = entries.map((entry) => buildOne(entry, folder, options));
  const known = new Set(starters.map(({ file }) => file));
  const orphans = folder.files().filter((file) => !known.has(file));
  return [
    ...starters,
    ...orphans.map((file) => ({ exercise: '', file, status: 'orphan' as const })),
  ];
}

function buildOne(
  entry: Entry,
  folder: ExerciseFolder,
  { check = false, force = false }: StarterOptions,
): Starter {
  const starter = { exercise: entry.exercise.id, file: folder.fileOf(entry) };
  const state = folder.stateOf(entry);
  if (state === 'pristine') return { ...starter, status: 'unchanged' };
  if (check) return { ...starter, status: state === 'missing' ? 'missing' : 'differs' };
  if (state === 'edited' && !force) return { ...starter, status: 'edited' };
  const copy = folder.reset(entry);
  return { ...starter, status: 'written', ...(copy !== undefined && { copy }) };
}

/** As with a lesson, a learner's own file is an error only in a check. */
export function isBadStarter({ status }: Starter, check: boolean): boolean {
  return check && status !== 'unchanged';
}

const WORDS: Record<Starter['status'], (starter: Starter) => string> = {
  written: ({ copy }) => (copy ? `written; what you had is in ${shown(copy)}` : 'written'),
  unchanged: () => 'unchanged',
  edited: ({ exercise }) =>
    `has changes of yours and was left alone (\`npx convlab reset ${exercise}\` makes it anew and keeps a copy)`,
  missing: () => 'is missing: run `npx convlab build`',
  differs: ({ exercise }) =>
    `is not what the exercise begins with: run \`npx convlab build\`, or \`npx convlab reset ${exercise}\` if somebody worked in it`,
  orphan: () =>
    'is of no exercise: delete it, or list its exercise in src/course/exercises/manifest.ts',
};

export function wordsFor(starter: Starter): string {
  return `${shown(starter.file)} ${WORDS[starter.status](starter)}`;
}
