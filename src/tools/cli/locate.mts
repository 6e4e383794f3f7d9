/** From a cell of a built notebook back to the line of its lesson. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compileLessons } from '../lesson/build.mjs';
import { parseAny, recordedHash } from '../lesson/edited.mjs';

/**
 * The lesson's file name and the line in it; undefined if the notebook was not built from the lesson in its
 * current state.
 *
 * @param line the line within the cell, from 1; the cell's first line if omitted
 */
export function locateInLesson(
  notebook: string,
  cellId: string,
  line = 1,
): { file: string; line: number } | undefined {
  const file = basename(notebook).replace(/\.ipynb$/, '.md');
  const folder = dirname(notebook);
  if (!existsSync(join(folder, file))) return undefined;
  const lesson = compileLessons({ folder, names: [file] }).get(file);
  const built = parseAny(readFileSync(notebook, 'utf8'));
  if (!lesson?.notebook || recordedHash(built) !== recordedHash(lesson.notebook)) return undefined;
  const start = lesson.lines.get(cellId);
  return start === undefined ? undefined : { file, line: start + line - 1 };
}
