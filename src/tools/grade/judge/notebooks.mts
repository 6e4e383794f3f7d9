/** Judges answers that notebooks hand over to `check`. */
import type { Answer, Stopped } from '../../../course/answer/answer.js';
import { lessonName } from '../../../course/exercises/lesson-name.js';
import type { Converter } from '../../kernel/convert/converter.mjs';
import { NotebookProcess } from '../../answer-process/notebook-process.mjs';
import type { Ignored } from '../result.mjs';
import { readCells, type Notebook } from '../notebook/cells.mjs';
import { runNotebook, type CellProblem, type Unchecked } from '../notebook/notebook-answers.mjs';
import { CompileTime } from '../notebook/compile-time.mjs';
import { tasks } from '../../../course/tasks/index.js';
import { mentions } from '../notebook/mentions.mjs';
import { isUntouched } from '../notebook/untouched.mjs';
import { lessonOf } from '../submissions/choose.mjs';
import type { NotebookFile, Submission } from '../submissions/submission.mjs';
import { childLimits, memoryMb, seedFor, type JudgeContext } from './context.mjs';
import { unguarded, type Guard } from '../../answer-process/guard.mjs';
import { judgeAnswer, type Hooks } from './judge-answer.mjs';
import type { SourcedVerdict } from './one-answer.mjs';
import { Remarks } from './remarks.mjs';
import { becauseOf, isUnsure, noAnswer, type Verdict } from './verdict.mjs';

export interface JudgedNotebooks {
  /** By exercise; several notebooks may check one. */
  readonly verdicts: ReadonlyMap<string, readonly SourcedVerdict[]>;
  /** What there is to say about notebooks as a whole. */
  readonly remarks: readonly Ignored[];
}

/** For all cells of a notebook together: training a network takes a while. */
const notebookSeconds = 180;
/** For all notebooks of a submission. */
const allSeconds = 400;

export async function judgeNotebooks(
  context: JudgeContext,
  submission: Submission,
  converter: Converter,
  { guard = unguarded, onUnsure = () => {} }: Hooks = {},
): Promise<JudgedNotebooks> {
  const verdicts = new Map<string, SourcedVerdict[]>();
  const remarks = new Remarks();
  const time = { compiling: new CompileTime(converter), leftSeconds: allSeconds, onUnsure, guard };
  const put = (source: string, found: ReadonlyMap<string, Verdict>) => {
    for (const [id, verdict] of found) {
      verdicts.set(id, [...(verdicts.get(id) ?? []), { verdict, source }]);
    }
  };
  try {
    for (const file of submission.notebooks) {
      const notebook = readCells(file.text);
      if (notebook.kind === 'unreadable') {
        remarks.add(file.path, notebook.reason);
        put(file.path, unreadable(context, file, notebook.reason));
        continue;
      }
      for (const reason of notebook.remarks) remarks.add(file.path, reason);
      if (await isUntouched(notebook)) continue;
      const { found, problems } = await judgeOne(context, submission.student, notebook, time);
      put(file.path, found);
      for (const problem of problems) remarks.add(file.path, inWords(problem));
    }
  } finally {
    await time.compiling.close();
  }
  return { verdicts, remarks: remarks.all() };
}

async function judgeOne(
  context: JudgeContext,
  student: string,
  notebook: Notebook,
  time: Time,
): Promise<{ found: Map<string, Verdict>; problems: readonly CellProblem[] }> {
  const byId = new Map(context.exercises.map((graded) => [graded.id, graded]));
  const graded = new Set(byId.keys());
  const over = overIn(time);
  if (over) return notRun(notebook, graded, over);
  const child = NotebookProcess.start({
    ...childLimits,
    launcher: context.launcher,
    totalSeconds: Math.min(notebookSeconds, time.leftSeconds),
    // The lesson Training trains a network, and using WebAssembly only.
    cellSeconds: 45,
    memoryMb: memoryMb.notebook,
    // Tasks on explorers are in the lessons too, but earn no grade.
    exercises: [...byId.keys(), ...tasks.map(({ id }) => id)],
    isHostile: true,
  });
  try {
    const { guard } = time;
    const { troubles } = child;
    const mark = (id: string, answer: Answer) =>
      judgeAnswer(byId.get(id)!, answer, { seed: seedFor(context, student, id), guard, troubles });
    const run = await runNotebook(notebook, {
      converter: time.compiling,
      process: child,
      graded,
      mark,
      isAnswer: ({ status }) => status !== 'missing',
      over: () => time.compiling.over,
    });
    const found = new Map([...run.marked].map(([id, { mark }]) => [id, mark]));
    for (const [id, unchecked] of run.unchecked) found.set(id, notHandedOver(id, unchecked));
    if ([...found.values()].some((verdict) => isUnsure(verdict, child))) time.onUnsure();
    return { found, problems: run.problems };
  } finally {
    time.leftSeconds -= child.spentSeconds;
    await child.close();
  }
}

/** The time that a submission has left. */
interface Time {
  readonly compiling: CompileTime;
  /** For running its cells and answering questions about them. */
  leftSeconds: number;
  readonly guard: Guard;
  readonly onUnsure: () => void;
}

function overIn({ compiling, leftSeconds }: Time): Stopped | undefined {
  return leftSeconds > 0 ? compiling.over : { kind: 'timed-out', seconds: allSeconds };
}

/** A notebook for which no time is left. */
function notRun({ cells }: Notebook, graded: ReadonlySet<string>, over: Stopped) {
  const { reason } = becauseOf(over);
  const message = `It was not run: with the notebooks before it, the submission took too long. ${reason}`;
  const found = [...mentions(cells, graded).keys()].map(
    (id) => [id, noAnswer('timed-out', message) as Verdict] as const,
  );
  return { found: new Map(found), problems: [] };
}

function notHandedOver(id: string, { cell, problem }: Unchecked): Verdict {
  if (!problem) return noAnswer('missing', `Cell ${cell} names ${id}, but does not check it.`);
  const { kind, message, stopped } = problem;
  if (stopped && kind !== 'threw')
    return { ...noAnswer('crashed', message), ...becauseOf(stopped) };
  const status = kind === 'timed-out' ? 'timed-out' : 'crashed';
  return noAnswer(kind === 'does-not-compile' ? 'wrong' : status, inWords(problem));
}

function inWords({ cell, kind, message }: CellProblem): string {
  const what = kind === 'does-not-compile' ? 'does not compile' : 'did not come to its end';
  return `Cell ${cell} ${what}: ${message}`;
}

/** A notebook that can't be read may contain the answers of its lesson. */
function unreadable(context: JudgeContext, { path }: NotebookFile, reason: string) {
  const ids = context.exercises
    .filter(({ lesson }) => lessonName(lesson) === lessonOf(path))
    .map(({ id }) => id);
  return new Map(ids.map((id) => [id, noAnswer('unreadable', reason) as Verdict]));
}
