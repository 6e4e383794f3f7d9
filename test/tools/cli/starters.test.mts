import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runBuild, type BuildCommandOptions } from '../../../src/tools/cli/build.mjs';
import { NotPassed } from '../../../src/tools/cli/command.mjs';
import { ExerciseFolder } from '../../../src/tools/cli/exercises/folder.mjs';
import {
  buildStarters,
  isBadStarter,
  wordsFor,
} from '../../../src/tools/cli/exercises/starters.mjs';
import { five } from '../../course/progress/exercise.js';
import { entries } from './desk.mjs';

let path: string;
let folder: ExerciseFolder;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'convlab-starters-'));
  folder = new ExerciseFolder({ exercises: path });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(path, { recursive: true });
});

const entry = {
  exercise: five,
  lesson: '00-start-here',
  lessonTitle: 'Start here',
  topic: 'hands',
};
const changed = { ...entry, exercise: { ...five, task: 'Count the toes of a foot.' } };
const file = () => folder.fileOf(entry);
const said = (options = {}, of = entry) =>
  buildStarters([of], folder, options).map((starter) =>
    [
      isBadStarter(starter, 'check' in options) ? '✖' : '✔',
      wordsFor(starter).replaceAll(path, 'DIR'),
    ].join(' '),
  );

describe('The files that exercises begin with', () => {
  it('are written where they are missing, and then unchanged', () => {
    expect(said()).toEqual(['✔ DIR/hands/five.ts written']);
    expect(said()).toEqual(['✔ DIR/hands/five.ts unchanged']);
    expect(said({ check: true })).toEqual(['✔ DIR/hands/five.ts unchanged']);
  });

  it('follow their exercise as long as they are unedited', () => {
    said();
    expect(said({ check: true }, changed)).toEqual([
      '✖ DIR/hands/five.ts is not what the exercise begins with: run `npx convlab build`, or `npx convlab reset five` if somebody worked in it',
    ]);
    expect(said({}, changed)).toEqual(['✔ DIR/hands/five.ts written']);
    expect(readFileSync(file(), 'utf8')).toContain('Count the toes of a foot.');
  });

  it('are left alone once they are edited, unless forced, and then a copy is kept', () => {
    said();
    writeFileSync(file(), 'export const size = 5;\n');
    expect(said({}, changed)).toEqual([
      '✔ DIR/hands/five.ts has changes of yours and was left alone (`npx convlab reset five` makes it anew and keeps a copy)',
    ]);
    expect(readFileSync(file(), 'utf8')).toBe('export const size = 5;\n');
    expect(said({ check: true })[0]).toMatch(/^✖ DIR\/hands\/five.ts is not what/);
    expect(said({ force: true })).toEqual([
      '✔ DIR/hands/five.ts written; what you had is in DIR/hands/five.backup-1.ts',
    ]);
    expect(said()).toEqual(['✔ DIR/hands/five.ts unchanged']);
  });

  it('are missed by a check, which writes none', () => {
    const missing = '✖ DIR/hands/five.ts is missing: run `npx convlab build`';
    expect(said({ check: true })).toEqual([missing]);
    expect(said({ check: true })).toEqual([missing]);
  });

  it('are distinguished from a file of an exercise that is gone', () => {
    said();
    writeFileSync(join(path, 'hands', 'four.ts'), '');
    expect(said({ check: true })[1]).toBe(
      '✖ DIR/hands/four.ts is of no exercise: delete it, or list its exercise in src/course/exercises/manifest.ts',
    );
    expect(said()[1]).toMatch(/^✔/);
  });
});

describe('convlab build', () => {
  const build = async (options: BuildCommandOptions) => {
    const said: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((text: string) => {
      said.push(stripVTControlCharacters(text));
    });
    const folders = { notebooks: join(path, 'notebooks'), exercises: join(path, 'exercises') };
    await runBuild([], options, folders);
    return said;
  };
  beforeEach(() => {
    const lessons = join(import.meta.dirname, '../../fixtures/lessons/good');
    cpSync(lessons, join(path, 'notebooks'), { recursive: true });
    rename('size', entries[0]!.exercise.id);
    folder = new ExerciseFolder({ exercises: join(path, 'exercises') });
  });

  /** Changes the id of the lesson's exercise. */
  function rename(from: string, to: string) {
    const lesson = join(path, 'notebooks', '02-window.md');
    const text = readFileSync(lesson, 'utf8');
    rmSync(lesson.replace(/md$/, 'ipynb'), { force: true });
    writeFileSync(
      lesson,
      text.replace(`:label: ${from}`, `:label: ${to}`).replace(`-start} ${from}`, `-start} ${to}`),
    );
  }

  it('refuses a lesson with an exercise that is not in the manifest', async () => {
    rename(entries[0]!.exercise.id, 'nobodys');
    await expect(build({ check: true })).rejects.toBeInstanceOf(NotPassed);
    expect(console.log).toHaveBeenCalledWith(
      expect.stringMatching(/The exercise `nobodys` is not in the manifest of exercises/),
    );
  });

  it('makes the files of all exercises next to the notebooks', async () => {
    const first = await build({});
    expect(first.filter((line) => line.endsWith('.ts written'))).toHaveLength(entries.length);
    expect(await build({})).toContain(`✔ ${entries.length} exercises unchanged`);
  });

  it('gives them as JSON, and fails a check where one differs', async () => {
    await build({});
    await build({ check: true });
    const file = folder.fileOf(entries[0]!);
    writeFileSync(file, '');
    await expect(build({ check: true })).rejects.toBeInstanceOf(NotPassed);
    const json = JSON.parse((await build({ json: true })).join('')) as { exercises: unknown[] };
    expect(json.exercises).toHaveLength(entries.length);
    const { id } = entries[0]!.exercise;
    expect(json.exercises[0]).toMatchObject({ exercise: id, status: 'edited' });
  });
});
