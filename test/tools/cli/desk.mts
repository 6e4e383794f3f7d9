/** A learner's desk in a test: a folder of exercises, and the real commands to run in it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { Entry } from '../../../src/tools/cli/exercises/course.mjs';
import { listed } from '../../../src/course/exercises/manifest.js';
import { pathOf, starterText } from '../../../src/course/progress/starter.js';
import { paths } from '../../../src/tools/machine/paths.mjs';

export const entries = listed;

/** Compiled, as `npx convlab` runs it, and so are the programs that run answers. */
const main = pathToFileURL(join(paths.root, 'dist', 'tools', 'cli', 'main.mjs')).href;
const program = `import(${JSON.stringify(main)}).then(({ main }) => main(process.argv.slice(1)));`;
export const command = [process.execPath, '-e', program, '--'];

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output with its colours. */
  readonly raw: string;
}

export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'convlab-desk-'));

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The environment of a command. */
  env(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
    const own = { CONVLAB_PROGRESS: undefined, CONVLAB_EXERCISES: this.folder };
    return { ...process.env, ...own, FORCE_COLOR: undefined, NO_COLOR: '1', ...more };
  }

  /** Runs `convlab …` to its end. In its output, the folder is called `DESK`. */
  async run(
    args: readonly string[],
    { input = '', env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {},
  ): Promise<Ran> {
    const [node = '', ...rest] = command;
    const child = spawn(node, [...rest, ...args], { cwd: paths.root, env: this.env(env) });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (data: Buffer) => (output.stdout += String(data)));
    child.stderr.on('data', (data: Buffer) => (output.stderr += String(data)));
    child.stdin.end(input);
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    const { stdout, stderr } = output;
    return { code, stdout: this.plain(stdout), stderr: this.plain(stderr), raw: stdout };
  }

  plain(text: string): string {
    return stripVTControlCharacters(text).replaceAll(this.folder, 'DESK').replaceAll('\r', '');
  }

  path(id: string): string {
    const entry = entryOf(id);
    return join(this.folder, pathOf(entry.exercise, entry));
  }

  read(id: string): string | undefined {
    return existsSync(this.path(id)) ? readFileSync(this.path(id), 'utf8') : undefined;
  }

  write(id: string, text: string): void {
    mkdirSync(dirname(this.path(id)), { recursive: true });
    writeFileSync(this.path(id), text);
  }

  progress(): { exercises: Record<string, Record<string, unknown>> } {
    return JSON.parse(readFileSync(join(this.folder, 'progress.json'), 'utf8')) as ReturnType<
      Desk['progress']
    >;
  }
}

export function entryOf(id: string): Entry {
  return listed.find(({ exercise }) => exercise.id === id)!;
}

export function starterOf(id: string): string {
  const entry = entryOf(id);
  return starterText(entry.exercise, entry);
}

export function solutionOf(id: string): string {
  const entry = entryOf(id);
  return join(paths.root, 'solutions', pathOf(entry.exercise, entry));
}

/** Reads the output of a running program, one expected text after the other. */
export class Reader {
  #text = '';
  #wake: () => void = () => {};

  constructor(child: ChildProcess, plain: (text: string) => string) {
    const add = (data: Buffer) => {
      this.#text += plain(String(data));
      this.#wake();
    };
    child.stdout!.on('data', add);
    child.stderr!.on('data', add);
    child.once('close', () => this.#wake());
  }

  /** Waits for a text, and returns the output up to its end; the next call continues from there. */
  async until(wanted: string | RegExp, seconds = 30): Promise<string> {
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
      const end = endOf(this.#text, wanted);
      if (end >= 0) {
        const found = this.#text.slice(0, end);
        this.#text = this.#text.slice(end);
        return found;
      }
      if (Date.now() > deadline) {
        throw new Error(`${String(wanted)} did not come. What came: ${this.#text}`);
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, 500);
      });
    }
  }

  /** The output that no call has waited for. */
  get rest(): string {
    return this.#text;
  }
}

function endOf(text: string, wanted: string | RegExp): number {
  if (typeof wanted === 'string') {
    const at = text.indexOf(wanted);
    return at < 0 ? -1 : at + wanted.length;
  }
  const found = wanted.exec(text);
  return found ? found.index + found[0].length : -1;
}
