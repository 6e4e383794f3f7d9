/** What a process that runs an answer may use. */
import type { Preload } from './request.js';
import { launchHere, type Launcher } from './launch.mjs';

export interface AnswerProcessOptions {
  /** How long the file, a function or a model may take at a time (2). */
  readonly seconds?: number;
  /** How long all questions about one file may take together (no limit). */
  readonly totalSeconds?: number;
  /** The heap of the process (512). */
  readonly memoryMb?: number;
  /** A program that prints more is killed (64 MB). */
  readonly maxPrintedBytes?: number;
  /**
   * A program whose reply is longer is killed (128 MB: the most numbers in a tensor datum, and some more).
   */
  readonly maxReplyBytes?: number;
  /** What to load before it is needed: a file that uses it is then judged sooner. */
  readonly preload?: Preload;
  /** How the process is started (as one of the user's own programs). */
  readonly launcher?: Launcher;
  /** Whether the code may be a stranger's, who would like its faults to be taken for ours. */
  readonly isHostile?: boolean;
  /** Whether the next file may be loaded into the same process: for files of the same author. */
  readonly isShared?: boolean;
}

export const defaults = {
  seconds: 2,
  totalSeconds: Infinity,
  memoryMb: 512,
  maxPrintedBytes: 64 * 2 ** 20,
  maxReplyBytes: 128 * 2 ** 20,
  launcher: launchHere,
  isHostile: false,
  isShared: false,
} as const satisfies AnswerProcessOptions;

/** How much longer the parent waits than the child's own limit, which reports more. */
export const graceSeconds = 1.5;
