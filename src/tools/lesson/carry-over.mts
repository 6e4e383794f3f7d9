/** What an update makes of a learner's files. Nothing is read or written here. */
import { isEdited, parseAny, type AnyNotebook } from './edited.mjs';
import { mergeNotebooks } from './merge.mjs';
import { serialize } from './notebook.mjs';
import { asksAnew, beginsAnew, mergeExercise, plain } from './exercise-file.mjs';
import { exerciseOf, isExercise, isNotebook, lessonOf, type Files } from './learner-files.mjs';

/** A file as it will be. */
export interface Carried {
  readonly path: string;
  readonly text: string;
  /** Where the work in it comes from. */
  readonly from: readonly string[];
  /** Cells that stand below one that has changed, or in the place of one that is gone. */
  readonly besides: number;
}

export interface CarriedOver {
  readonly files: readonly Carried[];
  /** Files of the learner's for which the new version has no place. */
  readonly unplaced: readonly string[];
  /** Exercises, by id, that ask for something else now. */
  readonly asked: ReadonlySet<string>;
  /** Exercises whose file begins with other lines now. */
  readonly begun: ReadonlySet<string>;
}

/**
 * @param before the version that the learner began with
 * @param mine the files that the learner has changed
 * @param after the new version
 */
export function carryOver(before: Files, mine: Files, after: Files): CarriedOver {
  const notebooks = carryNotebooks(before, mine, after);
  const exercises = carryExercises(before, mine, after);
  const places = placesOf(after);
  const pairs = [...before].flatMap(([path, old]) => {
    const place = isExercise(path) ? places.get(exerciseOf(path)) : undefined;
    return place === undefined ? [] : [[exerciseOf(path), old, after.get(place)!] as const];
  });
  return {
    files: [...notebooks.files, ...exercises.files],
    unplaced: [...notebooks.unplaced, ...exercises.unplaced],
    asked: new Set(pairs.filter(([, old, next]) => asksAnew(old, next)).map(([id]) => id)),
    begun: new Set(pairs.filter(([, old, next]) => beginsAnew(old, next)).map(([id]) => id)),
  };
}

type Part = Pick<CarriedOver, 'files' | 'unplaced'>;

function carryNotebooks(before: Files, mine: Files, after: Files): Part {
  const [old, next] = [lessonsIn(before), lessonsIn(after)];
  const own = lessonsIn(mine);
  const pathsOf = (all: Lessons, lessons: Iterable<string>) =>
    [...lessons].map((lesson) => all.get(lesson)!.path);
  const { notebooks, unplaced } = mergeNotebooks(cellsOf(old), cellsOf(own), cellsOf(next));
  const broken = [...mine.keys()].filter((path) => isNotebook(path) && !own.has(lessonOf(path)));
  return {
    files: [...notebooks].map(([lesson, { notebook, from, besides }]) => ({
      path: next.get(lesson)!.path,
      text: serialize(notebook),
      from: pathsOf(own, from),
      besides,
    })),
    unplaced: [...pathsOf(own, unplaced), ...broken],
  };
}

type Lessons = ReadonlyMap<string, { readonly path: string; readonly notebook: AnyNotebook }>;

function lessonsIn(files: Files): Lessons {
  return new Map(
    [...files].flatMap(([path, text]) => {
      const notebook = isNotebook(path) ? parseAny(text) : null;
      return notebook ? [[lessonOf(path), { path, notebook }] as const] : [];
    }),
  );
}

function cellsOf(lessons: Lessons): Map<string, AnyNotebook> {
  return new Map([...lessons].map(([lesson, { notebook }]) => [lesson, notebook]));
}

function carryExercises(before: Files, mine: Files, after: Files): Part {
  const places = placesOf(after);
  const files: Carried[] = [];
  const unplaced: string[] = [];
  for (const [path, own] of mine) {
    if (!isExercise(path)) continue;
    const place = places.get(exerciseOf(path));
    if (place === undefined) {
      unplaced.push(path);
      continue;
    }
    const text = mergeExercise(before.get(path), own, after.get(place)!);
    if (text !== plain(after.get(place)!)) {
      files.push({ path: place, text, from: [path], besides: 0 });
    }
  }
  return { files, unplaced };
}

function placesOf(files: Files): Map<string, string> {
  return new Map([...files.keys()].filter(isExercise).map((path) => [exerciseOf(path), path]));
}

/** Whether a file is not as the course has it. Outputs of cells are no change of a notebook. */
export function hasWork(path: string, before: string | undefined, mine: string): boolean {
  if (before === undefined) return true;
  return plain(before) !== plain(mine) && (!isNotebook(path) || isEdited(parseAny(mine)));
}
