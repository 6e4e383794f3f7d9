/** Everything that `convlab test` checks: the static checks, and the tests. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testedBackend } from '../../machine/backend.mjs';
import { paths } from '../../machine/paths.mjs';
import { type Check } from './check.mjs';
import { declarations } from './declarations.mjs';
import { judgeHeld } from './held.mjs';
import { toolCheck } from './tool.mjs';
import { torchChecks } from './torch.mjs';
import { vitestCheck } from './vitest.mjs';

const modules = (file: string) => join('node_modules', file);
/** By the package's name, so that `knip` sees that it is used; the others are named elsewhere as well. */
const cspell = fileURLToPath(import.meta.resolve('cspell/bin.mjs'));
const convlab = join('src', 'tools', 'machine', 'bootstrap.mjs');

export interface ChecksOptions {
  readonly env: NodeJS.ProcessEnv;
  /** With the large sets in full. */
  readonly full?: boolean;
  /** What the large sets are drawn from; reported with a failure. */
  readonly seed?: number;
  readonly updateHeld?: boolean;
}

export function allChecks(options: ChecksOptions): Check[] {
  return [...staticChecks(), testsOf(options), ...(options.full ? fullChecks(options) : [])];
}

function staticChecks(): Check[] {
  return [
    toolCheck('lint', 'lint (eslint)', modules('eslint/bin/eslint.js'), ['.']),
    types,
    typesOf('types-lab', "types of JupyterLab's extension", 'lab'),
    typesOf('types-tab', "types of the page in a browser's tab", join('lite', 'page')),
    knip('unused', 'production', ['--production']),
    knip('unused-tests', 'tests and tools', []),
    toolCheck('format', 'format (prettier)', modules('prettier/bin/prettier.cjs'), [
      '--check',
      '.',
    ]),
    toolCheck('spelling', 'spelling (cspell)', cspell, [
      ...['lint', '--no-progress', '--no-summary', '--show-suggestions'],
    ]),
    toolCheck(
      'markdown',
      'Markdown (markdownlint)',
      modules('markdownlint-cli2/markdownlint-cli2-bin.mjs'),
      [],
    ),
    declarations,
    toolCheck('build', 'notebooks and exercises agree with their sources', convlab, [
      'build',
      '--check',
    ]),
  ];
}

/** The other tsconfig does not say that what `bench` imports from `dist` is compiled from `src`. */
function knip(name: string, part: string, args: string[]): Check {
  const title = `unused exports and packages (knip), ${part}`;
  const tsConfig = ['--tsConfig', 'tsconfig.build.json'];
  return toolCheck(name, title, modules('knip/bin/knip.js'), [...tsConfig, ...args]);
}

/** The compiler in Go takes a quarter of the time; the one in JavaScript is for the tools built on it. */
const typescript7 = fileURLToPath(
  new URL('./bin/tsc', import.meta.resolve('typescript-7/package.json')),
);
export const types = toolCheck('types', 'types (tsc)', typescript7, [
  ...['-p', '.', '--noEmit'],
  // What was checked is remembered, so that the second run takes a fraction of the time.
  ...['--incremental', '--tsBuildInfoFile', join(paths.state, 'types.tsbuildinfo')],
]);

/** @param folder has a tsconfig of its own, because its code runs in a page */
function typesOf(name: string, what: string, folder: string): Check {
  return toolCheck(name, `${what} (tsc)`, typescript7, [
    ...['-p', join('src', 'tools', folder), '--noEmit'],
  ]);
}

function testsOf({ env, full = false, updateHeld = false }: ChecksOptions): Check {
  const computes = testedBackend(paths, env);
  const isCi = env.CI === 'true';
  return vitestCheck('vitest', `tests, computing with ${computes}${alsoWasm(computes)}`, {
    // Only once, on wasm, where nothing else computes.
    args: computes === 'wasm' ? ['--project=!wasm'] : [],
    env: full ? { CONVLAB_TEST_EXTENT: 'full' } : {},
    judge: (report) => (computes === 'wasm' ? [] : judgeHeld(report, { isCi, update: updateHeld })),
  });
}

const alsoWasm = (computes: string) => (computes === 'wasm' ? '' : ', and with wasm');

/** The large sets, which `npm test` draws samples from. */
function fullChecks({ env, seed = 1 }: ChecksOptions): Check[] {
  const fuzz = join('bench', 'fuzz-grade.mjs');
  return [
    ...torchChecks(seed, env),
    // The first of the next 5,000 seeds.
    toolCheck('fuzz', 'strangers’ files, mutated', fuzz, ['--seed', String(seed * 5000)], {
      isLong: true,
    }),
  ];
}
