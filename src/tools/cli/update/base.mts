/** Which version of the course an older copy began with: what is not in it is the learner's. */
import { join } from 'node:path';
import { SetupError } from '../../machine/errors.mjs';
import { FOLDERS, type Files } from '../../lesson/learner-files.mjs';
import { Repository } from './repository.mjs';

interface Base {
  /** All paths in the folders in which learners work. */
  readonly paths: ReadonlySet<string>;
  readonly files: Files;
}

/**
 * @param repository that of the new copy, if it has one
 * @param folder the older copy
 * @param paths what is in its folders
 * @throws SetupError if neither copy knows the course's history
 */
export async function findBase(
  repository: Repository | undefined,
  folder: string,
  paths: readonly string[],
): Promise<Base> {
  const older = await Repository.open(folder);
  if (older) {
    const commits = (await older.git(['rev-list', 'HEAD'])).split('\n').filter(Boolean);
    // Commits of the learner's own are not in the new copy: the first one that is, is the course's.
    const shared = repository ? await firstKnown(repository, commits) : commits[0];
    if (shared !== undefined) return baseAt(older, shared);
  }
  const likest = repository && (await findLikest(repository, folder, paths));
  if (repository && likest !== undefined) return baseAt(repository, likest);
  throw new SetupError(
    `It can't be found out what in ${folder} is yours: neither copy of the course has its history.`,
    'Clone the course with git (`git clone ADDRESS`), and run the same command in the clone.',
  );
}

async function baseAt(repository: Repository, commit: string): Promise<Base> {
  return {
    paths: new Set(await repository.pathsOf(commit, FOLDERS)),
    files: await repository.filesOf(commit),
  };
}

async function firstKnown(
  repository: Repository,
  commits: readonly string[],
): Promise<string | undefined> {
  const input = commits.map((commit) => `${commit}^{commit}\n`).join('');
  const answers = await repository.git(['cat-file', '--batch-check'], { input });
  return commits.find((_, i) => answers.split('\n')[i]?.includes(' commit '));
}

/** A download has no history, but most of its files are as they were in some version. */
async function findLikest(
  repository: Repository,
  folder: string,
  paths: readonly string[],
): Promise<string | undefined> {
  const input = paths.map((path) => `${join(folder, path)}\n`).join('');
  const hashes = await repository.git(['hash-object', '--stdin-paths'], { input });
  const found = hashes.split('\n');
  const wanted = new Set(paths.map((path, i) => `${found[i]}\t${path}`));
  const commits = (await repository.git(['log', '--format=%H', '--', ...FOLDERS])).split('\n');
  let likest: string | undefined;
  let most = 0;
  for (const commit of commits.filter(Boolean)) {
    const tree = await repository.git(['ls-tree', '-r', '-z', commit, '--', ...FOLDERS]);
    const same = tree.split('\0').filter((line) => wanted.has(line.replace(/^\S+ \S+ /, '')));
    if (same.length > most) [likest, most] = [commit, same.length];
  }
  return likest;
}
