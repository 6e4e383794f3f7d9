/** What `convlab test --quick` checks: types, lint and the tests of what has changed. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { execa } from 'execa';
import { textOf } from '../../machine/files.mjs';
import { paths } from '../../machine/paths.mjs';
import { type Check } from './check.mjs';
import { types } from './checks.mjs';
import { type TestReport } from './reporter.mjs';
import { toolCheck } from './tool.mjs';
import { reportFile, vitestCheck } from './vitest.mjs';

/** Across all workers: together with types and lint, that makes a minute. */
const MOST_SECONDS = 50;
/** For a file that has never run here. */
const USUAL_SECONDS = 3;
/** The same where kernels, browsers and sandboxes are started. */
const LONG_SECONDS = 45;
const long =
  /^test\/(attacks|browser|tools\/(cli|grade\/(run|notebook)|kernel))\/|^test\/(shape|nn)\/types/;

export function quickChecks(): Check[] {
  return [types, lint, tests];
}

const nothing = { passed: 0, failures: [] };

const lint: Check = {
  name: 'lint',
  title: 'lint of what has changed (eslint)',
  async run(context) {
    const files = (await changedFiles()).filter((file) => /\.m?[jt]s$/.test(file));
    if (files.length === 0) return nothing;
    const eslint = join('node_modules', 'eslint', 'bin', 'eslint.js');
    const cache = ['--cache', '--cache-location', join(paths.state, 'eslint')];
    const args = ['--no-warn-ignored', ...cache, ...files];
    return toolCheck(this.name, this.title, eslint, args).run(context);
  },
};

const tests: Check = {
  name: 'vitest',
  title: 'tests of what has changed',
  isLong: true,
  async run(context) {
    const changed = await changedFiles();
    const related = changed.length === 0 ? [] : await relatedTests();
    const chosen = withinAMinute(related, changed, secondsBefore());
    const left = related.length - chosen.length;
    if (left > 0)
      context.onLine(`left to \`npm test\`: ${left} of ${related.length} files of tests`);
    if (chosen.length === 0) return nothing;
    return vitestCheck('quick', this.title, { args: ['--project=!wasm', ...chosen] }).run(context);
  },
};

async function git(...args: string[]): Promise<string[]> {
  const { stdout, failed } = await execa('git', args, { cwd: paths.root, reject: false });
  return failed ? [] : stdout.split('\n').filter(Boolean);
}

/** Where the branch diverged from its upstream; without one, the last commit. */
async function base(): Promise<string> {
  const [found = 'HEAD'] = await git('merge-base', 'HEAD', '@{upstream}');
  return found;
}

/** What has changed since `base`, committed or not; paths are relative to the project's folder. */
async function changedFiles(): Promise<string[]> {
  const found = [
    ...(await git('diff', '--name-only', '--relative', await base())),
    ...(await git('ls-files', '--others', '--exclude-standard')),
  ];
  return [...new Set(found)].filter((file) => existsSync(join(paths.root, file)));
}

/** The test files that have changed, or that lead to a changed file through their imports. */
async function relatedTests(): Promise<string[]> {
  const program = join(paths.root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [program, 'list', '--filesOnly', '--json', '--project=!wasm'];
  const { stdout } = await execa(process.execPath, [...args, '--changed', await base()], {
    cwd: paths.root,
  });
  const found = JSON.parse(stdout) as { file: string }[];
  return found.map(({ file }) => relative(paths.root, file).split(sep).join('/'));
}

/** How long each file took in the last `npm test`. */
function secondsBefore(): Map<string, number> {
  const text = textOf(reportFile('vitest'));
  const { files } = text === undefined ? { files: [] } : (JSON.parse(text) as TestReport);
  return new Map(files.map(({ file, seconds }) => [file, seconds]));
}

/**
 * The nearest ones first, then the quickest, until the minute is full.
 *
 * @internal Tests know how long files take.
 */
export function withinAMinute(
  related: readonly string[],
  changed: readonly string[],
  seconds: ReadonlyMap<string, number>,
): string[] {
  const sources = changed.filter((file) => file.startsWith('src/'));
  const near = new Set(sources.map((file) => dirname(file).replace('src', 'test')));
  const distance = (file: string) => {
    if (changed.includes(file)) return 0;
    return near.has(dirname(file)) ? 1 : 2;
  };
  const takes = (file: string) =>
    seconds.get(file) ?? (long.test(file) ? LONG_SECONDS : USUAL_SECONDS);
  const sorted = [...related].sort((a, b) => distance(a) - distance(b) || takes(a) - takes(b));
  let sum = 0;
  return sorted.filter((file) => {
    if (sum + takes(file) > MOST_SECONDS) return false;
    sum += takes(file);
    return true;
  });
}
