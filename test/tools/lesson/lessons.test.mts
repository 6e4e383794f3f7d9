/** The conventions of all lessons, checked in their sources alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { build } from '../../../src/tools/lesson/build.mjs';
import { parseLesson } from '../../../src/tools/lesson/fragment.mjs';
import { cellsOf, type CodeCell } from './cells.mjs';
import { lessonNames } from './read.mjs';

const folder = join(import.meta.dirname, '../../../notebooks');

function readLesson(name: string) {
  const text = readFileSync(join(folder, name), 'utf8');
  const { tree } = parseLesson(text);
  const headings: string[] = [];
  const paragraphs: string[] = [];
  visit(tree as Nodes, (node) => {
    if (node.type === 'heading') headings.push(toString(node));
    if (node.type === 'paragraph') paragraphs.push(toString(node));
  });
  return { text, headings, cells: cellsOf(text), paragraphs };
}

/** Results appear only after a cell that asks for them. */
const asks = ({ source }: CodeCell) => source.includes('= undefined; //');

/** The lessons with problems, broken links included; `check` writes nothing. */
const refused = build({ folder, check: true }).files.map(String);

describe.each(lessonNames(folder))('%s', (name) => {
  const { text, headings, cells, paragraphs } = readLesson(name);

  it('has the parts of a lesson', () => {
    expect(text).toContain('After this lesson you can');
    expect(headings[1]).toMatch(/^(From last time|The question of this lesson)$/);
    expect(headings).toContain('The question of this lesson');
    expect(headings).toContain('What to remember');
    expect(headings).toContain('The way on');
  });

  it('asks questions about what came before', () => {
    const questions = text.match(/^`{3,}\{dropdown\} .*\?$/gm) ?? [];
    expect(questions.length).toBeGreaterThanOrEqual(2);
  });

  it('asks for a prediction before results', () => {
    expect(cells.filter(asks).length).toBeGreaterThanOrEqual(5);
  });

  it('lets each exercise be checked, and gives no solution away', () => {
    const exercises = [...text.matchAll(/^```\{exercise-start\}.*\n:label: (.*)$/gm)];
    expect(exercises.length).toBeGreaterThanOrEqual(2);
    for (const [, id] of exercises) expect(text).toContain(`check('${id}', `);
    expect(text).not.toContain('{solution-start}');
  });

  it('says of each error that it is intended', () => {
    const failing = cells.filter(({ options }) => options.includes('raises-exception'));
    for (const { options } of failing) expect(options).toContain(':expect-error:');
    expect((text.match(/meant\s+to\s+fail/g) ?? []).length).toBe(failing.length);
  });

  it('has no cell of more than 15 lines or 100 columns', () => {
    for (const { source } of cells) {
      const lines = source.split('\n');
      expect(lines.length, source).toBeLessThanOrEqual(15);
      for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(100);
    }
  });

  it('has no paragraph of more than six lines', () => {
    for (const paragraph of paragraphs) {
      expect(paragraph.split('\n').length, paragraph).toBeLessThanOrEqual(6);
    }
  });

  it('links only to lessons that exist', () => {
    expect(refused).toEqual([]);
    expect(text).toMatch(/\]\(\d\d-[a-z0-9-]+\.md\)/);
  });

  it('says in words what its images show', () => {
    for (const [, alt] of text.matchAll(/^:alt: (.*)$/gm)) expect(alt).toMatch(/^".{40,}"$/);
  });
});
