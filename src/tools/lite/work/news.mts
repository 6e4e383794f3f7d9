/** What is new in a lesson since the learner began with it. */
import { parseAny, textOf, type AnyCell } from '../../lesson/edited.mjs';
import { pairVersions, sayingOf } from '../../lesson/pair-cells.mjs';

export interface News {
  /** The lesson's title. */
  readonly title: string;
  /** The ids of the cells, in their order. */
  readonly cells: Readonly<Record<string, 'new' | 'changed'>>;
}

/** No cells if each was there before, and said the same. */
export function newsIn(before: string, after: string): News {
  const [old, next] = [parseAny(before), parseAny(after)];
  const title = titleOf(after) ?? '';
  if (!old || !next) return { title, cells: {} };
  const pairs = pairVersions(new Map([['', old.cells]]), new Map([['', next.cells]]));
  const origins = new Map([...pairs].map(([origin, cell]) => [cell, origin]));
  const cells: Record<string, 'new' | 'changed'> = {};
  for (const cell of next.cells) {
    const change = changeOf(cell, origins.get(cell));
    if (change && typeof cell.id === 'string') cells[cell.id] = change;
  }
  return { title, cells };
}

function changeOf(cell: AnyCell, origin: AnyCell | undefined): 'new' | 'changed' | undefined {
  if (textOf(cell).trim() === '') return undefined;
  if (!origin) return 'new';
  return sayingOf(origin) === sayingOf(cell) ? undefined : 'changed';
}

/** The title in the metadata of a notebook. */
function titleOf(notebook: string): string | undefined {
  const { title } = (parseAny(notebook)?.metadata ?? {}) as { title?: unknown };
  return typeof title === 'string' ? title : undefined;
}
