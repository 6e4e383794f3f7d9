/**
 * Reads a zip file that may come from anywhere: all of its list of contents, and single files from it. It checks what
 * fflate's own reader of archives leaves to others: check sums, sizes that are not true, names that lead out of it.
 */
import { inflateSync } from 'fflate/browser';
import { crc32 } from './crc32.mjs';

/** Far above what honest work needs, and low enough that a page takes no harm. */
export const limits = {
  archiveBytes: 64 * 2 ** 20,
  names: 100_000,
  nameLength: 200,
  depth: 16,
  fileBytes: 16 * 2 ** 20,
  /** Of all files that are read. */
  bytes: 128 * 2 ** 20,
} as const;

/** A file that is in an archive. */
export interface Member {
  /** Its path, with `/` between the names. */
  readonly path: string;
  readonly size: number;
  /** @throws ZipProblem if it is damaged */
  read(): Uint8Array;
}

/** Why an archive is not taken, in a sentence for the learner. */
export class ZipProblem extends Error {}

/** The files that it lists, without folders. @throws ZipProblem */
export function unzip(bytes: Uint8Array): Member[] {
  if (bytes.length > limits.archiveBytes) {
    throw new ZipProblem('It is larger than 64 MB. Zip only the folders notebooks and exercises.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return inside(() => list(bytes, view));
}

/** An offset may lead out of the file. */
function inside<T>(look: () => T): T {
  try {
    return look();
  } catch (error) {
    throw error instanceof RangeError ? broken() : error;
  }
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

function list(bytes: Uint8Array, view: DataView): Member[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) {
    throw new ZipProblem('It holds too many files. Zip only the folders notebooks and exercises.');
  }
  const members: Member[] = [];
  const taken = new Set<string>();
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== ENTRY) throw broken();
    const [nameLength, extra, comment] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    );
    const name = new TextDecoder().decode(slice(bytes, at + 46, nameLength!));
    const member = memberAt(bytes, view, at, name);
    at += 46 + nameLength! + extra! + comment!;
    if (!member) continue;
    const folded = member.path.normalize('NFC').toLowerCase();
    if (taken.has(folded)) throw new ZipProblem(`It holds ${shown(member.path)} twice.`);
    taken.add(folded);
    members.push(member);
  }
  return members;
}

/** Where the list of contents is written about, at the end of the file before a comment of at most 64 kB. */
function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ZipProblem('It is not a zip file, or only a part of one.');
}

/** Undefined for a folder, and for what operating systems leave behind. */
function memberAt(bytes: Uint8Array, view: DataView, at: number, name: string): Member | undefined {
  const path = name.replaceAll('\\', '/');
  if (path.endsWith('/') || isJunk(path)) return undefined;
  const problem = problemOf(path);
  if (problem) throw new ZipProblem(problem);
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [sum, packed, size] = [16, 20, 24].map((place) => view.getUint32(at + place, true));
  const isLink = ((view.getUint32(at + 38, true) >>> 16) & 0o170000) === 0o120000;
  if (isLink) throw new ZipProblem(`${shown(path)} in it is a link to another file.`);
  if (flags & 1) throw new ZipProblem('It is protected by a password.');
  const start = view.getUint32(at + 42, true);
  const read = () => {
    if (view.getUint32(start, true) !== LOCAL) throw broken();
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const content = unpack(slice(bytes, from, packed!), method, size!);
    if (content.length === size && crc32(content) === sum) return content;
    throw new ZipProblem(`${shown(path)} in it is damaged.`);
  };
  return { path, size: size!, read: () => inside(read) };
}

/** Never more than the size that the archive gives: what is longer is cut off, and fails its check sum. */
function unpack(packed: Uint8Array, method: number | undefined, size: number): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw new ZipProblem("It is compressed in a way that can't be read here.");
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw broken();
  }
}

function slice(bytes: Uint8Array, from: number, length: number): Uint8Array {
  if (from + length > bytes.length) throw broken();
  return bytes.subarray(from, from + length);
}

function problemOf(path: string): string | undefined {
  const parts = path.split('/');
  const leavesIt = parts.some((part) => part === '' || part === '.' || part === '..');
  if (leavesIt || /^[a-z]:/i.test(path)) return `A path in it leads outside: ${shown(path)}.`;
  if (/\p{Cc}|[\u2028-\u202e\u2066-\u2069]/u.test(path)) {
    return `A name in it has characters that can't be seen: ${shown(path)}.`;
  }
  const isLong =
    parts.length > limits.depth || parts.some((part) => part.length > limits.nameLength);
  return isLong ? `A name in it is too long: ${shown(path)}.` : undefined;
}

function isJunk(path: string): boolean {
  return /(^|\/)(\.ds_store|__macosx|thumbs\.db|desktop\.ini|\._[^/]*)(\/|$)/i.test(path);
}

function shown(path: string): string {
  const clean = path.replace(/\p{Cc}|[\u2028-\u202e\u2066-\u2069]/gu, '\ufffd');
  return clean.length > 80 ? `${clean.slice(0, 80)}…` : clean;
}

function broken(): ZipProblem {
  return new ZipProblem('It is broken or cut off.');
}
