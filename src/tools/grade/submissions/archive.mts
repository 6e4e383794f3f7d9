/** A zip file: its list of contents, and single files from it. Nothing is ever unpacked to disk. */
import { crc32 } from 'node:zlib';
import { fromRandomAccessReaderPromise, getFileNameLowLevel } from 'yauzl';
import type { Entry as ZipEntry, ZipFile } from 'yauzl';
import { closeFd, openRegular, tooLarge, type Content, type DiskPath } from './disk.mjs';
import { limits } from './limits.mjs';
import { isJunk } from './names.mjs';
import type { Kind } from './submission.mjs';
import { FileReader, MemoryReader } from './zip-reader.mjs';

export type ArchiveSource = { readonly path: DiskPath } | { readonly bytes: Buffer };

/** A file listed in an archive. Folders are known by what is in them, or as an empty member. */
export interface Member {
  /** Without `.`, `..`, empty parts and a drive: safe to compare and show, never used on disk. */
  readonly segments: readonly string[];
  readonly kind: Kind;
  readonly entry: ZipEntry;
}

export class Archive {
  readonly members: readonly Member[];
  /** Whether it lists more than is inspected. */
  readonly isCut: boolean;
  readonly #source: ArchiveSource;

  private constructor(source: ArchiveSource, members: readonly Member[], isCut: boolean) {
    this.#source = source;
    this.members = members;
    this.isCut = isCut;
  }

  static async open(source: ArchiveSource): Promise<Archive | { readonly failure: string }> {
    const zip = await openZip(source);
    if ('failure' in zip) return zip;
    try {
      const members: Member[] = [];
      const modules = new Set<string>();
      let count = 0;
      for await (const entry of zip.eachEntry()) {
        if (++count > limits.names) return new Archive(source, members, true);
        const member = memberOf(entry);
        if (member && !isAnotherIn(modules, member)) members.push(member);
      }
      return new Archive(source, members, false);
    } catch (error) {
      return { failure: whyBroken(error) };
    } finally {
      zip.close();
    }
  }

  /** Inflates a file to at most `limit` bytes: the size given in its header is not trusted. */
  async read({ entry }: Member, limit: number): Promise<Content> {
    if (entry.isEncrypted()) return { failure: 'It is protected by a password.' };
    const zip = await openZip(this.#source);
    if ('failure' in zip) return zip;
    try {
      const stream = await zip.openReadStreamPromise(entry);
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length > limit) return tooLarge(limit);
        chunks.push(chunk);
      }
      const bytes = Buffer.concat(chunks);
      if (crc32(bytes) !== entry.crc32)
        return { failure: 'It is damaged: its check sum is wrong.' };
      return { bytes };
    } catch (error) {
      return { failure: whyBroken(error) };
    } finally {
      zip.close();
    }
  }
}

/**
 * Names are decoded here and not by yauzl, which gives up on an archive at the first that leads out of it.
 */
const options = { decodeStrings: false, autoClose: false };

async function openZip(source: ArchiveSource): Promise<ZipFile | { readonly failure: string }> {
  let reader: FileReader | MemoryReader;
  if ('bytes' in source) reader = new MemoryReader(source.bytes);
  else {
    const opened = await openRegular(source.path);
    if ('failure' in opened) return opened;
    reader = new FileReader(opened.fd, opened.size);
  }
  try {
    return quiet(await fromRandomAccessReaderPromise(reader, reader.size, options));
  } catch (error) {
    if (reader instanceof FileReader) await closeFd(reader.fd);
    return { failure: whyBroken(error) };
  }
}

/** Errors reach us as rejections; without a listener, the event would also end the process. */
function quiet(zip: ZipFile): ZipFile {
  return zip.on('error', () => {});
}

function memberOf(entry: ZipEntry): Member | undefined {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  const parts = name.split('/');
  const segments = parts.filter((part) => !['', '.', '..'].includes(part));
  if (/^[a-z]:$/i.test(segments[0] ?? '')) segments.shift();
  if (segments.length === 0 || segments.some(isJunk)) return;
  const leavesIt = name.startsWith('/') || /^[a-z]:/i.test(name) || parts.includes('..');
  return { segments, kind: leavesIt ? 'outside' : kindOf(entry, name), entry };
}

/** Unix puts a file's type into the upper half of the attributes; other systems leave that empty. */
function kindOf({ externalFileAttributes }: ZipEntry, name: string): Kind {
  const type = (externalFileAttributes >>> 16) & 0o170000;
  if (type === 0o120000) return 'link';
  if (name.endsWith('/') || type === 0o040000) return 'folder';
  return type === 0 || type === 0o100000 ? 'file' : 'special';
}

/** Of the tens of thousands of files in a `node_modules` one is kept, so that it can be named. */
function isAnotherIn(modules: Set<string>, { segments }: Member): boolean {
  const at = segments.indexOf('node_modules');
  if (at < 0) return false;
  const folder = segments.slice(0, at + 1).join('/');
  if (modules.has(folder)) return true;
  modules.add(folder);
  return false;
}

/**
 * yauzl and zlib throw plain errors about the archive; the operating system's errors are for us to handle.
 */
function whyBroken(error: unknown): string {
  const { message, code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== undefined && code !== 'EIO' && code !== 'EINVAL') throw error;
  if (/encrypt/.test(message)) return 'The archive is protected by a password.';
  const method = /unsupported compression method: (\d+)/.exec(message);
  if (method) return `It is compressed in a way that is not supported (method ${method[1]}).`;
  return 'The zip file is broken or cut off.';
}
