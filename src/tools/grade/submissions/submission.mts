/** What was read of one student's entry. It is text in memory: later steps never open the entry again. */
import type { Ignored } from '../result.mjs';
import type { Archive, Member } from './archive.mjs';
import type { DiskPath } from './disk.mjs';

/**
 * What an entry's part is, before anything is opened: `link` and `special` (FIFOs, sockets, devices) are
 * never followed or opened, and `outside` is what an archive wants to put outside itself.
 */
export type Kind = 'file' | 'folder' | 'link' | 'special' | 'outside';

/** Where something is. An archive of all submissions is read in place, never unpacked. */
export type EntryPlace =
  | { readonly on: 'disk'; readonly path: DiskPath }
  /** A file in an archive, or everything below a folder in it, whose path has `depth` parts. */
  | {
      readonly on: 'zip';
      readonly archive: Archive;
      readonly members: readonly Member[];
      readonly depth: number;
    };

/** One of the things that a student handed in: usually the only one, a folder or an archive. */
export interface EntryPart {
  /** As the student named it, cleaned; a name added by the LMS is removed. */
  readonly name: string;
  readonly kind: Kind;
  readonly place: EntryPlace;
}

/** One entry of the folder of submissions, not yet opened. */
export interface StudentEntry {
  /** Unique in a run, even for a file system that does not distinguish `a` from `A`: the cleaned name. */
  readonly student: string;
  /** Where it is in the submissions folder or archive, for messages: the first of its names. */
  readonly path: string;
  /** What the LMS wrote into its name; Canvas marks late work. */
  readonly isMarkedLate: boolean;
  /** Canvas adds `-1` to the name of a file that is handed in again. */
  readonly layout: 'plain' | 'canvas' | 'moodle';
  readonly parts: readonly EntryPart[];
}

/** An answer in its own file. */
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

/** Something that is there but can't be accepted, and the status that results. */
export interface Refused {
  readonly path: string;
  readonly status: 'unreadable' | 'tampered';
  readonly reason: string;
}

export interface Submission {
  readonly student: string;
  /**
   * Every TypeScript file that could be read, by its path, because an answer may import files next to it.
   * No two paths differ only in capitals or in how accents are encoded, so all can be written out on any
   * machine.
   */
  readonly files: ReadonlyMap<string, string>;
  /**
   * At most one per exercise, sorted by id. If several have its name, `choose.mts` decides which is taken.
   */
  readonly answers: readonly FileAnswer[];
  /** Sorted by path. */
  readonly notebooks: readonly NotebookFile[];
  /**
   * What was not accepted: other kinds, second copies, links. At most about 200, the last one says how many
   * more.
   */
  readonly ignored: readonly Ignored[];
  /** Exercises whose only file is there but can't be accepted. */
  readonly refused: readonly (Refused & { readonly id: string })[];
  /** Notebooks that can't be accepted: what they may have contained is not simply missing. */
  readonly refusedNotebooks: readonly Refused[];
  /** Why there is nothing to grade (a broken archive, no answers); then files, answers, notebooks and refused are empty. */
  readonly problem?: {
    readonly status: 'unreadable' | 'missing' | 'tampered';
    readonly reason: string;
  };
  /** SHA-256 over everything that was read, to know on resuming whether it is still the same. */
  readonly digest: string;
}
