/** Keeps a size such as 3 x 3, or F - 1, on one line. */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { endOf, startOf, type Edit, type Fragment } from './fragment.mjs';

// What comes before and after: a number, a single letter, or a bracket.
const before = String.raw`(?<=\d|[)⌋²]|(?<![A-Za-z])[A-Zw])`;
const behind = String.raw`(?=\d|[(⌊]|[A-Zw](?![A-Za-z]))`;
const sign = new RegExp(`${before} ([-+·x/]) ${behind}`, 'g');

/** The spaces around an operator, in running text; a heading stays as it is, because links refer to it. */
export function keepTogether(node: Nodes, { text }: Fragment): Edit[] {
  if (node.type !== 'paragraph' && node.type !== 'tableCell') return [];
  const edits: Edit[] = [];
  visit(node, 'text', (child) => {
    const at = startOf(child);
    for (const match of text.slice(at, endOf(child)).matchAll(sign)) {
      const start = at + match.index;
      edits.push({ start, end: start + match[0].length, text: `\u00a0${match[1]}\u00a0` });
    }
  });
  return edits;
}
