/** Judges answers in files of their own. */
import { localAnswer } from '../../../course/answer/index.js';
import { runCheck } from '../../../course/check/run-check.js';
import { stateOf } from '../../../course/progress/starter.js';
import { AnswerProcess } from '../../answer-process/answer-process.mjs';
import { compileFrom, type Compiled } from '../../answer-process/compile.mjs';
import { unguarded, type Guard } from '../../answer-process/guard.mjs';
import { loadError } from '../../answer-process/load-error.mjs';
import type { FileAnswer, Submission } from '../submissions/submission.mjs';
import {
  childLimits,
  compileSeconds,
  memoryMb,
  seedFor,
  type ExerciseToGrade,
  type JudgeContext,
} from './context.mjs';
import { judgeAnswer, type Hooks } from './judge-answer.mjs';
import { readLiterals } from './literals.mjs';
import { reachesOut } from './reaches-out.mjs';
import type { SamePrograms } from './same-program.mjs';
import { becauseOf, isUnsure, noAnswer, verdictOn, type Verdict } from './verdict.mjs';

/**
 * The files of one submission. Those that only name values are read; the others run in a process for this
 * student, each only once: a second run would be a second guess. After a file that may leave something
 * behind, the next one gets its own process. A program that another student has also handed in gets one
 * too, and from then on its verdict is known.
 */
export class FileJudge {
  readonly #context: JudgeContext;
  readonly #submission: Submission;
  readonly #guard: Guard;
  readonly #onUnsure: () => void;
  readonly #programs: SamePrograms;
  #process: AnswerProcess | undefined;

  constructor(
    context: JudgeContext,
    submission: Submission,
    programs: SamePrograms,
    { guard = unguarded, onUnsure = () => {} }: Hooks = {},
  ) {
    this.#context = context;
    this.#submission = submission;
    this.#programs = programs;
    this.#guard = guard;
    this.#onUnsure = onUnsure;
  }

  async judgeFile(graded: ExerciseToGrade, { path }: FileAnswer): Promise<Verdict> {
    const text = this.#submission.files.get(path)!;
    const { exercise, place } = graded;
    if (place && stateOf(text, exercise, place) !== 'edited') {
      return noAnswer('missing', 'The file is as it was handed out.');
    }
    // Python is read where it can do no harm: a network of any size may come of it.
    const isRead = exercise.kind !== 'python';
    const values = isRead ? await this.#guard(() => readLiterals(text)) : undefined;
    if (values) {
      const options = { seed: seedFor(this.#context, this.#submission.student, graded.id) };
      return this.#guard(async () =>
        verdictOn(await runCheck(exercise, localAnswer(values), options)),
      );
    }
    const compiled = await compileFrom(this.#submission.files, path, {
      seconds: compileSeconds(this.#context),
      guard: this.#guard,
    });
    // The compiler may have waited for a processor, or for this process, which is busy with others.
    if (compiled.kind === 'compiled-too-slowly') this.#onUnsure();
    if (compiled.kind !== 'compiled') return notRun(compiled, path, text);
    const program = this.#programs.meet(graded.id, compiled.code);
    if (program.verdict) return program.verdict;
    if (program.isCommon) await this.close(); // what ran in it may have left something behind
    const child = (this.#process ??= startFor(this.#context));
    const verdict = await this.#ask(child, graded, path, compiled, program.digest);
    if (isUnsure(verdict, child)) this.#onUnsure();
    if (program.isCommon && child.troubles.length === 0) this.#programs.remember(program, verdict);
    if (child.troubles.length > 0 || reachesOut(text)) await this.close();
    return verdict;
  }

  async close(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    await child?.close();
  }

  async #ask(
    child: AnswerProcess,
    graded: ExerciseToGrade,
    path: string,
    compiled: Compiled,
    digest: string,
  ) {
    const loaded = await child.load(path, compiled);
    if (loaded.kind !== 'loaded') {
      const [trouble] = child.troubles;
      const verdict = notRun(loaded, path, this.#submission.files.get(path)!);
      return trouble ? { ...verdict, ...becauseOf(trouble) } : verdict;
    }
    return judgeAnswer(graded, child.answer, {
      seed: seedFor(this.#context, digest, graded.id),
      guard: this.#guard,
      troubles: child.troubles,
    });
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

const whatIf = {
  'not-compiled': { status: 'wrong', reason: 'It does not compile.' },
  'compiled-too-slowly': { status: 'timed-out', reason: 'Compiling it never came to its end.' },
  'timed-out': { status: 'timed-out', reason: 'It never came to its end.' },
  threw: { status: 'crashed', reason: 'It stops with an error.' },
} as const;

function notRun(loaded: Parameters<typeof loadError>[0], path: string, text: string): Verdict {
  const { rule, message } = loadError(loaded, path, text);
  const { status, reason } = whatIf[loaded.kind];
  return noAnswer(status, reason, [{ rule, part: '', severity: 'error', message }]);
}
