/** Writes all files of a result to disk. */
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import writeFileAtomic from 'write-file-atomic';
import type { Results } from '../result.mjs';
import { filesOf, type ResultsOptions } from './files.mjs';
import { resultsJSON } from './json.mjs';
import { parseResults } from './schema.mjs';

/** How many files are written at a time. */
const atOnce = 16;

/**
 * Writes every file, each in one step, so that no reader ever sees half of one. results.json comes last: if
 * it is new, so is the rest.
 *
 * Files from an earlier result that this one no longer has are removed; otherwise a student whose grading
 * failed this time would keep an old grade. Nothing else in the folder is touched.
 *
 * @returns the paths written, as in `filesOf`, and results.json at the end
 */
export async function writeAll(
  results: Results,
  folder: string,
  options: ResultsOptions = {},
): Promise<string[]> {
  const files = [...filesOf(results, options)];
  const paths = [...files.map(([path]) => path), RESULTS];
  const now = new Set(paths);
  // Before anything is written: on some systems an old `Ann.md` is the same file as the new `ann.md`.
  for (const path of (await earlierPaths(folder)).filter((path) => !now.has(path))) {
    await rm(join(folder, path), { force: true });
  }
  const folders = new Set(paths.map((path) => dirname(join(folder, path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  for (let i = 0; i < files.length; i += atOnce) {
    await Promise.all(
      // They can be made again from results.json: no need to wait for the disk.
      files
        .slice(i, i + atOnce)
        .map(([path, text]) => writeFileAtomic(join(folder, path), text, { fsync: false })),
    );
  }
  await writePieces(join(folder, RESULTS), resultsJSON(results));
  return paths;
}

const RESULTS = 'results.json';

/** In one step, so that no reader finds half of it, and flushed to disk. */
async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  try {
    await pipeline(pieces, createWriteStream(unfinished, { flush: true }));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** The paths of the files that the results.json here was written with. */
async function earlierPaths(folder: string): Promise<string[]> {
  try {
    const earlier = parseResults(await readFile(join(folder, RESULTS), 'utf8'));
    return [...filesOf(earlier).keys()];
  } catch {
    // There is none, or it is not one of ours: then there is nothing to remove.
    return [];
  }
}
