/** What must be so before an update, and what to do where it is not. */
import { SetupError } from '../../machine/errors.mjs';
import type { Repository } from './repository.mjs';

const AGAIN = 'then run the same command again.';

/** @throws SetupError in the middle of a merge, a rebase and their like */
export async function requireSettled(repository: Repository): Promise<void> {
  const unfinished = await repository.unfinished();
  if (!unfinished) return;
  const [what, command] = unfinished;
  throw new SetupError(
    `git is in the middle of ${what}.`,
    `End it (\`git ${command} --continue\`) or take it back (\`git ${command} --abort\`), ${AGAIN}`,
  );
}

/**
 * The branch from which this one gets what is new: `origin/main`.
 *
 * @throws SetupError if there is none
 */
export async function upstreamOf(repository: Repository): Promise<string> {
  const branch = await repository.try(['symbolic-ref', '--quiet', '--short', 'HEAD']);
  if (!branch.ok) {
    throw new SetupError(
      'No branch is checked out here.',
      `Go back to the course's own with \`git switch main\`, ${AGAIN}`,
    );
  }
  const name = branch.output.trim();
  const upstream = await repository.try(['rev-parse', '--abbrev-ref', `${name}@{upstream}`]);
  if (upstream.ok) return upstream.output.trim();
  throw new SetupError(
    `The branch ${name} does not say where its updates come from.`,
    `Say it with \`git branch --set-upstream-to=origin/main\`, or go back to the course's own branch with \`git switch main\`, ${AGAIN}`,
  );
}

/** @throws SetupError if there are commits of the learner's own */
export async function requireForward(
  repository: Repository,
  from: string,
  to: string,
  upstream: string,
): Promise<void> {
  if (await repository.isAncestor(from, to)) return;
  const count = await repository.count(`${to}..${from}`);
  throw new SetupError(
    `There ${count === 1 ? 'is 1 commit' : `are ${count} commits`} of your own that ${upstream} does not have.`,
    '`git pull --rebase` puts your commits on top of the new ones; you settle conflicts yourself.\n' +
      'Or clone the course anew beside this folder, and run `npx convlab update --from FOLDER` there with the ' +
      'path of this one: it carries over what you have in notebooks and exercises, committed or not.',
  );
}

/** For a folder that is no clone. */
export function noClone(): SetupError {
  return new SetupError(
    'This copy of the course is not a clone made with git, so there is nothing to fetch.',
    'Clone the course (`git clone ADDRESS`) or download it anew, into a folder beside this one.\n' +
      'In a clone, `npx convlab update --from FOLDER`, with the path of this folder, carries your work over.\n' +
      'In a download, copy exercises/progress.json and your files of exercises/ yourself; your notebooks stay here.',
  );
}
