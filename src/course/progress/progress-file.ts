/** Where progress is kept. On a computer it is a file; a browser has something else of this shape. */
export interface ProgressFile {
  /** As the learner knows it: `exercises/progress.json`. */
  readonly name: string;
  /** The text, or nothing if nothing has been kept so far. */
  read(): string | undefined;
  /** Replaces the text as a whole, or fails and leaves the old one. */
  write(text: string): void;
  /** Moves the file out of the way, and returns its new name. */
  setAside(): string;
  /** Runs what reads and then writes, while no other program does. */
  alone<T>(work: () => T): T;
}

/** Why a file could not be read or written, in plain words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return (code && reasons[code]) || message || String(error);
}

const noRight = 'you do not have permission to use that file or its folder';

const reasons: Record<string, string> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: 'its disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  EISDIR: 'there is a folder with that name',
  ENOTDIR: 'its folder is a file',
  EEXIST: 'its folder is a file',
};

/** Progress that ends with the process. */
export function inMemory(): ProgressFile {
  let text: string | undefined;
  return {
    name: 'memory',
    read: () => text,
    write: (next) => {
      text = next;
    },
    setAside: () => {
      text = undefined;
      return 'memory';
    },
    alone: (work) => work(),
  };
}
