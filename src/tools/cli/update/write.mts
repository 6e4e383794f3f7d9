/** Puts a learner's work into a course that is new, and leaves alone what is not. */
import { join } from 'node:path';
import { textOf, writeWhole } from '../../machine/files.mjs';
import type { Carried } from '../../lesson/carry-over.mjs';
import { plain } from '../../lesson/exercise-file.mjs';
import type { Files } from '../../lesson/learner-files.mjs';

/**
 * Writes what is not there yet. Files that are neither the course's nor what would be written are the work of
 * somebody in the new version: their paths are returned.
 */
export function writeCarried(root: string, carried: readonly Carried[], after: Files): string[] {
  const left: string[] = [];
  for (const { path, text } of carried) {
    const found = textOf(join(root, path));
    if (found === undefined || plain(found) === plain(after.get(path) ?? '')) {
      writeWhole(join(root, path), text);
    } else if (plain(found) !== text) {
      left.push(path);
    }
  }
  return left;
}
