/** A learner's work as a .zip, which a grader takes and a copy of the course opens. */
import { zipSync } from 'fflate/browser';
import { isLearners, type Files } from '../../lesson/learner-files.mjs';
import { bytesOf, sameContent, type Content, type Contents } from './content.mjs';
import { isBackup } from './names.mjs';
import { baseOf, isUntouched, versionOf, type Bases } from './version.mjs';

/** In this folder of the archive is what the page needs to take it back. A grader does not look into it. */
export const KEPT = '.convlab/';

/** Says that all files of the archive are the learner's, and not a whole copy of the course. */
export const MARK = `${KEPT}work.json`;

/** Where the archive keeps what an edited file was begun with. */
export const BASE = `${KEPT}base/`;

/** What the learner has made: what is not as the course has it. Copies that were kept are left out. */
export function workIn(local: Contents, served: Files): Contents {
  return new Map([...local].filter(([path, content]) => isWork(path, content, served)));
}

function isWork(path: string, content: Content, served: Files): boolean {
  if (isBackup(path) || path.split('/').some((name) => name.startsWith('.'))) return false;
  if (sameContent(content, served.get(path))) return false;
  return !(typeof content === 'string' && isLearners(path) && isUntouched(path, content));
}

/** @param now for the dates in the archive */
export function pack(local: Contents, served: Files, bases: Bases, now = new Date()): Uint8Array {
  const work = workIn(local, served);
  const files = new Map(work);
  for (const [path, content] of work) {
    const base = typeof content === 'string' ? baseOf(path, content, served, bases) : undefined;
    if (base === undefined) continue;
    files.set(`${BASE}${versionOf(path, content as string)!}`, base);
  }
  files.set(MARK, `${JSON.stringify({ convlab: 'work', version: 1 })}\n`);
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const options = { mtime: now, level: 6 } as const;
  return zipSync(
    Object.fromEntries(entries.map(([path, content]) => [path, bytesOf(content)])),
    options,
  );
}
