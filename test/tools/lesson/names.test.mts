import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { build } from '../../../src/tools/lesson/build.mjs';
import { isNotebookName, sourceNames } from '../../../src/tools/lesson/names.mjs';
import { FOLDER, FRONT_MATTER, lessonNames } from './read.mjs';

function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'convlab-names-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of names) writeFileSync(join(folder, name), `${FRONT_MATTER}\n# ${name}\n`);
  return folder;
}

it('puts the front page first and the glossary last, and leaves notes alone', () => {
  const folder = folderWith('glossary.md', '10-b.md', '02-a.md', '0-course.md', 'notes.md');
  expect(sourceNames(folder)).toEqual(['0-course.md', '02-a.md', '10-b.md', 'glossary.md']);
  expect(lessonNames(folder)).toEqual(['02-a.md', '10-b.md']);
});

it('builds pages as it builds lessons, and turns links to them', () => {
  const folder = folderWith('glossary.md');
  const front = `${FRONT_MATTER}\n# Course\n\n[Words](glossary.md), [first](01-first.md)\n`;
  writeFileSync(join(folder, '0-course.md'), front);
  for (const name of ['01-first.md', '02-window.md', 'images']) {
    cpSync(join(FOLDER, name), join(folder, name), { recursive: true });
  }
  const { files, lessons } = build({ folder });
  expect(files.map(String)).toEqual([]);
  expect(lessons.map(({ status }) => status)).toEqual(['written', 'written', 'written', 'written']);
});

it.each([
  ['02-conv2d.ipynb', true],
  ['0-course.ipynb', true],
  ['02-conv2d.backup-1.ipynb', false],
  ['mine.ipynb', false],
])('knows of %s whether it is a notebook of the course: %s', (name, is) => {
  expect(isNotebookName(name)).toBe(is);
});
