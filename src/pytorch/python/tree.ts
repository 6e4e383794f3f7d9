/** Helpers for the syntax tree of CodeMirror's Python grammar, @lezer/python. */
import type * as Lezer from '@lezer/python';
import type { Source } from './source';

/** A node of the grammar's tree. */
export type Node = ReturnType<typeof Lezer.parser.parse>['topNode'];

/** Parses the whole text; throws if it is not Python. */
export function treeOf(source: Source): Node {
  // Loaded on first use: it takes 20 ms, and every answer's process loads the library.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { parser } = require('@lezer/python') as typeof Lezer;
  // The grammar does not know `2.`, which is a number as `2` is.
  const tree = parser.parse(source.text.replaceAll(/(?<![\w.])(\d+)\.(?![\w.])/g, '$1 '));
  const cursor = tree.cursor();
  do {
    if (cursor.type.isError)
      throw source.refuse(
        source.after(cursor.from),
        'text that is not Python',
        'Leave out what is not code.',
      );
  } while (cursor.next());
  return tree.topNode;
}

/** The children of a node, without comments. */
export function partsOf(node: Node): Node[] {
  const parts: Node[] = [];
  for (let part = node.firstChild; part; part = part.nextSibling) {
    if (part.name !== 'Comment') parts.push(part);
  }
  return parts;
}

/** Nodes in groups separated by commas; a trailing comma begins no group. */
export function dividedByCommas(nodes: readonly Node[]): Node[][] {
  const groups: Node[][] = [];
  let group: Node[] = [];
  for (const node of nodes) {
    if (node.name === ',') {
      groups.push(group);
      group = [];
    } else group.push(node);
  }
  return group.length > 0 ? [...groups, group] : groups;
}
