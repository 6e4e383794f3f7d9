/** Names of files in a learner's work. */

/** The progress of the learner. */
export const PROGRESS = 'exercises/progress.json';

/** `notebooks/06-pooling.backup-1.ipynb`: the first copy of a file whose name is free. */
export function backupOf(path: string, isTaken: (path: string) => boolean): string {
  const [, stem, ending] = /^(.*?)(\.[^/.]*)?$/s.exec(path)!;
  for (let n = 1; ; n++) {
    const free = `${stem!}.backup-${n}${ending ?? ''}`;
    if (!isTaken(free)) return free;
  }
}

/** Whether a file is a copy that was kept, of whatever kind. */
export function isBackup(path: string): boolean {
  return /\.backup-\d+(\.[^/.]*)?$/.test(path);
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
