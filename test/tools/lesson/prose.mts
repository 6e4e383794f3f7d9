/** The prose of the lessons, and the terms that they use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { directiveName } from '../../../src/tools/lesson/fence.mjs';
import { parseLesson } from '../../../src/tools/lesson/fragment.mjs';
import { folder } from './session.mjs';

/** The text of a lesson or an exercise, without code and addresses, but including collapsed texts. */
export function proseOf(markdown: string): string {
  const said: string[] = [];
  visit(parseLesson(markdown).tree as Nodes, (node) => {
    if (node.type === 'text') said.push(node.value);
    if (node.type === 'code' && directiveName(node) === 'dropdown') {
      said.push(node.meta ?? '', proseOf(node.value));
    }
  });
  return said.join(' ').replace(/\s+/g, ' ');
}

export interface Term {
  readonly term: string;
  /** The file of the lesson that explains it. */
  readonly lesson: string;
  /** What it is called elsewhere, but not in this course. */
  readonly elsewhere: readonly string[];
}

/** The glossary: a heading for each term, an explanation, and a line with the lesson and other words. */
export const glossary: readonly Term[] = readGlossary();

function readGlossary(): Term[] {
  const { tree } = parseLesson(readFileSync(join(folder, 'glossary.md'), 'utf8'));
  const terms: Term[] = [];
  let term = '';
  visit(tree as Nodes, (node) => {
    if (node.type === 'heading' && node.depth === 2) term = toString(node);
    if (node.type !== 'paragraph') return;
    const [, elsewhere = ''] = /Elsewhere: (.*)\.$/.exec(toString(node)) ?? [];
    visit(node, 'link', ({ url }) => {
      if (!/^\d\d-/.test(url)) return;
      const words = elsewhere.split(', ').filter(Boolean);
      terms.push({ term, lesson: url, elsewhere: words });
    });
  });
  return terms;
}
