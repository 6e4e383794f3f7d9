/** What was read of one student's entry. It is text in memory: later steps never open the entry again. */
import type { Ignored } from '../model.mjs';

/** One entry of the folder of submissions, not yet opened. */
export interface Entry {
  /** Unique in a run: the name of the folder or archive, cleaned. */
  readonly student: string;
  /** Where it lies on disk (inside the submissions folder, or inside an unpacked outer archive). */
  readonly path: string;
  /** What the LMS wrote into its name; Canvas marks late work. */
  readonly isMarkedLate: boolean;
}

/** An answer in a file of its own. */
export interface FileAnswer {
  /** Its exercise. */
  readonly id: string;
  /** Its path in the submission, with forward slashes: a key of `files`. */
  readonly path: string;
}

export interface NotebookFile {
  /** Its path in the submission. */
  readonly path: string;
  /** The raw text, not yet parsed. */
  readonly text: string;
}

export interface Submission {
  readonly student: string;
  /** Every TypeScript file by its path, because an answer may import what lies beside it. */
  readonly files: ReadonlyMap<string, string>;
  /** One an exercise. Of several files with an exercise's name the one is taken that the rule names. */
  readonly answers: readonly FileAnswer[];
  readonly notebooks: readonly NotebookFile[];
  /** What was not taken: links, too large, other kinds, second copies. At most a few hundred. */
  readonly ignored: readonly Ignored[];
  /** Exercises whose file is there but can't be taken, with the status that this gives. */
  readonly refused: readonly {
    readonly id: string;
    readonly path: string;
    readonly status: 'unreadable' | 'tampered';
    readonly reason: string;
  }[];
  /** Why nothing could be read at all (a broken archive); then the rest is empty. */
  readonly problem?: { readonly status: 'unreadable' | 'missing'; readonly reason: string };
  /** SHA-256 over all that was read, to know on resuming whether it is still the same. */
  readonly digest: string;
}
