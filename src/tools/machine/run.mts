/** Runs a program for set-up: its output goes to the log, its last line to whatever shows progress. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { execa } from 'execa';
import { SetupError } from './errors.mjs';
import { explain } from './failures.mjs';
import { paths } from './paths.mjs';
import { endAll } from '../process/process-tree.mjs';

export interface RunOptions {
  readonly cwd?: string;
  /** Added to our own environment; `undefined` removes a variable. */
  readonly env?: Record<string, string | undefined>;
  /** Milliseconds after which the program is stopped. Without it, it may take as long as it needs. */
  readonly timeout?: number;
  readonly onLine?: (line: string) => void;
  readonly signal?: AbortSignal;
}

export interface RunResult {
  readonly ok: boolean;
  /** Standard output and standard error, in the order they came. */
  readonly output: string;
  readonly timedOut: boolean;
}

/** Runs a program to its end; a failure is a result, not an exception. */
export async function tryRun(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  note(`\n[${new Date().toISOString()}] ${[command, ...args].join(' ')}\n`);
  const child = execa(command, args, {
    cwd: options.cwd ?? paths.root,
    env: options.env,
    all: true,
    reject: false,
    stdin: 'ignore',
  });
  child.all?.on('data', (data: Buffer) => {
    const text = data.toString();
    note(text);
    for (const line of text.split(/[\r\n]+/)) if (line.trim()) options.onLine?.(line.trim());
  });
  let timedOut = false;
  // Stopping only the program would leave what it started, which keeps its output open: we would wait.
  const end = () => void (child.pid === undefined || endAll(child.pid, 2000));
  const timer = setTimeout(
    () => {
      timedOut = true;
      end();
    },
    options.timeout ?? 2 ** 31 - 1,
  );
  options.signal?.addEventListener('abort', end, { once: true });
  const result = await child;
  clearTimeout(timer);
  options.signal?.removeEventListener('abort', end);
  const output = result.all ?? '';
  const ok = !result.failed;
  if (!ok) note(`${result.shortMessage ?? ''}\n`);
  return { ok, output: output || (result.shortMessage ?? ''), timedOut };
}

/**
 * Runs a program that has to succeed.
 *
 * @throws SetupError with the reason found in its output, or else with its last line
 */
export async function run(
  what: string,
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const result = await tryRun(command, args, options);
  if (result.ok) return result.output;
  throw failureOf(what, result.output);
}

/** The sentence for a program that failed. */
export function failureOf(what: string, output: string): SetupError {
  const reason = explain(output);
  if (reason) return new SetupError(reason.message, reason.remedy);
  const last = output.trim().split('\n').pop() ?? '';
  return new SetupError(`${what} failed: ${last}`, `All that it said is in ${paths.log}.`);
}

/** Adds to the log. A log that can't be written must not stop set-up. */
export function note(text: string): void {
  try {
    mkdirSync(dirname(paths.log), { recursive: true });
    appendFileSync(paths.log, text);
  } catch {
    // Set-up itself will report what is wrong with the folder.
  }
}
