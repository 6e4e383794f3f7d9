/** Judges answers that stand in files of their own. */
import { localAnswer } from '../../answer/index.js';
import { runCheck } from '../../check/run-check.js';
import { stateOf } from '../../learner/starter.js';
import { AnswerProcess } from '../../runner/answer-process.mjs';
import { compileFrom, type Compiled } from '../../runner/compile.mjs';
import { whyNotLoaded } from '../../runner/why-not.mjs';
import type { FileAnswer, Submission } from '../submissions/submission.mjs';
import { childLimits, memoryMb, seedFor, type Graded, type JudgeContext } from './context.mjs';
import { readLiterals } from './literals.mjs';
import { reachesOut } from './reaches-out.mjs';
import { withOwnWeights } from './own-weights.mjs';
import { becauseOf, noAnswer, verdictOn, type Verdict } from './verdict.mjs';

/** Does what a stranger's text may keep a compiler busy with. */
export type Guard = <T>(work: () => T | Promise<T>) => Promise<T>;

/**
 * The files of one submission. Those that only name values are read; the others run in a process of
 * this student's. One that is not found right there is judged again in a process to itself if a file
 * that ran before it may have spoilt something.
 */
export class FileJudge {
  readonly #context: JudgeContext;
  readonly #submission: Submission;
  readonly #guard: Guard;
  #process: AnswerProcess | undefined;
  /** Whether a file was loaded into the process that may have left something behind. */
  #isSpoilt = false;

  constructor(
    context: JudgeContext,
    submission: Submission,
    guard: Guard = async (work) => work(),
  ) {
    this.#context = context;
    this.#submission = submission;
    this.#guard = guard;
  }

  async judge(graded: Graded, { path }: FileAnswer): Promise<Verdict> {
    const text = this.#submission.files.get(path)!;
    const { exercise, place } = graded;
    if (place && stateOf(text, exercise, place) !== 'edited') {
      return noAnswer('missing', 'The file is as it was handed out.');
    }
    const values = await this.#guard(() => readLiterals(text));
    if (values) {
      const options = { seed: this.#seed(graded) };
      return this.#guard(async () =>
        verdictOn(await runCheck(exercise, localAnswer(values), options)),
      );
    }
    const compiled = await compileFrom(this.#submission.files, path);
    if (compiled.kind === 'not-compiled') return notRun(compiled, path, text);
    const wasSpoilt = this.#isSpoilt;
    const verdict = await this.#run(graded, path, compiled);
    if (verdict.status === 'right' || !wasSpoilt) return verdict;
    await this.close();
    return this.#run(graded, path, compiled);
  }

  async close(): Promise<void> {
    const process = this.#process;
    this.#process = undefined;
    this.#isSpoilt = false;
    await process?.close();
  }

  async #run(graded: Graded, path: string, compiled: Compiled): Promise<Verdict> {
    const process = (this.#process ??= startFor(this.#context));
    const verdict = await this.#ask(process, graded, path, compiled);
    this.#isSpoilt ||= reachesOut(this.#submission.files.get(path)!);
    if (process.troubles.length > 0) await this.close();
    return verdict;
  }

  async #ask(process: AnswerProcess, graded: Graded, path: string, compiled: Compiled) {
    const loaded = await process.load(path, compiled);
    if (loaded.kind !== 'loaded') {
      const [trouble] = process.troubles;
      const verdict = notRun(loaded, path, this.#submission.files.get(path)!);
      return trouble ? { ...verdict, ...becauseOf(trouble) } : verdict;
    }
    const seed = this.#seed(graded);
    const answer = withOwnWeights(process.answer, seed, graded.exercise);
    const report = await runCheck(graded.exercise, answer, { seed });
    return verdictOn(report, process.troubles);
  }

  #seed({ id }: Graded): number {
    return seedFor(this.#context, this.#submission.student, id);
  }
}

/** A process for all files of one student. */
function startFor({ launcher, timeout }: JudgeContext): AnswerProcess {
  return AnswerProcess.start({
    ...childLimits,
    launcher,
    totalSeconds: timeout,
    memoryMb: memoryMb.files,
    isHostile: true,
    isShared: true,
  });
}

function notRun(loaded: Parameters<typeof whyNotLoaded>[0], path: string, text: string): Verdict {
  const { rule, message } = whyNotLoaded(loaded, path, text);
  const status =
    loaded.kind === 'timed-out' ? 'timed-out' : loaded.kind === 'threw' ? 'crashed' : 'wrong';
  const words = {
    'timed-out': 'It never came to its end.',
    crashed: 'It stops with an error.',
    wrong: 'It does not compile.',
  };
  return noAnswer(status, words[status], [{ rule, part: '', severity: 'error', message }]);
}
