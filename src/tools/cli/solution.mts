/** `convlab solution ID`: one way to do it, for learners who have done it or give up. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command } from 'commander';
import { pathOf } from '../../course/progress/starter.js';
import { paths } from '../machine/paths.mjs';
import { NotPassed } from './command.mjs';
import { allEntries, find } from './exercises/course.mjs';
import { addFolderOption, ExerciseFolder, type FolderOptions } from './exercises/folder.mjs';
import { showNotices } from './exercises/show.mjs';
import { say, sayFailure } from './terminal.mjs';

interface SolutionOptions extends FolderOptions {
  readonly giveUp?: boolean;
}

export function define(command: Command): void {
  addFolderOption(command)
    .argument('<id>', 'the exercise')
    .option('--give-up', 'show it although the exercise is not passed')
    .addHelpText(
      'after',
      `
Examples:
  npx convlab solution quiz-130             once it is passed
  npx convlab solution quiz-130 --give-up   before`,
    )
    .action((id: string, options: SolutionOptions) => solution(id, options));
}

async function solution(id: string, { giveUp, ...options }: SolutionOptions): Promise<void> {
  const progress = new ExerciseFolder(options).progress();
  const entry = find(await allEntries(), id);
  const { exercise } = entry;
  const { passed, hints } = progress.of(exercise.id);
  if (!passed && !giveUp) {
    const left = Math.max(0, exercise.hints.length - hints);
    const more =
      left === 0 ? '' : `\`npx convlab hint ${exercise.id}\` has ${left} more for you, and `;
    sayFailure(
      `${exercise.title} (${exercise.id}) is not passed yet.`,
      `${more}\`npx convlab solution ${exercise.id} --give-up\` shows the solution now.`,
    );
    throw new NotPassed();
  }
  const file = join(paths.root, 'solutions', pathOf(exercise, entry));
  if (!existsSync(file)) throw new Error(`the solution of ${exercise.id} is not in ${file}`);
  progress.sawSolution(exercise.id);
  say(readFileSync(file, 'utf8').trimEnd());
  for (const notice of showNotices(progress)) console.error(notice);
}
