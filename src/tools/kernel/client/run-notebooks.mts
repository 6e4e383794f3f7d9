/** Runs several notebooks, a few at a time, and returns the results in the order asked for. */
import { runNotebook, type NotebookResult, type RunOptions } from './run-notebook.mjs';
import type { CodeCell } from './read-notebook.mjs';

export interface RunAllOptions extends Omit<RunOptions, 'onCell'> {
  /** How many kernels run at once (default 1). */
  jobs?: number;
  onCell?: (notebook: string, cell: CodeCell, of: number) => void;
  onResult?: (result: NotebookResult) => void;
}

export async function runNotebooks(
  files: readonly string[],
  { jobs = 1, onCell, onResult, ...options }: RunAllOptions = {},
): Promise<NotebookResult[]> {
  const results: NotebookResult[] = [];
  let next = 0;
  const worker = async () => {
    while (next < files.length && !options.signal?.aborted) {
      const index = next++;
      const file = files[index]!;
      const result = await runNotebook(file, {
        ...options,
        onCell: (cell, of) => onCell?.(file, cell, of),
      });
      results[index] = result;
      onResult?.(result);
    }
  };
  // All are awaited, so that all kernels have ended before an error is passed on.
  const workers = await Promise.allSettled(
    Array.from({ length: Math.min(jobs, files.length) }, worker),
  );
  for (const outcome of workers) if (outcome.status === 'rejected') throw outcome.reason;
  return results;
}
