/** Runs a submitted notebook as the student did, and has each answer marked where it is checked. */
import type { Answer, Stopped } from '../../../course/answer/answer.js';
import type { ConvertedCell, Declaration } from '../../kernel/convert/converted-cell.js';
import type { NotebookProcess } from '../../answer-process/notebook-process.mjs';
import type { Cell, Notebook } from './cells.mjs';
import { cellsToRun, mentions } from './mentions.mjs';

/** A cell that did not run to its end. Those that are meant to fail are not listed. */
export interface CellProblem {
  /** Counted over the code cells from 1. */
  readonly cell: number;
  /** The cell's id; '' where it has none. */
  readonly id: string;
  readonly kind:
    | 'does-not-compile'
    | 'threw'
    | 'timed-out'
    /** It took the whole process down with it. */
    | 'ended'
    /** The notebook was abandoned before it. */
    | 'not-run';
  readonly message: string;
  /** What the process reported, if there was one. */
  readonly stopped?: Stopped;
}

interface Marked<T> {
  /** The cell that checked it last. */
  readonly cell: number;
  readonly mark: T;
}

/** An exercise that the notebook mentions, but for which no answer was handed over. */
export interface Unchecked {
  readonly cell: number;
  /** What became of that cell; absent if it ran and did not check. */
  readonly problem?: CellProblem;
}

export interface NotebookRun<T> {
  readonly marked: ReadonlyMap<string, Marked<T>>;
  readonly unchecked: ReadonlyMap<string, Unchecked>;
  readonly problems: readonly CellProblem[];
}

export interface NotebookRunOptions<T> {
  readonly converter: {
    convert(source: string, declarations: readonly Declaration[]): Promise<ConvertedCell>;
  };
  /** A fresh process; the caller closes it. */
  readonly process: NotebookProcess;
  /** What to mark: the ids of exercises and of practice questions. */
  readonly graded: ReadonlySet<string>;
  /** Marks an answer. Called while the notebook is in the state it had at the check. */
  readonly mark: (id: string, answer: Answer) => Promise<T>;
  /** Whether there was an answer: a check that hands over none does not cancel an earlier one. */
  readonly isAnswer?: (mark: T) => boolean;
  /** Why no further cell should be compiled and run; undefined while there is time. */
  readonly over?: () => Stopped | undefined;
}

/**
 * Runs the cells in order, up to the last that may check something graded. A cell that fails is listed, and
 * those after it are run, as by a learner who runs them one by one: as in tslab, they see nothing of what
 * the failed cell declared.
 *
 * An answer is marked as soon as its cell has ended, because later cells may change what it refers to. Of
 * several checks of an exercise the first and the last are marked, and the last one counts.
 *
 * @throws if convlab itself fails: no converter, no process, or a fault of `mark`
 */
export async function runNotebook<T>(
  notebook: Notebook,
  options: NotebookRunOptions<T>,
): Promise<NotebookRun<T>> {
  const { converter, process, graded, mark, isAnswer = () => true } = options;
  const cells = cellsToRun(notebook.cells, graded);
  const marked = new Map<string, Marked<T>>();
  const last = mentions(cells, graded);
  const problems = new Map<Cell, CellProblem>();
  let declarations: readonly Declaration[] = [];
  for (const [index, cell] of cells.entries()) {
    const over = options.over?.() ?? process.over;
    if (over) {
      for (const rest of cells.slice(index)) problems.set(rest, notRun(rest, over));
      break;
    }
    const converted = await converter.convert(cell.source, declarations);
    if (converted.kind !== 'converted') {
      const problem = notConverted(cell, converted);
      if (problem) problems.set(cell, problem);
      continue;
    }
    if (converted.code === '') {
      declarations = converted.declarations;
      continue;
    }
    const { stopped, checked, hasEnded } = await process.run(converted);
    if (stopped) problems.set(cell, notEnded(cell, stopped, hasEnded));
    else declarations = converted.declarations;
    for (const id of checked) {
      // Not those in between: what a program is asked depends a little on whether it is right, so many
      // checks could be used to search for the answer.
      const isJudged = !marked.has(id) || last.get(id) === cell;
      if (!graded.has(id) || !isJudged) continue;
      const found = await mark(id, process.answerTo(id));
      if (!marked.has(id) || isAnswer(found)) marked.set(id, { cell: cell.number, mark: found });
    }
  }
  const unchecked = [...mentions(cells, graded)]
    .filter(([id]) => !marked.has(id))
    .map(([id, cell]): [string, Unchecked] => {
      const problem = problems.get(cell);
      return [id, { cell: cell.number, ...(problem && { problem }) }];
    });
  return {
    marked,
    unchecked: new Map(unchecked),
    problems: [...problems].filter(([cell, problem]) => isNamed(cell, problem)).map(([, p]) => p),
  };
}

function isNamed({ mayFail }: Cell, { kind }: CellProblem): boolean {
  return !mayFail || (kind !== 'does-not-compile' && kind !== 'threw');
}

type Failed = Exclude<ConvertedCell, { kind: 'converted' }>;

function notConverted(cell: Cell, failed: Failed): CellProblem | undefined {
  const { number, id } = cell;
  switch (failed.kind) {
    case 'nothing-to-run':
      return undefined;
    case 'does-not-compile':
      return { cell: number, id, kind: 'does-not-compile', message: failed.message };
    case 'timed-out': {
      const message = `Compiling it did not end within ${failed.seconds} s.`;
      return { cell: number, id, kind: 'timed-out', message };
    }
    case 'too-large': {
      const message = 'Compiling it took more memory than there is, or it declares too much.';
      return { cell: number, id, kind: 'timed-out', message };
    }
  }
}

function notEnded({ number, id }: Cell, stopped: Stopped, hasEnded: boolean): CellProblem {
  const at = { cell: number, id, stopped };
  if (stopped.kind === 'timed-out') {
    const message = `It did not end within ${stopped.seconds} s.`;
    return { ...at, kind: 'timed-out', message };
  }
  if (hasEnded) return { ...at, kind: 'ended', message: stopped.message };
  return { ...at, kind: 'threw', message: `${stopped.name}: ${stopped.message}` };
}

function notRun({ number, id }: Cell, over: Stopped): CellProblem {
  const why =
    over.kind === 'timed-out'
      ? `all cells together took more than ${over.seconds} s`
      : 'cells before it ended the program again and again';
  return { cell: number, id, kind: 'not-run', message: `It was not run: ${why}.`, stopped: over };
}
