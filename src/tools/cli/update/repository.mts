/** The git repository that a course is a clone of. */
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { SetupError } from '../../machine/errors.mjs';
import { FOLDERS, isLearners, type Files } from '../../lesson/learner-files.mjs';

interface GitOptions {
  readonly input?: string;
  /** Ctrl-C must not end it halfway. */
  readonly isSafe?: boolean;
}

/** A path that differs from the last commit, and how: two letters, as `git status` has them. */
export interface Change {
  readonly path: string;
  readonly state: string;
}

/** What git is in the middle of, by the file that says so. */
const UNFINISHED = {
  MERGE_HEAD: ['a merge', 'merge'],
  'rebase-merge': ['a rebase', 'rebase'],
  'rebase-apply': ['a rebase', 'rebase'],
  CHERRY_PICK_HEAD: ['a cherry-pick', 'cherry-pick'],
  REVERT_HEAD: ['a revert', 'revert'],
} as const;

/** Variables of a git that started us, as a hook does, would lead to its repository. */
const OWN = {
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  LC_ALL: 'C',
};

export class Repository {
  private constructor(readonly root: string) {}

  /** Undefined if the folder is not the top of a clone: a download, or a folder of somebody else's repository. */
  static async open(root: string): Promise<Repository | undefined> {
    const repository = new Repository(root);
    const { ok, output } = await repository.try(['rev-parse', '--show-toplevel']);
    return ok && realpathSync(output.trim()) === realpathSync(root) ? repository : undefined;
  }

  /** Runs git; a failure is a result. */
  async try(args: readonly string[], { input, isSafe = false }: GitOptions = {}) {
    const result = await execa('git', args, {
      cwd: this.root,
      env: OWN,
      reject: false,
      stripFinalNewline: false,
      maxBuffer: 2 ** 30,
      detached: isSafe && process.platform !== 'win32',
      windowsHide: true,
      ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
    });
    if (result.code === 'ENOENT') {
      throw new SetupError(
        'git could not be started.',
        'Install git from https://git-scm.com, then run the same command again.',
      );
    }
    return { ok: !result.failed, output: result.stdout, words: result.stderr };
  }

  /** @throws SetupError with git's own words */
  async git(args: readonly string[], options: GitOptions = {}): Promise<string> {
    const { ok, output, words } = await this.try(args, options);
    if (ok) return output;
    throw new SetupError(
      `\`git ${args[0]}\` failed: ${lastLine(words)}`,
      'See what is wrong with it, then run the same command again.',
    );
  }

  async commit(name: string): Promise<string> {
    return (await this.git(['rev-parse', '--verify', `${name}^{commit}`])).trim();
  }

  /** What git has begun and not ended, and the command that it has for it. */
  async unfinished(): Promise<readonly [what: string, command: string] | undefined> {
    const folder = (await this.git(['rev-parse', '--absolute-git-dir'])).trim();
    return Object.entries(UNFINISHED).find(([file]) => existsSync(join(folder, file)))?.[1];
  }

  /** The files that differ from the last commit, with those that git does not know. */
  async changes(): Promise<Change[]> {
    const output = await this.git([
      ...['-c', 'status.renames=false', 'status', '--porcelain', '-z'],
      '--untracked-files=all',
    ]);
    return output
      .split('\0')
      .filter(Boolean)
      .map((line) => ({ state: line.slice(0, 2), path: line.slice(3) }));
  }

  /** All paths of a commit. */
  async pathsOf(commit: string, folders: readonly string[] = []): Promise<string[]> {
    const args = ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit, '--', ...folders];
    return (await this.git(args)).split('\0').filter(Boolean);
  }

  /** The learner's files as a commit has them. */
  async filesOf(commit: string): Promise<Files> {
    return this.readAll(commit, (await this.pathsOf(commit, FOLDERS)).filter(isLearners));
  }

  /** The texts of those of the paths that a commit has. */
  async readAll(commit: string, paths: readonly string[]): Promise<Files> {
    const { stdout } = await execa('git', ['cat-file', '--batch'], {
      cwd: this.root,
      env: OWN,
      input: paths.map((path) => `${commit}:${path}\n`).join(''),
      encoding: 'buffer',
      maxBuffer: 2 ** 30,
    });
    const bytes = Buffer.from(stdout);
    const files = new Map<string, string>();
    let at = 0;
    for (const path of paths) {
      const end = bytes.indexOf('\n', at);
      const size = /^\S+ blob (\d+)$/.exec(bytes.toString('utf8', at, end))?.[1];
      at = end + 1;
      if (size === undefined) continue;
      files.set(path, bytes.toString('utf8', at, at + Number(size)));
      at += Number(size) + 1;
    }
    return files;
  }

  async isAncestor(older: string, newer: string): Promise<boolean> {
    return (await this.try(['merge-base', '--is-ancestor', older, newer])).ok;
  }

  async count(range: string): Promise<number> {
    return Number(await this.git(['rev-list', '--count', range]));
  }
}

export function lastLine(text: string): string {
  return text.trim().split('\n').pop() ?? '';
}
