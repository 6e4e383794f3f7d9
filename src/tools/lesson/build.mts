/**
 * Builds the lessons of a folder: reads all of them (any lesson may link to any other), and if none of
 * those asked for has a problem, writes the notebooks that differ.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Bundle } from '../../display/notebook.js';
import { keepCopy } from '../../course/progress/host.js';
import { writeWhole } from '../machine/files.mjs';
import { compile, type Compiled } from './compile.mjs';
import { parseLesson, type Fragment } from './fragment.mjs';
import { essence, isEdited, parseAny, recordedHash } from './edited.mjs';
import { serialize, type Notebook } from './notebook.mjs';
import { isNotebookName, sourceNames, sourceNameOf } from './names.mjs';
import { outline, type Outline } from './outline.mjs';
import { problem, type Scope } from './scope.mjs';

export interface BuildOptions {
  /** The folder of the lessons. */
  folder: string;
  /** Names of lessons (`02-conv2d.md`) or pages; all if omitted. */
  names?: readonly string[];
  /** The ids in the manifest of exercises; null or omitted while there is none. */
  exercises?: ReadonlySet<string> | null;
  /** What cells show before they have run, by the lesson's name and the cell's id: `0-course.md#progress`. */
  shown?: ReadonlyMap<string, Bundle>;
  /** Write nothing, only compare. */
  check?: boolean;
  /** Also overwrite what a learner changed, after keeping a copy. */
  force?: boolean;
}

export type Status =
  | 'written'
  | 'unchanged'
  | 'edited' // by the learner; the lesson is the same as before, so nothing is lost
  | 'refused' // edited by the learner, while the lesson has changed
  | 'missing' // only with `check`
  | 'differs' // only with `check`
  | 'orphan'; // built from a lesson that no longer exists

export interface BuiltLesson {
  source: string;
  notebook: string;
  status: Status;
  /** The copy of what the learner had. */
  copy?: string;
}

export interface BuildResult {
  /** The lessons with problems. If there are any, nothing was written. */
  files: VFile[];
  lessons: BuiltLesson[];
}

export function build(options: BuildOptions): BuildResult {
  const { folder, check = false, force = false } = options;
  const compiled = compileLessons(options);
  const files = [...compiled.values()].map(({ file }) => file);
  if (files.some(({ messages }) => messages.length > 0)) return { files, lessons: [] };
  const lessons = [...compiled].map(([name, { notebook }]) => {
    const target = join(folder, name.replace(/\.md$/, '.ipynb'));
    const lesson = { source: join(folder, name), notebook: target };
    return { ...lesson, ...place(notebook!, target, check, force) };
  });
  return { files: [], lessons: [...lessons, ...(options.names ? [] : orphans(folder))] };
}

/** Reads and compiles the lessons asked for; their problems are noted in their files. */
export function compileLessons({
  folder,
  names,
  exercises = null,
  shown = new Map(),
}: BuildOptions): Map<string, Compiled & { file: VFile }> {
  const read = new Map<string, { file: VFile; fragment: Fragment }>();
  const lessons = new Map<string, Outline>();
  for (const name of sourceNames(folder)) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8')
      .replaceAll('\r\n', '\n')
      .replace(/^\uFEFF/, '');
    const fragment = parseLesson(text);
    read.set(name, { file: new VFile({ path, value: text }), fragment });
    lessons.set(name, outline(fragment));
  }
  const compiled = new Map<string, Compiled & { file: VFile }>();
  const firstUse = new Map<string, string>();
  for (const [name, { file, fragment }] of read) {
    const scope: Scope = { file, folder, lessons, exercises, shown };
    const result = compile(fragment, scope);
    for (const { id, place } of result.exercises) {
      const other = firstUse.get(id);
      if (other !== undefined && other !== name) {
        const reason = `The exercise \`${id}\` is in ${other} already. Give each a label of its own`;
        problem(scope, place, 'exercise-twice', reason);
      }
      firstUse.set(id, other ?? name);
    }
    if (!names || names.includes(name)) compiled.set(name, { ...result, file });
  }
  return compiled;
}

function place(
  notebook: Notebook,
  target: string,
  check: boolean,
  force: boolean,
): { status: Status; copy?: string } {
  const text = serialize(notebook);
  if (!existsSync(target)) {
    if (!check) writeWhole(target, text);
    return { status: check ? 'missing' : 'written' };
  }
  const found = parseAny(readFileSync(target, 'utf8'));
  const made = parseAny(text)!;
  if (found && essence(found) === essence(made)) return { status: 'unchanged' };
  if (check) return { status: 'differs' };
  if (!isEdited(found)) {
    writeWhole(target, text);
    return { status: 'written' };
  }
  if (force) {
    const copy = keepCopy(target);
    writeWhole(target, text);
    return { status: 'written', copy };
  }
  return { status: recordedHash(found) === recordedHash(made) ? 'edited' : 'refused' };
}

/** Notebooks that build once made from lessons that have since been removed or renamed. */
function orphans(folder: string): BuiltLesson[] {
  return readdirSync(folder)
    .filter(isNotebookName)
    .map((name) => ({ name, file: join(folder, name) }))
    .filter(({ name, file }) => {
      return (
        !existsSync(join(folder, sourceNameOf(name))) &&
        recordedHash(parseAny(readFileSync(file, 'utf8'))) !== undefined
      );
    })
    .map(({ name, file }) => {
      const source = join(folder, sourceNameOf(name));
      return { source, notebook: file, status: 'orphan' as const };
    });
}
