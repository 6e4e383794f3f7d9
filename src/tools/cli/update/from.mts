/** `convlab update --from FOLDER`: carries over what a learner has in an older copy of the course. */
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { textOf } from '../../machine/files.mjs';
import { WrongUse } from '../command.mjs';
import { marks, say } from '../terminal.mjs';
import { findBase } from './base.mjs';
import { carryOver, hasWork } from '../../lesson/carry-over.mjs';
import {
  FOLDERS,
  isExercise,
  isLearners,
  lessonOf,
  exerciseOf,
  type Files,
} from '../../lesson/learner-files.mjs';
import { Repository } from './repository.mjs';
import { tellExercises, tellFiles, tellLeft } from './words.mjs';
import { writeCarried } from './write.mjs';

export async function updateFrom(
  root: string,
  folder: string,
  { dryRun = false }: { readonly dryRun?: boolean },
): Promise<void> {
  const from = courseAt(root, folder);
  const old = filesIn(from);
  const repository = await Repository.open(root);
  const { paths, files: before } = await findBase(repository, from, old);
  const after = repository
    ? await repository.filesOf('HEAD')
    : textsOf(root, filesIn(root).filter(isLearners));
  const known = new Set([...before.keys(), ...after.keys()].map(nameOf));
  const mine = new Map(
    [...textsOf(from, old.filter(isLearners))].filter(
      ([path, text]) => known.has(nameOf(path)) && hasWork(path, before.get(path), text),
    ),
  );
  const others = old.filter((path) => !paths.has(path) && !mine.has(path));
  const missing = others.filter((path) => !existsSync(join(root, path)));
  const carried = carryOver(before, mine, after);
  const told = { mine, carried, isPlan: dryRun, copyOf: () => undefined };
  const existing = others.filter((path) => !missing.includes(path));
  const different = existing.filter((path) => differs(from, root, path));
  if (mine.size + missing.length + different.length === 0) {
    say(`There is nothing of yours in ${folder} that is not here.`);
    return;
  }
  const left = dryRun ? [] : writeCarried(root, carried.files, after);
  if (!dryRun) for (const path of missing) copy(from, root, path);
  tellFiles(told, left);
  for (const path of missing) {
    say(dryRun ? `${marks.hint} ${path} will be copied` : `${marks.well} ${path} is copied`);
  }
  tellLeft([...left, ...different], () => undefined);
  tellExercises(dryRun ? from : root, told);
  say(
    dryRun
      ? '\nNothing was changed.'
      : `\n${marks.well} Your work is here. ${folder} is as it was. \`npx convlab start\` opens the course.`,
  );
}

/** The folder of a copy of the course that is not this one. */
function courseAt(root: string, folder: string): string {
  const from = resolve(folder);
  const remedy =
    'Give the folder of your older copy, as in `npx convlab update --from ../convlab`.';
  if (!FOLDERS.every((name) => existsSync(join(from, name)))) {
    throw new WrongUse(
      `${folder} is not a copy of the course: it has no notebooks and exercises.`,
      remedy,
    );
  }
  if (realpathSync(from) === realpathSync(root)) {
    throw new WrongUse(`${folder} is this copy of the course.`, remedy);
  }
  return from;
}

/** What is in the folders in which learners work, without what programs keep there. */
function filesIn(root: string): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  )
    .map((path) => path.split(sep).join('/'))
    .filter(
      (path) =>
        !/\.backup-\d+\.|(^|\/)(\.ipynb_checkpoints|__pycache__)\/|(^|\/)\.[^/]*$/.test(path),
    )
    .sort();
}

function textsOf(root: string, paths: readonly string[]): Files {
  return new Map(paths.map((path) => [path, textOf(join(root, path)) ?? '']));
}

/** What stays the same when a lesson gets another number, or an exercise another topic. */
function nameOf(path: string): string {
  return isExercise(path) ? exerciseOf(path) : `notebooks/${lessonOf(path)}`;
}

function copy(from: string, to: string, path: string): void {
  mkdirSync(dirname(join(to, path)), { recursive: true });
  copyFileSync(join(from, path), join(to, path), constants.COPYFILE_EXCL);
}

function differs(from: string, to: string, path: string): boolean {
  return textOf(join(from, path)) !== textOf(join(to, path));
}
