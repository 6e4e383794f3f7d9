/** `convlab list [PART…]`: all exercises, and how far the learner is. */
import { type Command } from 'commander';
import pc from 'picocolors';
import { lessonName } from '../../course/exercises/lesson-name.js';
import type { ExerciseProgress } from '../../course/progress/progress.js';
import { tasks } from '../../course/tasks/index.js';
import { allEntries, nextToDo, select, type Entry } from './exercises/course.mjs';
import { addFolderOption, ExerciseFolder, type FolderOptions } from './exercises/folder.mjs';
import { shown } from '../../course/progress/host.js';
import { showNotices } from './exercises/show.mjs';
import { sumUp, sumUpTasks, tableOf } from './exercises/table.mjs';
import { say } from './terminal.mjs';

interface ListOptions extends FolderOptions {
  readonly json?: boolean;
}

export function define(command: Command): void {
  addFolderOption(command)
    .argument('[parts...]', 'lessons (the-quiz), topics (quiz) or exercises; all if none is named')
    .option('--json', 'print the list as JSON')
    .addHelpText(
      'after',
      `
Marks: ✔ passed, ✖ tried, · not tried yet.

Examples:
  npx convlab list            all exercises
  npx convlab list the-quiz   those of a lesson
  npx convlab list quiz --json`,
    )
    .action((parts: string[], options: ListOptions) => list(parts, options));
}

async function list(parts: readonly string[], { json, ...options }: ListOptions): Promise<void> {
  const folder = new ExerciseFolder(options);
  const progress = folder.progress();
  const all = await allEntries();
  const chosen = choose(all, parts);
  if (json) {
    const shown = chosen.map((entry) => toJson(entry, progress.of(entry.exercise.id), folder));
    say(JSON.stringify(shown, null, 2));
    for (const notice of showNotices(progress)) console.error(notice);
    return;
  }
  const states = progress.all();
  say(tableOf(chosen, states, process.stdout.columns));
  say(`\n${sumUp(chosen, states)}`);
  const lessons = new Set(chosen.map(({ lesson }) => lessonName(lesson)));
  const here = tasks.filter(({ lesson }) => lessons.has(lesson));
  if (here.length > 0) say(sumUpTasks(here, states));
  const next = nextToDo(chosen, progress);
  if (next) say(pc.dim(`Next: npx convlab check ${next.exercise.id}`));
  for (const notice of showNotices(progress)) say(notice);
}

function choose(all: readonly Entry[], parts: readonly string[]): readonly Entry[] {
  if (parts.length === 0) return all;
  const chosen = new Set(parts.flatMap((part) => select(all, part)));
  return all.filter((entry) => chosen.has(entry));
}

function toJson(entry: Entry, progress: ExerciseProgress, folder: ExerciseFolder) {
  const { exercise, lesson, topic } = entry;
  const { id, title, kind, parts, hints } = exercise;
  const file = shown(folder.fileOf(entry));
  const maxPoints = parts.reduce((sum, { points }) => sum + points, 0);
  const { hints: hintsGiven, ...rest } = progress;
  return {
    id,
    title,
    lesson,
    topic,
    kind,
    file,
    hints: hints.length,
    hintsGiven,
    ...rest,
    maxPoints,
  };
}
