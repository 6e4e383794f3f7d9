/** Marks the cells of a lesson that are new since the learner began with it, until they were looked at. */
import type { Cell, INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import type { BrowserWork } from './browser-work';

const words = { new: 'New', changed: 'Changed' };

export function markNewCells(notebooks: INotebookTracker, work: BrowserWork): void {
  notebooks.widgetAdded.connect((_, panel) => void mark(panel, work));
  notebooks.activeCellChanged.connect((_, cell) => {
    const panel = notebooks.currentWidget;
    if (cell && panel && cell.node.dataset['convlabNews']) void forget(panel, cell, work);
  });
}

/** The first of the marked cells is shown. */
export async function showNewCells(panel: NotebookPanel): Promise<void> {
  await panel.revealed;
  const cell = panel.content.widgets.find(({ node }) => node.dataset['convlabNews']);
  if (cell) await panel.content.scrollToCell(cell, 'center');
}

async function mark(panel: NotebookPanel, work: BrowserWork): Promise<void> {
  await panel.context.ready;
  const cells = (await work.news())[panel.context.path]?.cells ?? {};
  await panel.revealed;
  for (const { model, node } of panel.content.widgets) {
    const change = cells[model.id];
    if (change) node.dataset['convlabNews'] = words[change];
  }
}

/** The mark stays in the page, so that nothing jumps; it is gone the next time. */
async function forget(panel: NotebookPanel, { model }: Cell, work: BrowserWork): Promise<void> {
  const news = await work.news();
  const lesson = news[panel.context.path];
  if (!lesson?.cells[model.id]) return;
  const cells = Object.fromEntries(Object.entries(lesson.cells).filter(([id]) => id !== model.id));
  const { [panel.context.path]: _, ...others } = news;
  const isLeft = Object.keys(cells).length > 0;
  await work.keepNews(isLeft ? { ...news, [panel.context.path]: { ...lesson, cells } } : others);
}
