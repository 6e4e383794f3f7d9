/** Folders and archives, as students and learning management systems make them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { onTestFinished } from 'vitest';
import { findEntries } from '../../../../src/tools/grade/submissions/entries.mjs';
import { readSubmission } from '../../../../src/tools/grade/submissions/read.mjs';
import type { Submission } from '../../../../src/tools/grade/submissions/submission.mjs';

const ids: ReadonlySet<string> = new Set(['quiz-130', 'quiz-131', 'example', 'example-1']);

export type Files = Record<string, string | Uint8Array>;

/** A folder that is deleted after the test. Paths that end with a slash become empty folders. */
export function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'handed in '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(path, content);
  }
  return folder;
}

export function zipOf(files: Files | Zippable): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries<string | Zippable[string]>(files)) {
    zippable[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
  return zipSync(zippable, { mtime: '2026-01-02' });
}

/** Changes every record in the central directory of a zip: the flags are at 8, the claimed size at 24. */
export function patched(zip: Uint8Array, patch: (record: Buffer, name: string) => void): Buffer {
  const bytes = Buffer.from(zip);
  for (let at = 0; (at = bytes.indexOf('PK\x01\x02', at, 'latin1')) >= 0; at += 4) {
    const record = bytes.subarray(at);
    patch(record, record.toString('utf8', 46, 46 + record.readUInt16LE(28)));
  }
  return bytes;
}

export async function readAll(path: string): Promise<Submission[]> {
  const entries = await findEntries(path);
  return Promise.all(entries.map((entry) => readSubmission(entry, ids)));
}

/** The only submission in a folder that has one student's files, in `jane/`. */
export async function readOne(files: Files, prepare?: (folder: string) => void) {
  const folder = folderWith({ 'jane/': '', ...files });
  prepare?.(folder);
  const all = await readAll(folder);
  if (all.length !== 1) throw new Error(`${all.length} entries`);
  return all[0]!;
}

/** The submission that is an archive of these files. */
export function readZip(files: Files | Zippable): Promise<Submission> {
  const folder = folderWith({ 'jane.zip': zipOf(files) });
  return readAll(folder).then(([only]) => only!);
}

export function reasonFor({ ignored }: Submission, path: string): string | undefined {
  return ignored.find((one) => one.path === path)?.reason;
}

/** The same files as a folder and as an archive, which must lead to the same results. */
export async function both(files: Files, check: (path: string) => Promise<void>) {
  await check(folderWith(files));
  await check(join(folderWith({ 'all.zip': zipOf(files) }), 'all.zip'));
}

export async function students(path: string): Promise<string[]> {
  return (await findEntries(path)).map(({ student }) => student);
}
