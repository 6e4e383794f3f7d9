/** The folder with the learner's files. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { keepCopy, progressFile } from '../../../course/progress/host.js';
import { pathOf, starterText, stateOf, type FileState } from '../../../course/progress/starter.js';
import { openProgress, type ProgressStore } from '../../../course/progress/store.js';
import { isCopy } from '../../lesson/learner-files.mjs';
import { writeWhole } from '../../machine/files.mjs';
import { paths } from '../../machine/paths.mjs';
import type { Entry } from './course.mjs';
import { readText } from './read-text.mjs';

/** The options of every command on exercises. */
export interface FolderOptions {
  readonly exercises: string;
}

export function addFolderOption(command: Command): Command {
  return command.addOption(
    new Option('--exercises <folder>', 'where your files and your progress are')
      .env('CONVLAB_EXERCISES')
      .default(join(paths.root, 'exercises'), 'exercises'),
  );
}

export class ExerciseFolder {
  readonly path: string;

  constructor({ exercises }: FolderOptions) {
    this.path = resolve(exercises);
  }

  progress(): ProgressStore {
    return openProgress({ file: progressFile(this.path) });
  }

  fileOf({ exercise, ...place }: Entry): string {
    return join(this.path, pathOf(exercise, place));
  }

  stateOf(entry: Entry): FileState | 'missing' {
    const file = this.fileOf(entry);
    const text = readText(file);
    if (text !== undefined) return stateOf(text, entry.exercise, entry);
    // What can't be read, such as a folder of that name, may be somebody's all the same.
    return existsSync(file) ? 'edited' : 'missing';
  }

  /** Recreates the file, and returns the copy of what the learner had written. */
  reset(entry: Entry): string | undefined {
    const file = this.fileOf(entry);
    const copy = this.stateOf(entry) === 'edited' ? keepCopy(file) : undefined;
    writeWhole(file, starterText(entry.exercise, entry));
    return copy;
  }

  /** TypeScript files that are where exercises go, without the copies that `reset` keeps. */
  files(): string[] {
    if (!existsSync(this.path)) return [];
    return readdirSync(this.path, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ts$/.test(name) && !isCopy(name))
      .map((name) => join(this.path, name))
      .sort();
  }
}
