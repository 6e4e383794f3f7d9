/** Checks several files. */
import { statusLine } from '../status-line.mjs';
import { checkFile, type Checked } from './check-file.mjs';
import type { Entry } from './course.mjs';
import type { ExerciseFolder } from './folder.mjs';

/** More would slow each other down, and a file that takes too long would not be at fault. */
const AT_ONCE = 2;

/** The results are in the order of the entries. On a terminal, a line shows what is running. */
export async function checkMany(
  entries: readonly Entry[],
  folder: ExerciseFolder,
  { quiet = false } = {},
): Promise<Checked[]> {
  const status = statusLine(quiet || entries.length === 1);
  const results: Checked[] = [];
  let next = 0;
  const work = async () => {
    while (next < entries.length) {
      const index = next++;
      const entry = entries[index]!;
      const { id } = entry.exercise;
      status.set(id, `${index + 1} of ${entries.length}`);
      results[index] = await checkFile(entry, folder.fileOf(entry));
      status.remove(id);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    status.clear();
  }
  return results;
}
