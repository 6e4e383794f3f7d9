/** A course of a few cells, for tests. */
import { hashOfCells, parseAny, textOf } from '../../../../src/tools/lesson/edited.mjs';
import { serialize } from '../../../../src/tools/lesson/notebook.mjs';

export type Cells = Readonly<Record<string, string>>;

/** What `convlab build` would make of cells, by their ids. A cell whose text begins with `#` is Markdown. */
export function lesson(title: string, cells: Cells): string {
  const made = cellsOf(cells);
  return serialize({
    cells: made,
    metadata: { convlab: { hash: hashOfCells(made) }, title },
    nbformat: 4,
    nbformat_minor: 5,
  });
}

/** The notebook after somebody has worked in it and it was saved. */
export function edited(text: string, changes: Cells): string {
  const { metadata } = parseAny(text)!;
  const cells = cellsOf({ ...cellsIn(text), ...changes }, [{ output_type: 'stream', text: 'ran' }]);
  return serialize({ cells, metadata, nbformat: 4, nbformat_minor: 5 });
}

/** What the cells say, by their ids. */
export function cellsIn(text: string): Cells {
  return Object.fromEntries(parseAny(text)!.cells.map((cell) => [String(cell.id), textOf(cell)]));
}

function cellsOf(cells: Cells, outputs: unknown[] = []) {
  return Object.entries(cells).map(([id, source]) => ({
    cell_type: source.startsWith('#') ? 'markdown' : 'code',
    id,
    metadata: {},
    source,
    ...(source.startsWith('#') ? {} : { outputs, execution_count: null }),
  }));
}
