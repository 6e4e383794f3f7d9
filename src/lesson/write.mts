/** Writes a file whole or not at all, and keeps copies. */
import { copyFileSync, constants, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export function writeAtomically(file: string, text: string): void {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Copies NAME.ipynb to the first free NAME.backup-N.ipynb and gives its path. */
export function keepCopy(file: string): string {
  for (let n = 1; ; n++) {
    const copy = file.replace(/\.ipynb$/, `.backup-${n}.ipynb`);
    try {
      copyFileSync(file, copy, constants.COPYFILE_EXCL);
      return copy;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
