/** Hands submissions out to workers, and produces a row for each, even if a worker is lost over it. */
import type { GradedExercise, SubmissionResult } from '../result.mjs';
import { NOTEBOOKS } from '../judge/judge.mjs';
import type { Skipped, WorkerSetup } from './protocol.mjs';
import type { Kept } from './store.mjs';
import { WorkerProcess, type JudgeOutcome } from './worker-process.mjs';

export interface GraderOptions {
  /** Submissions at a time. */
  readonly jobs: number;
  /** Seconds for everything asked of one exercise. */
  readonly timeout: number;
  readonly exercises: readonly GradedExercise[];
}

export interface Row {
  readonly student: string;
  readonly result: SubmissionResult;
  /** Of what was judged; absent if convlab failed, so that it is judged again on resuming. */
  readonly digest?: string | undefined;
}

/** How much more time a worker has than what it waits for: a process has to start. */
const slackSeconds = 60;
/** All notebooks of a submission are one step. The time they wait for each other does not count. */
const notebookSeconds = 1800;
/** Enough for the largest reply, however it is made (see childLimits). */
const memoryMb = 1280;
/**
 * How many submissions a worker has under way. It waits for their programs most of the time, and the
 * expensive things about it (a TypeScript compiler, what it has compiled so far) are shared.
 */
const perWorker = 3;
/** How many times a submission is started again, alone, after a worker was lost over it. */
const attempts = 3;

/** An answer may wait for a processor three times as long as it runs: see process/active-timeout.mts. */
function secondsFor(step: string, { timeout }: GraderOptions): number {
  return step === NOTEBOOKS ? notebookSeconds : 4 * timeout + slackSeconds;
}

function rowOf(
  student: string,
  outcome: Exclude<JudgeOutcome, { kind: 'lost' }>,
  before: Kept | undefined,
): Row {
  if (outcome.kind === 'unchanged') return { student, ...before! };
  const { result, digest } = outcome;
  return { student, result, digest: result.status === 'fault' ? undefined : digest };
}

function endless(id: string): Skipped {
  const reason = 'Compiling it did not come to an end. Which type goes on for ever?';
  return { id, status: 'timed-out', reason };
}

export class Grader {
  readonly #options: GraderOptions;
  readonly #workers: readonly WorkerProcess[];
  /** For those over which a worker was lost, one at a time, so that it is clear which one it was. */
  readonly #alone: WorkerProcess;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(setup: Promise<WorkerSetup>, options: GraderOptions) {
    this.#options = options;
    const limits = { seconds: (step: string) => secondsFor(step, options), memoryMb };
    const count = Math.ceil(options.jobs / perWorker);
    this.#workers = Array.from({ length: count }, () => new WorkerProcess(setup, limits));
    this.#alone = new WorkerProcess(setup, limits);
  }

  /** Starts the workers before they are needed. */
  start(): void {
    for (const worker of this.#workers) worker.start();
  }

  /**
   * Judges them all; the rows come as they are ready. If an answer timed out that had to wait for others,
   * the submission is judged again after them, alone.
   *
   * @param kept what was judged before; it counts if the submission is still the same
   * @param signal ends it early: what was not judged by then has no row
   */
  async run(
    students: readonly string[],
    kept: ReadonlyMap<string, Kept>,
    signal: AbortSignal | undefined,
    onRow: (row: Row) => Promise<void>,
  ): Promise<void> {
    let next = 0;
    /** Those with answers that timed out, perhaps through no fault of their own. */
    const unsure: string[] = [];
    const stop = () => this.close();
    signal?.addEventListener('abort', stop);
    const work = async (_: unknown, slot: number) => {
      const worker = this.#workers[slot % this.#workers.length]!;
      while (next < students.length && !signal?.aborted) {
        const student = students[next++]!;
        const row = await this.#row(worker, student, kept.get(student), signal);
        if (row === 'unsure') unsure.push(student);
        else if (row) await onRow(row);
      }
    };
    try {
      await Promise.all(Array.from({ length: this.#options.jobs }, work));
      for (const student of unsure) {
        const row = await this.#rowAlone(student, undefined, signal, []);
        if (row) await onRow(row);
      }
    } catch (error) {
      if (!signal?.aborted) throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  close(): void {
    for (const worker of [...this.#workers, this.#alone]) worker.close();
  }

  async #row(
    worker: WorkerProcess,
    student: string,
    before: Kept | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Row | 'unsure' | undefined> {
    const outcome = await worker.judge({ student, skipped: [], known: before?.digest });
    if (signal?.aborted) return undefined;
    if (outcome.kind === 'done' && outcome.isUnsure && this.#options.jobs > 1) return 'unsure';
    if (outcome.kind !== 'lost') return rowOf(student, outcome, before);
    const skipped = outcome.isToBlame ? [endless(outcome.step)] : [];
    const again = this.#queue.then(() => this.#rowAlone(student, before, signal, skipped));
    this.#queue = again.catch(() => {});
    return again;
  }

  async #rowAlone(
    student: string,
    before: Kept | undefined,
    signal: AbortSignal | undefined,
    skipped: Skipped[],
  ) {
    let why = '';
    for (let attempt = 1; attempt <= attempts; attempt++) {
      if (signal?.aborted) return undefined;
      const outcome = await this.#alone.judge({ student, skipped, known: before?.digest });
      if (signal?.aborted) return undefined;
      if (outcome.kind !== 'lost') return rowOf(student, outcome, before);
      why = outcome.why;
      this.#skip(skipped, outcome, attempt);
    }
    return { student, result: this.#fault(student, why) };
  }

  /** Skips what a worker was lost over: immediately, if it is known. */
  #skip(
    skipped: Skipped[],
    { step, why, isToBlame }: Extract<JudgeOutcome, { kind: 'lost' }>,
    attempt: number,
  ): void {
    const exercise = this.#options.exercises.find(({ id }) => id === step);
    if (isToBlame) skipped.push(endless(step));
    else if (attempt > 1 && (exercise || step === NOTEBOOKS)) {
      const reason = `convlab failed over it, which is not your fault; it is to be graded again.`;
      skipped.push({ id: step, status: 'fault', reason });
    }
    if (process.env.CONVLAB_DEBUG) console.error(`lost in ${step}: ${why}`);
  }

  #fault(student: string, why: string): SubmissionResult {
    const reason =
      'convlab failed on this submission, which is not a fault of the student’s; it is to be graded again.';
    if (process.env.CONVLAB_DEBUG) console.error(`${student}: ${why}`);
    return {
      student,
      status: 'fault',
      score: 0,
      maxScore: this.#options.exercises.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
      reason,
      exercises: this.#options.exercises.map(({ id, maxPoints }) => ({
        id,
        status: 'fault',
        points: 0,
        maxPoints,
        reason,
        source: '',
        findings: [],
      })),
      ignored: [],
    };
  }
}
