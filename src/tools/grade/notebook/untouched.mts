/** Whether a notebook is a lesson exactly as it was handed out. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from '../../machine/files.mjs';
import { paths } from '../../machine/paths.mjs';
import { readCells, type Notebook } from './cells.mjs';

let handedOut: Promise<ReadonlySet<string>> | undefined;

/** Whether all of its code is a lesson's, cell by cell. Its outputs and its text do not matter. */
export async function isUntouched(notebook: Notebook): Promise<boolean> {
  handedOut ??= readLessons();
  return (await handedOut).has(codeOf(notebook));
}

async function readLessons(): Promise<ReadonlySet<string>> {
  const names = (await readdir(paths.notebooks)).filter((name) => name.endsWith('.ipynb'));
  const read = await Promise.all(
    names.map(async (name) => readCells(await readFile(join(paths.notebooks, name), 'utf8'))),
  );
  return new Set(read.filter((lesson) => lesson.kind === 'notebook').map(codeOf));
}

/** Cells without code, such as one that a learner added at the end, do not count as a change. */
function codeOf({ cells }: Notebook): string {
  const sources = cells.map(({ source }) => source.replaceAll('\r\n', '\n').trim());
  return fingerprint(...sources.filter((source) => source !== ''));
}
