/** `convlab reset ID…`: restores an exercise's file to its original state. */
import { type Command } from 'commander';
import { allEntries, find, type Entry } from './exercises/course.mjs';
import { addFolderOption, ExerciseFolder, type FolderOptions } from './exercises/folder.mjs';
import { shown } from '../../course/progress/host.js';
import { marks, say } from './terminal.mjs';

export function define(command: Command): void {
  addFolderOption(command)
    .argument('<ids...>', 'the exercises')
    .addHelpText(
      'after',
      `
What you had written is kept as ID.backup-1.ts beside the file. Your progress stays.

Example:
  npx convlab reset quiz-130`,
    )
    .action((ids: string[], options: FolderOptions) => reset(ids, options));
}

async function reset(ids: readonly string[], options: FolderOptions): Promise<void> {
  const folder = new ExerciseFolder(options);
  const entries = await allEntries();
  const chosen = ids.map((id) => find(entries, id)); // a wrong name must fail before the first change
  for (const entry of chosen) say(resetOne(entry, folder));
}

/** Recreates a file and says what became of the one that was there. */
export function resetOne(entry: Entry, folder: ExerciseFolder): string {
  const file = shown(folder.fileOf(entry));
  const state = folder.stateOf(entry);
  if (state === 'pristine') return `${marks.well} ${file} is as it was at first`;
  const copy = folder.reset(entry);
  if (state === 'missing') return `${marks.well} ${file} was not there, and was made`;
  const kept = copy === undefined ? '' : `; what you had is in ${shown(copy)}`;
  return `${marks.well} ${file} is new again${kept}`;
}
