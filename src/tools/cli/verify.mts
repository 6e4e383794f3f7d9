/** `convlab verify [NOTEBOOK…]`: runs notebooks from top to bottom in the real tslab kernel. */
import { setMaxListeners } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { KernelError } from '../kernel/client/kernel-error.mjs';
import type { Failure, NotebookResult } from '../kernel/client/run-notebook.mjs';
import { isNotebookName } from '../lesson/names.mjs';
import { paths } from '../machine/paths.mjs';
import { NotPassed, WrongUse } from './command.mjs';
import { lessonFiles } from './lesson-files.mjs';
import { locateInLesson } from './locate.mjs';
import { indent, marks, say, short } from './terminal.mjs';
import { statusLine } from './status-line.mjs';

export interface VerifyCommandOptions {
  readonly jobs?: number;
  /** Seconds. */
  readonly timeout?: number;
  readonly json?: boolean;
}

export function define(command: Command): void {
  command
    .argument(
      '[notebooks...]',
      'built notebooks (notebooks/NN-topic.ipynb) or lessons (the-quiz); all if none is named',
    )
    .option('--jobs <number>', 'how many notebooks at once (default: one for each core)', toCount)
    .option('--timeout <seconds>', 'the limit for each cell (default: 60)', toSeconds)
    .option('--json', 'print the results as JSON')
    .action((files: string[], options: VerifyCommandOptions) => runVerify(files, options));
}

export function toCount(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A number of jobs is a whole number from 1.');
}

export function toSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && seconds > 0 && seconds <= 86_400) return seconds;
  throw new InvalidArgumentError('A limit is a number of seconds above 0, at most 86400.');
}

/** @param folder where the notebooks are, if none are named */
export async function runVerify(
  files: readonly string[],
  { jobs = availableParallelism(), timeout = 60, json = false }: VerifyCommandOptions,
  folder = paths.notebooks,
): Promise<void> {
  const named = await Promise.all(files.map((file) => toNotebooks(file, folder)));
  const notebooks = files.length > 0 ? [...new Set(named.flat())] : allNotebooks(folder);
  if (notebooks.length === 0) {
    throw new WrongUse(
      `There is no notebook in ${short(folder)}. Run \`npx convlab build\` first.`,
    );
  }
  const { runNotebooks } = await import('../kernel/client/run-notebooks.mjs');
  const stopping = onStopSignal();
  const status = statusLine(json);
  let results: NotebookResult[];
  try {
    results = await runNotebooks(notebooks, {
      jobs,
      timeout: timeout * 1000,
      // As in the kernel's specification, so that TensorFlow's log does not appear in messages. And our own
      // runs must not count as the learner's progress.
      env: { TF_CPP_MIN_LOG_LEVEL: '2', ...process.env, CONVLAB_PROGRESS: 'off' },
      signal: stopping.signal,
      onCell: (notebook, cell, of) => status.set(short(notebook), `cell ${cell.number} of ${of}`),
      onResult: (result) => {
        status.remove(short(result.notebook));
        if (!json) showResult(result);
      },
    });
  } catch (error) {
    if (!(error instanceof KernelError && error.code === 'stopped')) throw error;
    status.clear();
    say('Stopped. All kernels have ended.');
    throw new NotPassed();
  } finally {
    stopping.done();
  }
  const failed = results.filter(({ passed }) => !passed).length;
  if (json) say(JSON.stringify(results.map(toJson), null, 2));
  else say(`\n${results.length - failed} passed, ${failed} failed`);
  if (failed > 0) throw new NotPassed();
}

async function toNotebooks(text: string, folder: string): Promise<string[]> {
  const notebooks = await lessonFiles(text, 'ipynb', folder);
  const missing = notebooks.find((notebook) => !existsSync(notebook));
  if (missing)
    throw new WrongUse(`${short(missing)} is not there. Run \`npx convlab build\` first.`);
  return notebooks;
}

/** The course's notebooks, without the copies that `build --force` keeps. */
function allNotebooks(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter(isNotebookName);
  return names.sort().map((name) => join(folder, name));
}

function showResult(result: NotebookResult): void {
  const { notebook, failure, cells, seconds } = result;
  if (!failure) {
    const count = cells === 1 ? '1 cell' : `${cells} cells`;
    say(`${marks.well} ${short(notebook)}  ${count}, ${seconds.toFixed(1)} s`);
    return;
  }
  say(`${marks.bad} ${short(notebook)}${where(notebook, failure)}`);
  say(indent(failure.message));
}

function where(notebook: string, { cell, line }: Failure): string {
  if (!cell) return '';
  const source = locateInLesson(notebook, cell.id, line);
  const parts = [
    `cell ${cell.number}${cell.id ? ` (${cell.id})` : ''}`,
    line === undefined ? '' : `line ${line}`,
    source ? `${short(join(dirname(notebook), source.file))}:${source.line}` : '',
  ];
  return `  ${parts.filter(Boolean).join(', ')}`;
}

function toJson({ notebook, failure, ...result }: NotebookResult) {
  const source = failure?.cell && locateInLesson(notebook, failure.cell.id, failure.line);
  return {
    notebook: short(notebook),
    ...result,
    ...(failure && { failure: { ...failure, ...(source && { source }) } }),
  };
}

/** The first Ctrl-C shuts the kernels down in order; everything that was started is stopped in any case. */
function onStopSignal(): { signal: AbortSignal; done(): void } {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const stop = () => controller.abort();
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of names) process.on(name, stop);
  return {
    signal: controller.signal,
    done: () => {
      for (const name of names) process.off(name, stop);
    },
  };
}
