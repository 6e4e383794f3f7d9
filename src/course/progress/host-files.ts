/** The files of the course in a browser's kernel, which a page keeps: what it puts in the place of a file system. */
const slot = Symbol.for('convlab.files');

export interface HostFiles {
  /** The text of a file, by its path in the course; undefined if there is none. */
  read(path: string): string | undefined;
  write(path: string, text: string): void;
  /** See `src/course/notebook/host.ts`. */
  readonly holdsBack: boolean;
}

/** Elsewhere there is nothing to read, and what is written is forgotten. */
const none: HostFiles = { read: () => undefined, write: () => {}, holdsBack: true };

export const hostFiles = (): HostFiles => (globalThis as { [slot]?: HostFiles })[slot] ?? none;

export function provideHostFiles(files: HostFiles): void {
  Object.assign(globalThis, { [slot]: files });
}
