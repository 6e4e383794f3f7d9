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
  /** Who prints more is ended (64 MB). */
  readonly maxPrintedBytes?: number;
  /** Who answers more at a time is ended (128 MB: a tensor datum's most numbers, and some). */
  readonly maxReplyBytes?: number;
  /** What to load ahead of need: a file that uses it is then judged sooner. */
  readonly preload?: Preload;
  /** How the process is started (as a program of the user's own). */
  readonly launcher?: Launcher;
  /** Whether the code may be a stranger's, who would have its faults taken for ours. */
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

/** What the parent waits longer than the child's own limit, which tells more. */
export const graceSeconds = 1.5;
