/** Writes a file whole or not at all, and keeps copies. */
import { copyFileSync, constants } from 'node:fs';
import { extname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

export function writeAtomically(file: string, text: string): void {
  writeFileAtomic.sync(file, text);
}

/** Copies NAME.ext to the first free NAME.backup-N.ext and returns its path. */
export function keepCopy(file: string): string {
  const extension = extname(file);
  const stem = file.slice(0, file.length - extension.length);
  for (let n = 1; ; n++) {
    const copy = `${stem}.backup-${n}${extension}`;
    try {
      copyFileSync(file, copy, constants.COPYFILE_EXCL);
      return copy;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
