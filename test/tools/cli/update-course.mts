/** A small course in a git repository, and a learner's clone of it. Each is a folder; nothing needs a network. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { hashOfCells, parseAny, textOf } from '../../../src/tools/lesson/edited.mjs';
import { serialize } from '../../../src/tools/lesson/notebook.mjs';
import { SetupError } from '../../../src/tools/machine/errors.mjs';

export type Cells = Record<string, string>;

export class Place {
  constructor(readonly folder: string) {}

  git(...args: string[]): string {
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
    const options = { cwd: this.folder, encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync('git', [...who, ...args], options).trim();
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  has(name: string): boolean {
    return existsSync(this.path(name));
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  remove(...names: string[]): void {
    for (const name of names) rmSync(this.path(name), { recursive: true });
  }

  /** What the cells of a notebook say, by their ids. */
  cells(name: string): Cells {
    const { cells } = parseAny(this.read(name))!;
    return Object.fromEntries(cells.map((cell) => [String(cell.id), textOf(cell)]));
  }

  /** Writes what `convlab build` would make. */
  build(name: string, cells: Cells): void {
    this.write(name, notebook(cells));
  }

  /** Changes cells and adds some, as JupyterLab does. */
  edit(name: string, changes: Cells, outputs: unknown[] = []): void {
    const { metadata } = parseAny(this.read(name))!;
    const cells = cellsOf({ ...this.cells(name), ...changes }, outputs);
    this.write(name, serialize({ cells, metadata, nbformat: 4, nbformat_minor: 5 }));
  }

  commit(message: string): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
    return this.git('rev-parse', 'HEAD');
  }
}

function cellsOf(cells: Cells, outputs: unknown[] = []) {
  return Object.entries(cells).map(([id, source]) => ({
    ...{ id, cell_type: 'code', metadata: {}, source: [source] },
    ...{ execution_count: null, outputs },
  }));
}

function notebook(texts: Cells): string {
  const cells = cellsOf(texts);
  const metadata = { convlab: { hash: hashOfCells(cells) } };
  return serialize({ cells, metadata, nbformat: 4, nbformat_minor: 5 });
}

export const exercise = (lesson: string, task: string, body = 'export const x = undefined;') =>
  `/**\n * ${task}\n *\n * Lesson:  notebooks/${lesson}.ipynb\n * Starter: 0123 (a mark)\n */\n${body}\n`;

/** The course and its clone, both in the first version. */
export function makePlaces(): { top: string; course: Place; clone: Place } {
  const top = mkdtempSync(join(tmpdir(), 'convlab-update-'));
  const course = new Place(join(top, 'course'));
  mkdirSync(course.folder);
  course.git('init', '--quiet', '--initial-branch=main');
  course.write('.gitignore', '.convlab/\n*.backup-*\nexercises/progress.json\n');
  course.write('README.md', 'first\n');
  course.write('src/a.ts', 'first\n');
  course.build('notebooks/00-start.ipynb', { hello: '?' });
  course.build('notebooks/01-conv2d.ipynb', { first: '?', size: 'size = ?', pad: 'pad = ?' });
  course.write('exercises/conv2d/size.ts', exercise('01-conv2d', 'Say the size.'));
  course.write('exercises/conv2d/pad.ts', exercise('01-conv2d', 'Say the padding.'));
  course.commit('First');
  const clone = new Place(join(top, 'clone'));
  course.git('clone', '--quiet', course.folder, clone.folder);
  return { top, course, clone };
}

/** The second version: renumbered and split, with an exercise that asks for something else. */
export function goOn(course: Place): string {
  course.git('rm', '--quiet', 'notebooks/01-conv2d.ipynb');
  course.build('notebooks/01-typescript.ipynb', { first: '?' });
  course.build('notebooks/02-conv2d.ipynb', { first: '??', size: 'size = ?' });
  course.build('notebooks/03-padding.ipynb', { first: '?', pad: 'pad = ?' });
  course.write('exercises/conv2d/size.ts', exercise('02-conv2d', 'Say the size.'));
  const body = 'export const y = undefined;';
  course.write('exercises/conv2d/pad.ts', exercise('03-padding', 'Say both paddings.', body));
  course.write('src/a.ts', 'second\n');
  course.write('src/b.ts', 'second\n');
  return course.commit('Second');
}

/** What a refusal says, and what to do. */
export async function refusalOf(update: Promise<unknown>): Promise<string> {
  const error = await update.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SetupError);
  const { message, remedy } = error as SetupError;
  return `${message}\n${remedy}`;
}
