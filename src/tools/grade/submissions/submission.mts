/** What was read of one student's entry. It is text in memory: later steps never open the entry again. */
import type { Ignored } from '../model.mjs';
import type { Archive, Member } from './archive.mjs';
import type { DiskPath } from './disk.mjs';

/**
 * What an entry's part is, before anything is opened: `link` and `special` (FIFOs, sockets, devices) are
 * never followed or opened, and `outside` is what an archive wants to put outside of itself.
 */
export type Kind = 'file' | 'folder' | 'link' | 'special' | 'outside';

/** Where something lies. An archive of all submissions is read in place, never unpacked. */
export type Place =
  | { readonly on: 'disk'; readonly path: DiskPath }
  /** A file in an archive, or everything below a folder in it, whose path has `depth` parts. */
  | {
      readonly on: 'zip';
      readonly archive: Archive;
      readonly members: readonly Member[];
      readonly depth: number;
    };

/** One of the things that a student handed in: most often the only one, a folder or an archive. */
export interface Part {
  /** As the student called it, cleaned; a name of the LMS's making is taken off. */
  readonly name: string;
  readonly kind: Kind;
  readonly place: Place;
}

/** One entry of the folder of submissions, not yet opened. */
export interface Entry {
  /** Unique in a run, also for a file system that does not tell `a` from `A`: the cleaned name. */
  readonly student: string;
  /** Where it lies in the submissions folder or archive, for messages: the first of its names. */
  readonly path: string;
  /** What the LMS wrote into its name; Canvas marks late work. */
  readonly isMarkedLate: boolean;
  /** Canvas adds `-1` to the name of a file that is handed in again. */
  readonly layout: 'plain' | 'canvas' | 'moodle';
  readonly parts: readonly Part[];
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

/** Something that is there but can't be taken, with the status that this gives. */
export interface Refused {
  readonly path: string;
  readonly status: 'unreadable' | 'tampered';
  readonly reason: string;
}

export interface Submission {
  readonly student: string;
  /**
   * Every TypeScript file that could be read by its path, because an answer may import what lies beside
   * it. No two paths differ only in capitals or in how accents are encoded, so all can be written down on
   * any machine.
   */
  readonly files: ReadonlyMap<string, string>;
  /** At most one an exercise, sorted by id. Of several with its name `choose.mts` says which is taken. */
  readonly answers: readonly FileAnswer[];
  /** Sorted by path. */
  readonly notebooks: readonly NotebookFile[];
  /** What was not taken: other kinds, second copies, links. At most some 200, the last one says how many more. */
  readonly ignored: readonly Ignored[];
  /** Exercises whose only file is there but can't be taken. */
  readonly refused: readonly (Refused & { readonly id: string })[];
  /** Notebooks that can't be taken: what they may have held is not simply missing. */
  readonly refusedNotebooks: readonly Refused[];
  /** Why there is nothing to grade (a broken archive, no answers); then files, answers, notebooks and refused are empty. */
  readonly problem?: {
    readonly status: 'unreadable' | 'missing' | 'tampered';
    readonly reason: string;
  };
  /** SHA-256 over all that was read, to know on resuming whether it is still the same. */
  readonly digest: string;
}
