/** What is the same for all submissions of a run. */
import { createHmac } from 'node:crypto';
import type { Exercise } from '../../../course/check/exercise.js';
import type { Place } from '../../../course/progress/starter.js';
import type { Launcher } from '../../answer-process/launch.mjs';
import type { GradedExercise } from '../model.mjs';

/** An exercise that counts. */
export interface Graded extends GradedExercise {
  readonly exercise: Exercise;
  /** Where its file belongs; a question of practice has no file that is handed out. */
  readonly place: Place | undefined;
}

export interface JudgeContext {
  readonly exercises: readonly Graded[];
  /** Inputs are drawn from it, so that nobody can prepare for them. */
  readonly secret: string;
  readonly launcher: Launcher;
  /** How long an answer may take: all that is asked of one exercise, together. */
  readonly timeout: number;
}

/** What a program may print and say at a time: far more than any exercise needs. */
export const childLimits = {
  maxPrintedBytes: 4 * 2 ** 20,
  /** What V8 reads of a byte may take forty, and of 12 MB such bytes 15 seconds. */
  maxReplyBytes: 6 * 2 ** 20,
} as const;

/**
 * The heap of a process that runs files, and of one that runs a notebook, which may train a network. Tensors
 * are not counted. Who fills 256 MB needs a second for it, and is found out before his time is up.
 */
export const memoryMb = { files: 256, notebook: 1024 } as const;

/**
 * A seed that only we can know, and that is the same at each run.
 *
 * @param whose the program that is asked, or the student whose notebook is
 */
export function seedFor({ secret }: Pick<JudgeContext, 'secret'>, whose: string, id: string) {
  const digest = createHmac('sha256', secret)
    .update(JSON.stringify([whose, id]))
    .digest();
  return digest.readUInt32BE() % 2_000_000_000;
}

/** For compiling one text: no more than the answer itself may take, but honest ones may need two seconds. */
export function compileSeconds({ timeout }: Pick<JudgeContext, 'timeout'>): number {
  return Math.max(2, Math.min(10, timeout));
}
