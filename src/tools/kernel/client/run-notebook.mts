/**
 * Runs the code cells of a notebook from top to bottom in a fresh kernel and says which cell did not do
 * what the lesson intends. The file itself is not changed.
 */
import { dirname, resolve } from 'node:path';
import { findCellLine } from './cell-line.mjs';
import type { Execution } from './client.mjs';
import { describeError, errorText, findLateError } from './describe-error.mjs';
import { KernelError, type KernelErrorCode } from './kernel-error.mjs';
import { Kernel } from './kernel.mjs';
import { readNotebook, type CodeCell } from './read-notebook.mjs';

type FailureKind =
  | 'error' // a reply other than `ok`
  | 'abort' // cancelled by tslab, because a cell before it failed
  | 'late-error' // the reply was `ok`, but a promise was rejected or a timer threw
  | 'no-error' // meant to fail, but did not
  | 'other-error' // meant to fail, but with another message
  | 'timeout'
  | 'died'
  | 'not-started'
  | 'unreadable';

export interface Failure {
  kind: FailureKind;
  message: string;
  /** Absent if the notebook could not be read or no kernel started. */
  cell?: { number: number; id: string };
  /** The line within the cell, from 1. */
  line?: number;
}

export interface NotebookResult {
  notebook: string;
  passed: boolean;
  cells: number;
  /** Cells that did what they are meant to; those after a failure are not run. */
  passedCells: number;
  seconds: number;
  failure?: Failure;
}

export interface RunOptions {
  /** Milliseconds for each cell (default 60,000). */
  timeout?: number;
  env?: NodeJS.ProcessEnv;
  signal?: AbortSignal;
  onCell?: (cell: CodeCell, of: number) => void;
}

export async function runNotebook(file: string, options: RunOptions = {}): Promise<NotebookResult> {
  const started = performance.now();
  const result: NotebookResult = {
    notebook: file,
    passed: false,
    cells: 0,
    passedCells: 0,
    seconds: 0,
  };
  const failure = await runCells(file, options, result);
  if (failure) result.failure = failure;
  result.passed = !failure;
  result.seconds = Math.round(performance.now() - started) / 1000;
  return result;
}

async function runCells(
  file: string,
  options: RunOptions,
  result: NotebookResult,
): Promise<Failure | undefined> {
  let cells: CodeCell[];
  try {
    cells = (await readNotebook(file)).cells;
  } catch (error) {
    return { kind: 'unreadable', message: (error as Error).message };
  }
  result.cells = cells.length;
  if (cells.length === 0) return undefined;
  let kernel: Kernel;
  try {
    kernel = await Kernel.start({
      cwd: dirname(resolve(file)),
      env: options.env ?? process.env,
      ...(options.signal && { signal: options.signal }),
    });
  } catch (error) {
    return kernelFailure(error);
  }
  try {
    for (const cell of cells) {
      options.onCell?.(cell, cells.length);
      const failure = await runCell(kernel, cell, options.timeout ?? 60_000);
      if (failure) return { ...failure, cell: { number: cell.number, id: cell.id } };
      result.passedCells++;
    }
    return undefined;
  } finally {
    await kernel.shutdown();
  }
}

async function runCell(
  kernel: Kernel,
  cell: CodeCell,
  timeout: number,
): Promise<Failure | undefined> {
  let execution: Execution;
  try {
    execution = await kernel.execute(cell.source, { timeout, stopOnError: !cell.fails });
  } catch (error) {
    return kernelFailure(error);
  }
  const failure = judge(cell, execution);
  const { outputs } = execution;
  if (failure && failure.line === undefined && outputs.length > 0) {
    const line = findCellLine(errorText(outputs));
    if (line !== undefined) failure.line = line;
  }
  return failure;
}

/**
 * What is wrong with what a cell did; undefined if it did what it is meant to.
 *
 * @internal No notebook produces every one of these replies.
 */
export function judge(cell: CodeCell, { status, outputs }: Execution): Failure | undefined {
  if (status === 'abort') {
    return { kind: 'abort', message: 'tslab cancelled this cell, because a cell before it failed' };
  }
  const late = findLateError(outputs);
  if (status === 'ok') {
    if (late) return { kind: 'late-error', ...late };
    if (!cell.fails) return undefined;
    return {
      kind: 'no-error',
      message: 'This cell is tagged raises-exception, but it ran without an error',
    };
  }
  if (!cell.fails) return { kind: 'error', ...describeError(outputs) };
  const expected = cell.expectedError;
  if (expected === undefined || errorText(outputs).includes(expected)) return undefined;
  const { message, line } = describeError(outputs);
  return {
    kind: 'other-error',
    message: `Expected an error that contains ${JSON.stringify(expected)}, got: ${message}`,
    ...(line !== undefined && { line }),
  };
}

/** What a learner can do about a silent kernel. */
const advice: Partial<Record<KernelErrorCode, string>> = {
  timeout: '. Is there an endless loop, or an await that never ends? --timeout raises the limit',
  died: ' while this cell ran. A cell must not call process.exit, or take all memory',
};

function kernelFailure(error: unknown): Failure {
  if (!(error instanceof KernelError) || error.code === 'stopped') throw error;
  return { kind: error.code, message: error.message + (advice[error.code] ?? '') };
}
