import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listed } from '../../../../src/course/exercises/manifest.js';
import { pathOf, starterText } from '../../../../src/course/progress/starter.js';
import { writeContents } from '../../../../src/tools/lite/site/contents.mjs';

const folder = mkdtempSync(join(tmpdir(), 'convlab-contents-'));
let names: string[];
beforeAll(async () => {
  await writeContents(folder);
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  names = all.map((name) => name.split(sep).join('/'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

it('A site has the notebooks without their sources, their images and their licence', () => {
  expect(names).toEqual(
    expect.arrayContaining([
      'notebooks/0-course.ipynb',
      'notebooks/11-the-quiz.ipynb',
      'notebooks/glossary.ipynb',
      'notebooks/images/coffee.jpg',
      'notebooks/LICENSE.md',
    ]),
  );
  const others = names.filter((name) => /\.md$|readme-|\/\.|backup|progress/.test(name));
  expect(others).toEqual(['notebooks/LICENSE.md']);
});

it('Its notebooks have no outputs but the progress of a newcomer', () => {
  for (const name of names.filter((one) => /^notebooks\/\d\d-.*\.ipynb$/.test(one))) {
    const { cells } = JSON.parse(read(name)) as { cells: { outputs?: object[] }[] };
    expect(cells.flatMap(({ outputs = [] }) => outputs)).toEqual([]);
  }
  expect(read('notebooks/0-course.ipynb')).toMatch(/0 of \d+ exercises passed/);
});

it('Its exercises are as a learner gets them', () => {
  const exercises = names.filter((name) => /^exercises\/.*\.ts$/.test(name));
  expect(exercises).toHaveLength(listed.length);
  for (const entry of listed)
    expect(read(`exercises/${pathOf(entry.exercise, entry)}`)).toBe(
      starterText(entry.exercise, entry),
    );
});
