/** What tells a file that was saved from one that was not, without reading it. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isCopy } from '../../lesson/learner-files.mjs';

/** Marks by path. */
export type Stamps = Map<string, string>;

/** Whether a file may be part of an answer. Editors keep things of their own under names with a dot. */
export function isAnswer(path: string): boolean {
  return path.endsWith('.ts') && !isCopy(path) && !basename(path).startsWith('.');
}

/** The mark of a file; undefined if there is none. */
export async function stampOf(path: string): Promise<string | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? `${found.mtimeMs} ${found.size} ${found.ino}` : undefined;
  } catch {
    return undefined;
  }
}

/** The marks of all files that may be part of an answer; none if the folder is gone. */
export async function stampsIn(folder: string): Promise<Stamps> {
  const stamps: Stamps = new Map();
  try {
    const names = await readdir(folder, { recursive: true });
    for (const path of names.filter(isAnswer).map((name) => join(folder, name))) {
      const stamp = await stampOf(path);
      if (stamp !== undefined) stamps.set(path, stamp);
    }
  } catch {
    // It went away while it was looked through; the next look will find out.
  }
  return stamps;
}
