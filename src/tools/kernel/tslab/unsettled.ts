/**
 * Names whose values a page can't know: the cell that is to set them would be refused, or makes them from such a name.
 * An earlier version of that cell may have set them, and the compiler knows their types; on the page there is something
 * else.
 */
import type { LookedAt } from './explaining-converter';
import { isOfSyntax } from './messages';
import { namesRead, namesSet } from './names';
import { unfitNodes } from './unfit-nodes';

export type Unsettled = ReadonlySet<string>;

export const NONE: Unsettled = new Set();

/** The names that are unsettled below a cell, by those above it. */
export function unsettledBelow(cell: LookedAt, above: Unsettled): Unsettled {
  // Where a text is not finished, what it showed stays, and so does what was made of it.
  if (cell.diagnostics.some(isOfSyntax)) return above;
  const isRefused = cell.diagnostics.length > 0;
  if (!isRefused && above.size === 0) return above;
  const { declared, imported, assigned } = namesSet(cell.source);
  if (isRefused) return new Set([...above, ...declared, ...assigned]);
  const below = new Set(above);
  for (const name of imported) below.delete(name);
  const isUnsettled = unsettledDeclarations(cell, above);
  for (const name of declared) {
    if (isUnsettled(name)) below.add(name);
    else below.delete(name);
  }
  const reads = namesRead(cell.file, cell.checker, above).size > 0;
  for (const name of assigned) {
    if (reads) below.add(name);
    else below.delete(name);
  }
  return below;
}

function unsettledDeclarations(cell: LookedAt, above: Unsettled) {
  const isUnfit = unfitNodes(cell, [], above);
  const { locals } = cell.file as { locals?: ReadonlyMap<string, { readonly declarations?: [] }> };
  return (name: string) => (locals?.get(name)?.declarations ?? []).some(isUnfit);
}
