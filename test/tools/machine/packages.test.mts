import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paths } from '../../../src/tools/machine/paths.mjs';
import { tryRun } from '../../../src/tools/machine/run.mjs';
import { program, projectFolder } from './folder.mjs';

const machine = join('src', 'tools', 'machine');

/** How the first command of a fresh copy calls npm. */
async function callOfNpm(home: (root: string) => string): Promise<string> {
  const fresh = projectFolder();
  for (const name of ['bootstrap.mjs', 'bootstrap', 'failures.mjs']) {
    cpSync(join(paths.root, machine, name), join(fresh.root, machine, name), { recursive: true });
  }
  writeFileSync(join(fresh.root, 'package-lock.json'), '{ "packages": { "": {} } }');
  const bin = program(fresh, 'npm', 'mkdir node_modules; echo "$@" > called');
  await tryRun(process.execPath, [join(fresh.root, machine, 'bootstrap.mjs'), 'list'], {
    env: {
      HOME: home(fresh.root),
      PATH: `${bin}:${dirname(process.execPath)}:/usr/bin:/bin`,
      npm_execpath: '',
      npm_config_cache: '',
    },
  });
  return readFileSync(join(fresh.root, 'called'), 'utf8').replace(fresh.root, 'ROOT');
}

describe.skipIf(process.platform === 'win32')('npm keeps what it fetches', () => {
  it('where it always does', async () => {
    expect(await callOfNpm((root) => root)).not.toContain('--cache');
  });

  it('in the project where nothing can be written at home', async () => {
    const call = await callOfNpm((root) => join(root, 'no-such-home'));
    expect(call).toContain('--cache ROOT/.convlab/npm');
  });
});
