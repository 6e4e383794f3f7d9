/** What a cell's text shows about the checks in it. */
import type { Cell } from './cells.mjs';

/** The beginning of what looks like a quoted id. Apostrophes in words, as in "don't", hide none. */
const quoted = /(['"`])(?=([\w-]{1,100})\1)/g;
/** `check` of something that is not plain quoted text. */
const computed = /\bcheck\s*\(\s*(?!['"`\s])|\bcheck\s*\(\s*`[^`]*\$\{/;
/** The call whose first argument comes next, if it names an exercise without an answer to it. */
const asking = /\b(?:hint|solution|progress|practice)\s*\(\s*$/;

/** The graded exercises that a cell names for any reason other than asking for help. */
function mentionedIn(source: string, graded: ReadonlySet<string>): string[] {
  const found = [...source.matchAll(quoted)]
    .filter(({ index }) => !asking.test(source.slice(Math.max(0, index - 50), index)))
    .map(([, , id]) => id!)
    .filter((id) => graded.has(id));
  return [...new Set(found)];
}

/** The cells up to the last one in which something graded may be checked. */
export function cellsToRun(cells: readonly Cell[], graded: ReadonlySet<string>): readonly Cell[] {
  const mayCheck = ({ source }: Cell) =>
    mentionedIn(source, graded).length > 0 || computed.test(source);
  return cells.slice(0, cells.map(mayCheck).lastIndexOf(true) + 1);
}

/** For each graded exercise that a notebook mentions, the last cell that mentions it. */
export function mentions(
  cells: readonly Cell[],
  graded: ReadonlySet<string>,
): ReadonlyMap<string, Cell> {
  const found = new Map<string, Cell>();
  for (const cell of cells) {
    for (const id of mentionedIn(cell.source, graded)) found.set(id, cell);
  }
  return found;
}
