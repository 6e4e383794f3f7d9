/** `convlab update`: brings the course up to date, and keeps everything that is the learner's. */
import { type Command } from 'commander';
import { paths } from '../machine/paths.mjs';
import { updateFrom } from './update/from.mjs';
import { updateInPlace } from './update/in-place.mjs';
import { Repository } from './update/repository.mjs';
import { noClone } from './update/require.mjs';

export interface UpdateCommandOptions {
  /** An older copy of the course. */
  readonly from?: string;
  readonly dryRun?: boolean;
}

export function define(command: Command): void {
  command
    .option(
      '--from <folder>',
      'fetch nothing: carry over your work from an older copy of the course',
    )
    .option('--dry-run', 'change nothing; say what would happen')
    .addHelpText(
      'after',
      `
End JupyterLab first (Ctrl-C where you started it).

Your answers, and the cells that you added, go on in the new notebooks and exercises, whatever their new names
are. Before anything changes, a copy of each of your files that is touched is made beside it, as
NAME.backup-1.ipynb or ID.backup-1.ts. Your progress stays. Cells show
nothing until you run them again. If the update is stopped, the next one goes on.

Examples:
  npx convlab update
  npx convlab update --dry-run
  npx convlab update --from ../convlab-old`,
    )
    .action((options: UpdateCommandOptions) => runUpdate(options));
}

export async function runUpdate(options: UpdateCommandOptions, root = paths.root): Promise<void> {
  if (options.from !== undefined) return updateFrom(root, options.from, options);
  const repository = await Repository.open(root);
  if (!repository) throw noClone();
  await updateInPlace(repository, options);
}
