/** The course as `convlab tab` builds it, once for all tests: again only if something that it is made of has changed. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { vi } from 'vitest';
import { paths } from '../../src/tools/machine/paths.mjs';

const folder = join(paths.state, 'tab', 'tested');
const stamp = `${folder}.stamp`;
const lock = `${folder}.lock`;

/** The folder of the site. Tests of several files may ask at the same time. */
export async function builtTab(): Promise<string> {
  await vi.waitUntil(takeLock, { timeout: 240_000, interval: 500 });
  try {
    const made = digest();
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== made) {
      const command = join('src', 'tools', 'machine', 'bootstrap.mjs');
      await promisify(execFile)(process.execPath, [command, 'tab', '--out', folder], {
        cwd: paths.root,
      });
      writeFileSync(stamp, made);
    }
  } finally {
    rmSync(lock, { recursive: true });
  }
  return folder;
}

function takeLock(): boolean {
  mkdirSync(join(paths.state, 'tab'), { recursive: true });
  // A run that was killed has left it.
  if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 300_000)
    rmSync(lock, { recursive: true });
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function digest(): string {
  const hash = createHash('sha256');
  for (const part of ['src', 'notebooks', 'package-lock.json']) {
    const root = join(paths.root, part);
    const names = statSync(root).isFile()
      ? ['']
      : readdirSync(root, { recursive: true, encoding: 'utf8' });
    for (const name of names.sort()) {
      const file = join(root, name);
      if (/\.ipynb$|\.ipynb_checkpoints/.test(name) || !statSync(file).isFile()) continue;
      hash.update(`${part}/${name}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}
