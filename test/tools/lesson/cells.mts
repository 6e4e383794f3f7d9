/** The code cells of a lesson's source, with where they are and how they are tagged. */
import type { Code, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { directiveName } from '../../../src/tools/lesson/fence.mjs';
import { parseLesson } from '../../../src/tools/lesson/fragment.mjs';

export interface CodeCell {
  /** The lines such as `:tags: [hide-input]`. */
  readonly options: string;
  readonly source: string;
  /** The line of the lesson in which the cell begins, from 1. */
  readonly line: number;
}

export function cellsOf(text: string): CodeCell[] {
  const cells: CodeCell[] = [];
  visit(parseLesson(text).tree as Nodes, (node) => {
    if (node.type === 'code' && directiveName(node) === 'code-cell') cells.push(split(node));
  });
  return cells;
}

/** Whether the learner sees the code without asking for it. */
export function isVisible({ options }: CodeCell): boolean {
  return !/\b(?:hide-input|remove-cell)\b/.test(options);
}

function split({ value, position }: Code): CodeCell {
  const lines = value.split('\n');
  const start = lines.findIndex((line) => !line.startsWith(':'));
  return {
    options: lines.slice(0, start).join('\n'),
    source: lines.slice(start).join('\n').trim(),
    line: position!.start.line,
  };
}
