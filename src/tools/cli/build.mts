/** `convlab build [FILES…]`: makes the notebooks, and the files that learners start from. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { paths } from '../machine/paths.mjs';
import type { BuildResult, BuiltLesson, Status } from '../lesson/build.mjs';
import { NotPassed, WrongUse } from './command.mjs';
import { allEntries } from './exercises/course.mjs';
import { ExerciseFolder } from './exercises/folder.mjs';
import { buildStarters, isBadStarter, wordsFor, type Starter } from './exercises/starters.mjs';
import { marks, say, short } from './terminal.mjs';

export interface BuildCommandOptions {
  readonly check?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

export function define(command: Command): void {
  command
    .argument(
      '[files...]',
      'lessons (the-quiz, notebooks/NN-topic.md); without any, all lessons and all exercises',
    )
    .option(
      '--check',
      'write nothing; fail if a notebook or an exercise is not as it would be made',
    )
    .option('--force', 'also write over what was edited, after keeping a copy')
    .option('--json', 'print the result as JSON')
    .action((files: string[], options: BuildCommandOptions) => runBuild(files, options));
}

/** Where things are built. */
export interface BuildFolders {
  readonly notebooks: string;
  /** Without it, no exercises are built. */
  readonly exercises?: string;
}

const OWN: BuildFolders = {
  notebooks: paths.notebooks,
  exercises: join(paths.root, 'exercises'),
};

export async function runBuild(
  files: readonly string[],
  options: BuildCommandOptions,
  folders = OWN,
): Promise<void> {
  const { build } = await import('../lesson/build.mjs');
  const { check = false, force = false } = options;
  if (check && force)
    throw new WrongUse('--check writes nothing, --force writes: give one of them.');
  const { exercises } = folders;
  const entries = exercises === undefined ? undefined : await allEntries();
  const { courseOptions } = await import('../lesson/course.mjs');
  const { exercises: ids, shown } = courseOptions();
  const groups = await byFolder(files, folders.notebooks);
  const results = [...groups].map(([folder, names]) =>
    build({
      ...{ folder, check, force, shown },
      exercises: entries ? ids : null,
      ...(names && { names }),
    }),
  );
  const result: BuildResult = {
    files: results.flatMap(({ files }) => files),
    lessons: results.flatMap(({ lessons }) => lessons),
  };
  const withExercises = files.length === 0 && result.files.length === 0;
  const starters =
    withExercises && entries && exercises !== undefined
      ? buildStarters(entries, new ExerciseFolder({ exercises }), { check, force })
      : [];
  if (options.json) say(JSON.stringify(toJson(result, starters), null, 2));
  else {
    await show(result, check);
    showStarters(starters, check);
  }
  const isBad =
    result.files.length > 0 ||
    result.lessons.some(({ status }) => isBadLesson(status, check)) ||
    starters.some((starter) => isBadStarter(starter, check));
  if (isBad) throw new NotPassed();
}

/** The named lessons by folder; `undefined` stands for all lessons of a folder. */
async function byFolder(
  files: readonly string[],
  folder: string,
): Promise<Map<string, string[] | undefined>> {
  const { isSourceName } = await import('../lesson/names.mjs');
  if (files.length === 0) return new Map([[folder, undefined]]);
  const groups = new Map<string, string[]>();
  const { lessonFiles } = await import('./lesson-files.mjs');
  const named = await Promise.all(files.map((file) => lessonFiles(file, 'md', folder)));
  for (const path of new Set(named.flat())) {
    if (!isSourceName(basename(path)) || !existsSync(path)) {
      throw new WrongUse(
        `${short(path)} is not a lesson. Lessons are files like notebooks/03-conv2d.md.`,
      );
    }
    groups.set(dirname(path), [...(groups.get(dirname(path)) ?? []), basename(path)]);
  }
  return groups;
}

/** `orphan` fails only a check: a learner may keep what is no longer part of the course. */
function isBadLesson(status: Status, check: boolean): boolean {
  return status === 'refused' || (check && status !== 'unchanged');
}

const WORDS: Record<Status, (lesson: BuiltLesson) => string> = {
  written: ({ copy }) => (copy ? `written; what you had is in ${short(copy)}` : 'written'),
  unchanged: () => 'unchanged',
  edited: () =>
    'has changes of yours and was left alone; its lesson is the same (--force makes it anew and keeps a copy)',
  refused: () =>
    'has changes of yours, and its lesson has changed: not written. `npx convlab build --force` keeps a copy of yours and writes the new one',
  missing: ({ source }) => `is missing: run \`npx convlab build ${short(source)}\``,
  differs: ({ source }) => `differs from ${short(source)}: run \`npx convlab build\``,
  orphan: ({ source }) =>
    `was built from ${basename(source)}, which is gone: delete it, or bring the lesson back`,
};

async function show({ files, lessons }: BuildResult, check: boolean): Promise<void> {
  if (files.length > 0) {
    const { reporter } = await import('vfile-reporter');
    // The reporter shows the first path that a file had.
    const named = files.map((file) => Object.assign(file, { history: [short(file.path)] }));
    say(reporter(named, { quiet: true }));
    say('\nNothing was written.');
    return;
  }
  for (const lesson of lessons) {
    if (lesson.status === 'unchanged') continue;
    const mark = isBadLesson(lesson.status, check) ? marks.bad : marks.well;
    say(`${mark} ${short(lesson.notebook)} ${WORDS[lesson.status](lesson)}`);
  }
  const same = lessons.filter(({ status }) => status === 'unchanged').length;
  if (same > 0) say(`${marks.well} ${same} ${same === 1 ? 'notebook' : 'notebooks'} unchanged`);
  if (lessons.length === 0) say('There are no lessons.');
}

function showStarters(starters: readonly Starter[], check: boolean): void {
  for (const starter of starters) {
    if (starter.status === 'unchanged') continue;
    say(`${isBadStarter(starter, check) ? marks.bad : marks.well} ${wordsFor(starter)}`);
  }
  const same = starters.filter(({ status }) => status === 'unchanged').length;
  if (same > 0) say(`${marks.well} ${same} ${same === 1 ? 'exercise' : 'exercises'} unchanged`);
}

function toJson({ files, lessons }: BuildResult, starters: readonly Starter[]) {
  const problems = files.flatMap((file) =>
    file.messages.map(({ line, column, ruleId, reason }) => ({
      file: short(file.path),
      line,
      column,
      rule: ruleId,
      message: reason,
    })),
  );
  return {
    problems,
    lessons: lessons.map(({ source, notebook, status, copy }) => ({
      source: short(source),
      notebook: short(notebook),
      status,
      ...(copy && { copy: short(copy) }),
    })),
    exercises: starters.map(({ exercise, file, status, copy }) => ({
      exercise,
      file: short(file),
      status,
      ...(copy && { copy: short(copy) }),
    })),
  };
}
