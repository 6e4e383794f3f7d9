/** The Node part of this module: files and the environment. A browser gets another file in its place. */
import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, parse, relative, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { withLock } from './lock';
import { inMemory, type ProgressFile } from './progress-file';

/** This copy of the course, seen from dist/course/progress as from src/course/progress. */
const root = join(__dirname, '..', '..', '..');

/**
 * Where progress is kept: what `CONVLAB_PROGRESS` says, and otherwise `progress.json` in the folder
 * of the exercises. With `off` it is kept nowhere.
 */
export function progressPath(folder = join(root, 'exercises')): string | undefined {
  const asked = process.env.CONVLAB_PROGRESS?.trim();
  return asked === 'off' ? undefined : asked || join(folder, 'progress.json');
}

/** The file at `progressPath`; without one, progress ends with the process. */
export function progressFile(folder?: string): ProgressFile {
  const path = progressPath(folder);
  return path === undefined ? inMemory() : fileAt(path);
}

/** A progress file at a custom path. */
function fileAt(path: string): ProgressFile {
  return {
    name: shown(path),
    read: () => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    write(text) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileAtomic.sync(path, text);
    },
    setAside() {
      const aside = firstFree(path, 'damaged');
      renameSync(path, aside);
      return shown(aside);
    },
    alone: (work) => withLock(join(dirname(path), `.${basename(path)}.lock`), work),
  };
}

/** Copies NAME.ext to the first free NAME.backup-N.ext and returns its path. A folder is moved there. */
export function keepCopy(file: string): string {
  const copy = firstFree(file, 'backup');
  if (statSync(file).isDirectory()) renameSync(file, copy);
  else copyFileSync(file, copy, constants.COPYFILE_EXCL);
  return copy;
}

/** The first NAME.WORD-N.ext that is not there yet. */
function firstFree(file: string, word: string): string {
  const { dir, name, ext } = parse(file);
  for (let n = 1; ; n++) {
    const free = join(dir, `${name}.${word}-${n}${ext}`);
    if (!existsSync(free)) return free;
  }
}

/** A short string that no other text shares. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** A path relative to the current folder; in full if that would lead out of the course. */
export function shown(path: string): string {
  const short = relative(process.cwd(), path);
  const isNear = isInside(path, process.cwd()) || isInside(path, root);
  return isNear ? short || '.' : path;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
