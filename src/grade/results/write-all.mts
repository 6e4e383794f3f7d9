/** Puts all files of a result on disk. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Results } from '../model.mjs';
import { filesOf, type ResultsOptions } from './files.mjs';
import { parseResults } from './schema.mjs';

/** How many files are written at a time. */
const atOnce = 16;

/**
 * Writes every file, each in one step, so that nobody ever reads half of one. results.json comes last:
 * where it is new, the rest is.
 *
 * What an earlier result left here and this one has no more is removed, or a student whose grading
 * failed this time would keep an old grade. Nothing else in the folder is touched.
 *
 * @returns the paths written, as in `filesOf`
 */
export async function writeAll(
  results: Results,
  folder: string,
  options: ResultsOptions = {},
): Promise<string[]> {
  const files = [...filesOf(results, options)];
  const paths = files.map(([path]) => path);
  const now = new Set(paths);
  // Before anything is written: on some systems an old `Ann.md` is the new `ann.md`.
  for (const path of (await earlierPaths(folder)).filter((path) => !now.has(path))) {
    await rm(join(folder, path), { force: true });
  }
  const folders = new Set(paths.map((path) => dirname(join(folder, path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  const others = files.slice(0, -1);
  for (let i = 0; i < others.length; i += atOnce) {
    await Promise.all(
      // They can be made again from results.json: no need to wait for the disk.
      others.slice(i, i + atOnce).map(([path, text]) => write(folder, path, text, false)),
    );
  }
  const [path, text] = files.at(-1)!;
  await write(folder, path, text, true);
  return paths;
}

async function write(folder: string, path: string, text: string, fsync: boolean): Promise<void> {
  await writeFileAtomic(join(folder, path), text, { fsync });
}

/** What the results.json that lies here was written with. */
async function earlierPaths(folder: string): Promise<string[]> {
  try {
    const earlier = parseResults(await readFile(join(folder, 'results.json'), 'utf8'));
    return [...filesOf(earlier).keys()];
  } catch {
    // There is none, or it is none of ours: then there is nothing to remove.
    return [];
  }
}
