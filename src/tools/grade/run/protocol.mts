/** What the coordinator and its workers say to each other. Both are trusted. */
import type { SandboxView } from '../sandbox/home.mjs';
import type { Tools } from '../sandbox/bubblewrap.mjs';
import type { Status, SubmissionResult } from '../result.mjs';

/** Where a worker's watchdog writes the `id` of the submission that kept it busy for too long. */
export const BLAMED_FD = 4;

/** What a worker needs to know before anything else. */
export interface WorkerSetup {
  readonly submissions: string;
  readonly config: string | undefined;
  readonly timeout: number | undefined;
  readonly secret: string;
  /** Undefined: without a sandbox. */
  readonly sandbox: { readonly tools: Tools; readonly home: SandboxView } | undefined;
}

/** An exercise that must not be judged again, because judging it went wrong. */
export interface Skipped {
  readonly id: string;
  readonly status: Status;
  readonly reason: string;
}

/** One submission to judge. */
export interface JudgeRequest {
  readonly student: string;
  readonly skipped: readonly Skipped[];
  /** The digest of what was read when this was judged before: if it is still the same, nothing is judged. */
  readonly known: string | undefined;
}

/** Several submissions may be under way at once, distinguished by `id`. */
export type ToWorker =
  | { readonly kind: 'setup'; readonly setup: WorkerSetup }
  | { readonly kind: 'judge'; readonly id: number; readonly request: JudgeRequest };

export type JudgeReply =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'done';
      readonly result: SubmissionResult;
      readonly digest: string;
      /** Whether an answer timed out while others kept the processors busy. */
      readonly isUnsure: boolean;
    }
  /** An error of ours. */
  | { readonly kind: 'failed'; readonly message: string };

export type FromWorker =
  | { readonly kind: 'ready' }
  /** There is nothing it can do. */
  | { readonly kind: 'not-ready'; readonly message: string }
  /** Where it is: an exercise's id, or what else it is doing. */
  | { readonly kind: 'step'; readonly id: number; readonly step: string }
  | { readonly kind: 'judged'; readonly id: number; readonly judged: JudgeReply };
