/** `convlab hint [ID]`: the next hint. */
import { type Command } from 'commander';
import pc from 'picocolors';
import { choose } from './exercises/choose.mjs';
import { addFolderOption, ExerciseFolder, type FolderOptions } from './exercises/folder.mjs';
import { showNotices, wrapped } from './exercises/show.mjs';
import { indent, say } from './terminal.mjs';
import { type Exercise } from '../../course/check/exercise.js';
import { partsOf } from '../../course/progress/hint.js';
import { type ProgressStore } from '../../course/progress/store.js';

interface HintOptions extends FolderOptions {
  readonly json?: boolean;
}

export function define(command: Command): void {
  addFolderOption(command)
    .argument('[id]', 'an exercise or a lesson; without it, the exercise that you are on')
    .option('--json', 'print { exercise, number, of, text, again }')
    .addHelpText(
      'after',
      `
Hints go from a first question to a last push. None holds the answer.

Example:
  npx convlab hint quiz-130`,
    )
    .action((id: string | undefined, options: HintOptions) => hint(id, options));
}

async function hint(id: string | undefined, { json, ...options }: HintOptions): Promise<void> {
  const progress = new ExerciseFolder(options).progress();
  const { entry } = await choose(id, progress);
  if (!entry) return say('All exercises are passed: there is nothing to hint at.');
  if (json) {
    const given = progress.takeHint(entry.exercise);
    say(JSON.stringify({ exercise: entry.exercise.id, ...given }, null, 2));
    for (const notice of showNotices(progress)) console.error(notice);
    return;
  }
  say(nextHint(entry.exercise, progress));
  for (const notice of showNotices(progress)) say(notice);
}

/** Takes the next hint and returns its text. */
export function nextHint(exercise: Exercise, progress: ProgressStore): string {
  const hint = progress.takeHint(exercise);
  if (!hint) return `${exercise.title} has no hints.`;
  const { number, of, text, again } = hint;
  const head = again
    ? `${exercise.title}: there is no further hint. The last one was`
    : `${exercise.title}: hint ${number} of ${of}`;
  const { said, code } = partsOf(text);
  const lines = code === undefined ? wrapped(said) : `${wrapped(said)}\n\n${code}`;
  return `${pc.bold(head)}\n${indent(lines)}`;
}
