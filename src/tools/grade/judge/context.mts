/** What is the same for all submissions of a run. */
import { createHmac } from 'node:crypto';
import type { Exercise } from '../../../course/check/exercise.js';
import type { CoursePlace } from '../../../course/progress/starter.js';
import type { Launcher } from '../../answer-process/launch.mjs';
import type { GradedExercise } from '../result.mjs';

/** An exercise that counts. */
export interface ExerciseToGrade extends GradedExercise {
  readonly exercise: Exercise;
  /** Where its file belongs; a practice question has no file that is handed out. */
  readonly place: CoursePlace | undefined;
}

export interface JudgeContext {
  readonly exercises: readonly ExerciseToGrade[];
  /** Inputs are drawn from it, so that they cannot be prepared for. */
  readonly secret: string;
  readonly launcher: Launcher;
  /** How long an answer may take: everything asked of one exercise, in total. */
  readonly timeout: number;
}

/** How much a program may print and reply at a time: far more than any exercise needs. */
export const childLimits = {
  maxPrintedBytes: 4 * 2 ** 20,
  /** One byte can take up forty once V8 has read it, and 12 MB of such bytes take 15 seconds. */
  maxReplyBytes: 6 * 2 ** 20,
} as const;

/**
 * The heap of a process that runs files, and of one that runs a notebook, which may train a network.
 * Tensors are not counted. A program needs a second to fill 256 MB, so it is caught before its time is up.
 */
export const memoryMb = { files: 256, notebook: 1024 } as const;

/**
 * A seed that only we can know, and that is the same in each run.
 *
 * @param whose the program that is asked, or the student whose notebook is asked
 */
export function seedFor({ secret }: Pick<JudgeContext, 'secret'>, whose: string, id: string) {
  const digest = createHmac('sha256', secret)
    .update(JSON.stringify([whose, id]))
    .digest();
  return digest.readUInt32BE() % 2_000_000_000;
}

/** For compiling one text: no more than the answer itself may take, but honest texts may need two seconds. */
export function compileSeconds({ timeout }: Pick<JudgeContext, 'timeout'>): number {
  return Math.max(2, Math.min(10, timeout));
}
