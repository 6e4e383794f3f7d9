/** Compiles lessons from text, for tests. */
import { join } from 'node:path';
import { VFile } from 'vfile';
import { expect } from 'vitest';
import { compile } from '../../../src/tools/lesson/compile.mjs';
import { parseLesson } from '../../../src/tools/lesson/fragment.mjs';
import { isLessonName, sourceNames } from '../../../src/tools/lesson/names.mjs';
import { outline } from '../../../src/tools/lesson/outline.mjs';

export const FRONT_MATTER = `---
kernelspec:
  name: tslab
  display_name: TypeScript
jupytext:
  text_representation:
    extension: .md
    format_name: myst
---
`;

/** The line of the file in which the body starts. */
export const FIRST = FRONT_MATTER.split('\n').length;

/** The folder that has images/window.svg. */
export const FOLDER = join(import.meta.dirname, '../../fixtures/lessons/good');

/** The lessons of a folder in order, without its other pages. */
export const lessonNames = (folder: string) => sourceNames(folder).filter(isLessonName);

export function read(body: string, { exercises = null as string[] | null } = {}) {
  return readAll(FRONT_MATTER + body, exercises);
}

export function readAll(text: string, exercises: string[] | null = null) {
  const file = new VFile({ path: join(FOLDER, '01-test.md'), value: text });
  const fragment = parseLesson(text);
  const other = parseLesson('# Pooling\n\n## Why (and when)?\n\n## Why and when\n');
  const lessons = new Map([
    ['01-test.md', outline(fragment)],
    ['04-pooling.md', outline(other)],
  ]);
  const ids = exercises && new Set(exercises);
  const scope = { file, folder: FOLDER, lessons, exercises: ids, shown: new Map() };
  const compiled = compile(fragment, scope);
  const problems = file.messages.map(
    ({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId}: ${reason}`,
  );
  return { ...compiled, problems };
}

/** The texts of the cells of a lesson that has no problems. */
export function textsOf(body: string): string[] {
  const { notebook, problems } = read(body);
  if (!notebook) throw new Error(problems.join('\n'));
  return notebook.cells.map(({ source }) => source.join(''));
}

/** A rule, the body of a lesson that breaks it, the place relative to the body, and the message. */
export type ProblemCase = [rule: string, body: string, at: string, reason: string];

export function expectProblem(body: string, at: string, message: string): void {
  const [line, column] = at.split(':').map(Number);
  const { problems, notebook } = read(body);
  expect(problems).toContain(`${line! + FIRST - 1}:${column} ${message}`);
  expect(notebook).toBeUndefined();
}
