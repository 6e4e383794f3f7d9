/** The course checks itself: all exercises are listed, no starter passes, and every solution does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../../src/course/check/run-check.js';
import { listed } from '../../../src/course/exercises/index.js';
import { outline } from '../../../src/course/tasks/index.js';
import { pathOf, stateOf } from '../../../src/course/progress/starter.js';
import { AnswerProcess } from '../../../src/tools/answer-process/answer-process.mjs';

const root = join(import.meta.dirname, '../../..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

/** The TypeScript files of a folder of topics, as `topic/id.ts`. */
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(root, folder, name)).map((file) => `${name}/${file}`))
    .sort();

const paths = listed.map(({ exercise, ...place }) => pathOf(exercise, place)).sort();

describe('The manifest', () => {
  it('lists at least 30 exercises, several of each kind', () => {
    expect(listed.length).toBeGreaterThanOrEqual(30);
    for (const kind of ['values', 'function', 'model', 'repair', 'types']) {
      const many = listed.filter(({ exercise }) => exercise.kind === kind);
      expect(many.length, kind).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(['exercises', 'solutions', join('src', 'course', 'exercises')])(
    'lists all of %s',
    (folder) => {
      expect(filesIn(folder)).toEqual(paths);
    },
  );

  it('gives each exercise an id of its own', () => {
    expect(new Set(listed.map(({ exercise }) => exercise.id)).size).toBe(listed.length);
  });
});

/** One for all files, since they are ours. */
let process: AnswerProcess;
beforeAll(() => {
  process = AnswerProcess.start({ isShared: true });
});
afterAll(() => process.close());

describe.each(listed.map((entry) => [entry.exercise.id, entry] as const))('%s', (_, entry) => {
  const { exercise, ...place } = entry;
  const path = pathOf(exercise, place);

  const check = async (folder: string) => {
    const loaded = await process.load(join(root, folder, path));
    expect(loaded).toEqual({ kind: 'loaded' });
    return runCheck(exercise, process.answer);
  };

  it('has a purpose, a task, and points', () => {
    expect(exercise.purpose).toMatch(/^[A-Z].*\.$/);
    expect(exercise.task.length).toBeGreaterThan(40);
    expect(exercise.title).toMatch(/^[A-Z]/);
    for (const { points, optional } of exercise.parts) expect(points > 0).toBe(!optional);
  });

  it('has a starter that is up to date', () => {
    expect(stateOf(read('exercises', path), exercise, place)).toBe('pristine');
  });

  it('is not passed by its starter, which is told what to do', async () => {
    const report = await check('exercises');
    expect(report.isFault).toBe(false);
    expect(report.passed).toBe(false);
    expect(report.points).toBeLessThan(report.maxPoints);
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    for (const { message, rule } of errors) {
      expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(message).toMatch(/[.?:]|\n/);
    }
  });

  it('is passed by its solution with all points and nothing to say', async () => {
    const report = await check('solutions');
    expect(report.findings).toEqual([]);
    expect(report.passed).toBe(true);
    expect(report.points).toBe(report.maxPoints);
  });

  it('has hints in stages, the first ones questions', () => {
    expect(exercise.hints.length).toBeGreaterThanOrEqual(3);
    expect(exercise.hints[0]).toMatch(/\?/);
    expect(new Set(exercise.hints).size).toBe(exercise.hints.length);
  });

  it('has hints that do not contain the answer', () => {
    for (const line of linesOf(read('solutions', path))) {
      for (const hint of exercise.hints) expect(hint).not.toContain(line);
    }
    if (exercise.kind !== 'values') return; // in other kinds, the numbers are not the answer
    const told = numbersIn(`${exercise.task}\n${exercise.starter}`);
    const secret = [...numbersIn(withoutComments(read('solutions', path)))].filter(
      (number) => number.length > 1 && !told.has(number),
    );
    for (const hint of exercise.hints) {
      const said = numbersIn(hint);
      expect(secret.filter((number) => said.has(number))).toEqual([]);
    }
  });
});

describe('Lessons and exercises', () => {
  const lessons = [...new Set(listed.map(({ lesson }) => lesson))].filter((lesson) =>
    existsSync(join(root, 'notebooks', `${lesson}.md`)),
  );

  it.each(lessons)('agree in %s', (lesson) => {
    const text = read('notebooks', `${lesson}.md`);
    const own = listed.filter((entry) => entry.lesson === lesson).map(({ exercise }) => exercise);
    const gates = [...text.matchAll(/^`{3,}\{exercise-start\} (.*)\n:label: (.*)$/gm)];
    const all = outline.find((section) => section.lesson === lesson)!.exercises;
    expect(gates.map(([, title, id]) => `${id}: ${title}`).sort()).toEqual(
      all.map(({ id, title }) => `${id}: ${title}`).sort(),
    );
    for (const { id, parts } of own) {
      const [call, given] = new RegExp(`check\\('${id}', (.*)\\);`).exec(text) ?? [];
      expect(call, id).toBeDefined();
      if (!given!.startsWith('{')) continue;
      for (const { name } of parts) expect(given).toMatch(new RegExp(`\\b${name}\\b`));
    }
  });
});

function numbersIn(text: string): Set<string> {
  return new Set(text.match(/(?<![\w.])\d+(?:\.\d+)?(?!\w)/g) ?? []);
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[^]*?\*\//g, '').replace(/\/\/.*/g, '');
}

/** Lines of code that are long enough to give something away. */
function linesOf(code: string): string[] {
  return withoutComments(code)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 12 && !line.startsWith('import'));
}
