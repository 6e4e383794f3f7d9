/** The course for a browser's tab, built once for all tests that need it, and again when the course changes. */
import { execFile } from 'node:child_process';
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
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { fingerprint, textOf, writeWhole } from '../../src/tools/machine/files.mjs';
import { paths } from '../../src/tools/machine/paths.mjs';
import { isRunning } from '../is-running.mjs';

const state = join(paths.state, 'tab');
const site = join(state, 'site');
const stamp = join(state, 'site-of');
const lock = join(state, 'site-lock');

/** The folder with the site. Several tests may ask at the same time; one of them builds. */
export async function tabSite(): Promise<string> {
  mkdirSync(state, { recursive: true });
  while (!taken()) await wait(300);
  try {
    const now = sources();
    if (textOf(stamp) !== now || !existsSync(site)) {
      const program = join('src', 'tools', 'machine', 'bootstrap.mjs');
      await promisify(execFile)(process.execPath, [program, 'tab', '--out', site], {
        cwd: paths.root,
      });
      writeWhole(stamp, now);
    }
    return site;
  } finally {
    rmSync(lock);
  }
}

/** Whether the lock is ours now. One of a process that was killed counts for nothing. */
function taken(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const owner = Number(textOf(lock) ?? 0);
    if (owner !== 0 && owner !== process.pid && !isRunning(owner)) rmSync(lock, { force: true });
    return false;
  }
}

/** What the site is made of: names, sizes and times. */
function sources(): string {
  const folders = ['src', 'notebooks'].flatMap((folder) =>
    readdirSync(join(paths.root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  );
  const files = folders.filter((name) => !name.endsWith('.ipynb')).sort();
  const states = files.map((name) => {
    const found = statSync(join(paths.root, name));
    return found.isFile() ? `${name} ${found.size} ${found.mtimeMs}` : name;
  });
  return fingerprint(...states, readFileSync(join(paths.root, 'package-lock.json'), 'utf8'));
}
