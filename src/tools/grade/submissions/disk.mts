/** Files and folders on disk, read without following or waiting for anything. */
import {
  close as closeCallback,
  constants,
  fstat as fstatCallback,
  open as openCallback,
} from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { limits, megabytes } from './limits.mjs';
import { byCodeUnits } from './names.mjs';
import type { Kind } from './submission.mjs';

/** Bytes if the name is not UTF-8, as left behind by archives from old Windows. */
export type DiskPath = string | Buffer;

/** The content of a file, or in words why it is not available. */
export type Content =
  { readonly bytes: Buffer } | { readonly failure: string; readonly isTampering?: boolean };

/** A symlink put in place after the check fails to open; a FIFO does not wait for its writer. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const changed = { failure: 'It changed while it was being read.', isTampering: true } as const;

function joinPath(folder: DiskPath, name: Buffer): DiskPath {
  const text = name.toString('utf8');
  const isText = Buffer.from(text).equals(name);
  if (isText && typeof folder === 'string') return `${folder}/${text}`;
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), name]);
}

export async function kindOf(path: DiskPath): Promise<Kind> {
  const stats = await lstat(path);
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return stats.isSymbolicLink() ? 'link' : 'special';
}

export interface FolderItem {
  readonly name: string;
  readonly path: DiskPath;
  readonly kind: Kind;
}

/** What is in a folder, sorted by name; or in words why that is not available. */
export async function list(folder: DiskPath): Promise<FolderItem[] | { readonly failure: string }> {
  try {
    const found = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
    if (found.length > limits.names) {
      return { failure: `It holds more than ${limits.names} files: none was looked at.` };
    }
    // Names that are not UTF-8 may be displayed identically, so bytes come first.
    found.sort((a, b) => Buffer.compare(a.name, b.name));
    const listed: FolderItem[] = [];
    for (const entry of found) {
      const path = joinPath(folder, entry.name);
      let kind: Kind = 'special';
      if (entry.isFile()) kind = 'file';
      else if (entry.isDirectory()) kind = 'folder';
      else if (entry.isSymbolicLink()) kind = 'link';
      // Some file systems don't report it.
      else kind = await kindOf(path).catch(() => 'special' as const);
      listed.push({ name: entry.name.toString('utf8'), path, kind });
    }
    return listed.sort((a, b) => byCodeUnits(a.name, b.name));
  } catch (error) {
    return { failure: whyNot(error) };
  }
}

/** Reads a regular file of at most `limit` bytes. */
export async function readRegular(path: DiskPath, limit: number): Promise<Content> {
  let file;
  try {
    const before = await lstat(path);
    if (!before.isFile()) return changed;
    file = await open(path, flags);
    const stats = await file.stat();
    // Between the check and the opening, something else may have been put in its place.
    if (!stats.isFile() || stats.ino !== before.ino || stats.dev !== before.dev) return changed;
    if (stats.size > limit) return tooLarge(limit);
    // Never more than the limit, even if it grows in the meantime.
    const buffer = Buffer.alloc(Math.min(stats.size, limit) + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    if (length > stats.size) return changed;
    return { bytes: buffer.subarray(0, length) };
  } catch (error) {
    // The check saw a file and the opening a link: a race, and not by accident.
    return { failure: whyNot(error), isTampering: codeOf(error) === 'ELOOP' };
  } finally {
    await file?.close();
  }
}

/** A descriptor of a regular file, for yauzl, which closes it. */
export async function openRegular(
  path: DiskPath,
): Promise<{ readonly fd: number; readonly size: number } | { readonly failure: string }> {
  let fd: number;
  try {
    fd = await promisify(openCallback)(path, flags);
  } catch (error) {
    return { failure: whyNot(error) };
  }
  const stats = await promisify(fstatCallback)(fd);
  if (stats.isFile()) return { fd, size: stats.size };
  await closeFd(fd);
  return { failure: 'It is not a regular file.' };
}

export const closeFd = promisify(closeCallback);

export function tooLarge(limit: number): { readonly failure: string } {
  return { failure: `It is larger than ${megabytes(limit)}.` };
}

/** The operating system's reason in words. A failure that is not about this file is rethrown. */
function whyNot(error: unknown): string {
  const words: Record<string, string> = {
    EACCES: 'There is no permission to read it.',
    EPERM: 'There is no permission to read it.',
    ENOENT: 'It is not there.',
    ENOTDIR: 'It is not a folder.',
    ELOOP: 'It is a symbolic link.',
    EMLINK: 'It is a symbolic link.',
    ENXIO: 'It is not a regular file.',
    EISDIR: 'It is a folder.',
    ENAMETOOLONG: 'Its path is too long.',
    EIO: 'The disk could not read it.',
    EINVAL: 'It can’t be read.',
  };
  const found = words[codeOf(error)];
  if (found === undefined) throw error;
  return found;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
