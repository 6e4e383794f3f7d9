/** Marks the cells of a lesson that are new since the learner began with it, until they were looked at. */
import type { Cell, INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { bringIntoView } from '../../lab/bring-into-view';
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
  const { content } = panel;
  const place = content.widgets.findIndex(({ node }) => node.dataset['convlabNews']);
  if (place < 0) return;
  content.activeCellIndex = place;
  await bringIntoView(content, content.widgets[place]!);
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
  if (Object.keys(cells).length > 0) news[panel.context.path] = { ...lesson, cells };
  else delete news[panel.context.path];
  await work.keepNews(news);
}
