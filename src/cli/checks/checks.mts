/** Everything that `convlab test` checks, the quick things first. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettled } from '../../setup/backend.mjs';
import { places } from '../../setup/places.mjs';
import { type Check } from './check.mjs';
import { declarations } from './declarations.mjs';
import { toolCheck } from './tool.mjs';
import { vitestCheck } from './vitest.mjs';

/** The tests whose answer may depend on what computes. */
const COMPUTING = ['test/tensor', 'test/nn', 'test/summary'];

const modules = (file: string) => join('node_modules', file);
/** By the package's name, so that `knip` sees who uses it; the other ones are named elsewhere as well. */
const cspell = fileURLToPath(import.meta.resolve('cspell/bin.mjs'));
const convlab = join('src', 'setup', 'bootstrap.mjs');

export function allChecks(env: NodeJS.ProcessEnv): Check[] {
  const computes = env.CONVLAB_BACKEND?.trim() || (readSettled(places)?.backend ?? 'wasm');
  const onWasm = COMPUTING.filter((folder) => existsSync(join(places.root, folder)));
  return [
    toolCheck('format', 'format (prettier)', modules('prettier/bin/prettier.cjs'), [
      '--check',
      '.',
    ]),
    toolCheck('lint', 'lint (eslint)', modules('eslint/bin/eslint.js'), ['.']),
    toolCheck('types', 'types (tsc)', modules('typescript/bin/tsc'), ['-p', '.', '--noEmit']),
    knip('production', ['--production']),
    knip('tests and tools', []),
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
    vitestCheck('vitest', `tests, computing with ${computes}`),
    ...(computes === 'wasm'
      ? []
      : [vitestCheck('wasm', 'tests, computing with wasm', onWasm, { CONVLAB_BACKEND: 'wasm' })]),
    toolCheck('verify', 'notebooks run in the real kernel', convlab, ['verify']),
  ];
}

/** The other tsconfig does not tell that what `bench` imports of `dist` is compiled from `src`. */
const knip = (part: string, args: string[]) =>
  toolCheck('unused', `unused exports and packages (knip), ${part}`, modules('knip/bin/knip.js'), [
    ...['--tsConfig', 'tsconfig.build.json', ...args],
  ]);
