/** Small notebooks, run as grading runs them and as the real kernel does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leadOf } from '../../../../src/course/check/format.js';
import { runCheck } from '../../../../src/course/check/run-check.js';
import type { Report } from '../../../../src/course/check/report.js';
import { findExercise, listed } from '../../../../src/course/exercises/index.js';
import { readCells, type Notebook } from '../../../../src/tools/grade/notebook/cells.mjs';
import {
  runNotebook,
  type NotebookRun,
} from '../../../../src/tools/grade/notebook/notebook-answers.mjs';
import type { Converter } from '../../../../src/tools/kernel/convert/converter.mjs';
import { Kernel } from '../../../../src/tools/kernel/client/kernel.mjs';
import {
  NotebookProcess,
  type NotebookProcessOptions,
} from '../../../../src/tools/answer-process/notebook-process.mjs';

const notebooks = join(import.meta.dirname, '../../../..', 'notebooks');
export const exercises = listed.map(({ exercise }) => exercise.id);

/** The source of a cell, or a whole cell. */
export type Given = string | Readonly<Record<string, unknown>>;

export function textOf(cells: readonly Given[], others: object = {}): string {
  const all = cells.map((cell, index) => ({
    cell_type: 'code',
    id: `cell-${index + 1}`,
    metadata: {},
    outputs: [],
    execution_count: null,
    ...(typeof cell === 'string' ? { source: cell } : cell),
  }));
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: all, ...others });
}

export function read(text: string): Notebook {
  const notebook = readCells(text);
  if (notebook.kind !== 'notebook') throw new Error(notebook.reason);
  return notebook;
}

/** @param name without the number: `the-quiz` */
export function lesson(name: string): Notebook {
  const file = readdirSync(notebooks).find((one) => /^\d+-(.*)\.ipynb$/.exec(one)?.[1] === name)!;
  return read(readFileSync(join(notebooks, file), 'utf8'));
}

/** A notebook in which the sources of some cells are replaced, by id. */
export function edited(notebook: Notebook, sources: Readonly<Record<string, string>>): Notebook {
  const cells = notebook.cells.map((cell) => ({
    ...cell,
    source: sources[cell.id] ?? cell.source,
  }));
  return { ...notebook, cells };
}

export async function grade(
  converter: Converter,
  notebook: Notebook,
  options: Partial<NotebookProcessOptions> = {},
): Promise<NotebookRun<Report>> {
  const process = NotebookProcess.start({ exercises, ...options });
  try {
    return await runNotebook(notebook, {
      converter,
      process,
      graded: new Set(exercises),
      mark: (id, answer) => runCheck(findExercise(id)!.exercise, answer),
    });
  } finally {
    await process.close();
  }
}

/** The text of each report, by exercise. */
export function reports({ marked }: NotebookRun<Report>): Record<string, string> {
  return Object.fromEntries([...marked].map(([id, { mark }]) => [id, String(mark)]));
}

/** The reports that the real kernel shows; each begins with the title of the exercise. */
export async function reportsOfKernel(notebook: Notebook): Promise<Record<string, string>> {
  const env = { ...process.env, CONVLAB_PROGRESS: 'off' };
  const kernel = await Kernel.start({ cwd: notebooks, env });
  const titles = listed.map(({ exercise }) => [exercise.id, exercise.title] as const);
  const found: Record<string, string> = {};
  try {
    for (const { source } of notebook.cells) {
      const { outputs } = await kernel.execute(source, { stopOnError: false });
      for (const output of outputs) {
        if (output.type !== 'display_data') continue;
        const text = String(output.data['text/plain']);
        const [id] = titles.find(([, title]) => text.startsWith(`${leadOf(title)} `)) ?? [];
        if (id !== undefined) found[id] = text;
      }
    }
  } finally {
    await kernel.shutdown();
  }
  return found;
}
