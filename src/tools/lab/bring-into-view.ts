import type { Cell, Notebook } from '@jupyterlab/notebook';

/** Milliseconds between two looks at where a cell is. */
const PAUSE = 100;
const MOST_LOOKS = 30;

/**
 * Scrolls to a cell and makes it the active one. JupyterLab only guesses the heights of cells that it has not drawn, and
 * what it draws on the way moves the cell again: it has arrived once it stays in view.
 */
export async function bringIntoView(notebook: Notebook, cell: Cell): Promise<void> {
  await notebook.scrollToCell(cell, 'center');
  let seen = 0;
  for (let look = 0; seen < 2 && look < MOST_LOOKS; look++) {
    if (isInView(notebook, cell)) seen++;
    else {
      seen = 0;
      await notebook.scrollToCell(cell, 'center');
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Cells out of view are not even in the page. */
function isInView(notebook: Notebook, { node }: Cell): boolean {
  const [view, place] = [notebook.node, node].map((one) => one.getBoundingClientRect());
  return node.isConnected && place!.top >= view!.top && place!.top < view!.bottom;
}
