/** What `update` says. */
import { join } from 'node:path';
import { progressFile } from '../../../course/progress/host.js';
import { openProgress } from '../../../course/progress/store.js';
import { indent, marks, say } from '../terminal.mjs';
import type { CarriedOver } from '../../lesson/carry-over.mjs';
import { exerciseOf, isExercise, isNotebook, type Files } from '../../lesson/learner-files.mjs';

interface Told {
  readonly mine: Files;
  readonly carried: CarriedOver;
  /** Whether it is only said, not done. */
  readonly isPlan: boolean;
  /** Where what a file had been is kept, if it is not where it was. */
  readonly copyOf: (path: string) => string | undefined;
}

/** A line for each file of the learner's: where it goes on. Files that were left alone are told elsewhere. */
export function tellFiles(
  { mine, carried, isPlan, copyOf }: Told,
  left: readonly string[] = [],
): void {
  for (const path of mine.keys()) {
    const copy = copyOf(path);
    const kept = copy === undefined ? '' : `; as it was, it is in ${copy}`;
    const targets = carried.files.filter(({ from }) => from.includes(path));
    const written = targets.filter((target) => !left.includes(target.path));
    if (carried.unplaced.includes(path)) {
      say(`${marks.bad} ${path} has no place in the new version${kept}`);
    } else if (targets.length === 0) {
      const outputs = isNotebook(path) ? ' (outputs are not carried over)' : '';
      say(
        `${isPlan ? marks.hint : marks.well} ${path} has no work of yours that the new one lacks${outputs}${kept}`,
      );
    } else if (written.length > 0) {
      const goesOn = isPlan ? `${marks.hint} ${path} will go on` : `${marks.well} ${path} goes on`;
      const isHere = written.every((target) => target.path === path);
      say(
        `${goesOn} ${isHere ? 'with your work in it' : `in ${list(written.map((target) => target.path))}`}${kept}`,
      );
    }
  }
  const besides = carried.files.filter((file) => file.besides > 0 && !left.includes(file.path));
  if (besides.length === 0) return;
  say(
    '\nSome cells that you wrote in have changed or are gone. What you had written is a cell below:',
  );
  for (const { path, besides: count } of besides) {
    say(indent(`${path}: ${count} ${count === 1 ? 'cell' : 'cells'}, "You had written this here"`));
  }
}

/** Exercises that the learner has worked on and that are others now. */
export function tellExercises(
  root: string,
  { mine, carried }: Pick<Told, 'mine' | 'carried'>,
): void {
  const files = new Set([...mine.keys()].filter(isExercise).map(exerciseOf));
  const progress = openProgress({ file: progressFile(join(root, 'exercises')) }).all();
  const asked = [...carried.asked].filter((id) => files.has(id) || progress[id] !== undefined);
  if (asked.length > 0) {
    say(`\nThese exercises ask for something else now: ${list(asked)}.`);
    say(
      'Those that you have passed stay passed; `npx convlab check ID` says whether an answer still fits.',
    );
  }
  const begun = [...carried.begun].filter((id) => files.has(id));
  if (begun.length > 0) {
    say(`\nThe files of these exercises begin differently now: ${list(begun)}.`);
    say('`npx convlab reset ID` makes the new file, and keeps a copy of yours.');
  }
}

/** Files in which somebody has worked in the new version. */
export function tellLeft(left: readonly string[], copyOf: Told['copyOf']): void {
  for (const path of left) {
    const copy = copyOf(path);
    say(
      `${marks.bad} ${path} has newer changes of yours, and was left alone${copy ? `; what you had before is in ${copy}` : ''}`,
    );
  }
}

function list(items: readonly string[]): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
}
