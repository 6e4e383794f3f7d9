/** A watch that runs in a test, in a pipe or in a terminal of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { paths } from '../../../../src/tools/machine/paths.mjs';
import { command, Reader, type Desk } from '../desk.mjs';

export interface WatchingOptions {
  /** Gives it a terminal, so that keys can be pressed. */
  readonly terminal?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  /** Keeps what moves the cursor in the output. */
  readonly raw?: boolean;
}

export interface Watching {
  readonly child: ChildProcess;
  readonly output: Reader;
  readonly ended: Promise<number | null>;
  readonly press: (key: string) => void;
}

/** What a pipe or a terminal is opened for: a program, or a shell to start it in. */
export function open(
  desk: Desk,
  program: readonly string[],
  { terminal = false, env = {}, raw = false }: WatchingOptions = {},
): Watching {
  // Python can make a pseudo-terminal wherever the course runs.
  const inTerminal = [paths.python, '-c', 'import pty, sys; pty.spawn(sys.argv[1:])', ...program];
  const [file = '', ...rest] = terminal ? inTerminal : program;
  const child = spawn(file, rest, { cwd: paths.root, env: desk.env(env) });
  const output = new Reader(child, (text) => (raw ? text : desk.plain(text)));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, output, ended, press: (key) => child.stdin.write(key) };
}

/** `convlab check --watch`, once it watches. */
export async function startWatch(
  desk: Desk,
  args: readonly string[] = [],
  options: WatchingOptions = {},
): Promise<Watching> {
  const watching = open(desk, [...command, 'check', '--watch', ...args], options);
  await watching.output.until('what you save is checked. Ctrl-C quits.');
  return watching;
}

export const answer = (depth: unknown) => `export const depth = ${String(depth)};\n`;
