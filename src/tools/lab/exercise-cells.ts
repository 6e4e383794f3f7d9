/** Which cells belong to which exercise: the build of a lesson has written it into their metadata. */
import type { Cell, Notebook } from '@jupyterlab/notebook';

/** The id of a cell's exercise. */
export function exerciseOf(cell: Cell | null): string | undefined {
  const ours = cell?.model.getMetadata('convlab') as { exercise?: string } | undefined;
  return ours?.exercise;
}

/** The cells of an exercise, from the answer's to the one that checks it. */
export function cellsOf(notebook: Notebook, id: string): Cell[] {
  return notebook.widgets.filter((cell) => cell.model.type === 'code' && exerciseOf(cell) === id);
}
