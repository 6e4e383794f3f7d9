/** Progress in a browser's kernel, in place of `host.ts`: a page keeps the file. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { hostFiles } from './host-files';
import type { ProgressFile } from './progress-file';

const PATH = 'exercises/progress.json';

export const progressPath = (): string | undefined => PATH;

export function progressFile(): ProgressFile {
  return {
    name: PATH,
    read: () => hostFiles().read(PATH) || undefined,
    write: (text) => hostFiles().write(PATH, text),
    setAside() {
      const aside = keepCopy(PATH, 'damaged');
      hostFiles().write(PATH, '');
      return aside;
    },
    // A page has one kernel that runs at a time, and nothing here waits between reading and writing.
    alone: (work) => work(),
  };
}

/** Copies NAME.ext to the first free NAME.WORD-N.ext and returns its path. */
export function keepCopy(file: string, word = 'backup'): string {
  const files = hostFiles();
  for (let n = 1; ; n++) {
    const copy = file.replace(/(?=\.\w+$)/, `.${word}-${n}`);
    if (files.read(copy) !== undefined) continue;
    files.write(copy, files.read(file) ?? '');
    return copy;
  }
}

/** A short string that no other text shares. */
export const fingerprint = (text: string): string => bytesToHex(sha256(text)).slice(0, 12);

/** Paths are those in the course. */
export const shown = (path: string): string => path;
