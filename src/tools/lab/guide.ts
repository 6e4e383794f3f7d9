/** What can be done about an exercise from outside its cells: go there, check it, take a hint, go on. */
import { NotebookActions, type Cell, type NotebookPanel } from '@jupyterlab/notebook';
import { placesOf, Standing, type Place } from '../../course/progress/standing';
import type { JupyterLab } from './app';
import type { Course } from './course';
import { bringIntoView } from './bring-into-view';
import { cellsOf } from './exercise-cells';
import type { Hints } from './hints';
import type { ProgressRecordFile } from './progress-record';

export class Guide {
  constructor(
    private readonly app: JupyterLab,
    readonly course: Course,
    readonly file: ProgressRecordFile,
    readonly hints: Hints,
  ) {}

  /** Where an exercise of the course is. */
  place(id: string | undefined): Place | undefined {
    return placesOf(this.course.lessons).find(({ exercise }) => exercise.id === id);
  }

  async standing(): Promise<Standing> {
    return new Standing(this.course.lessons, (await this.file.read())?.exercises ?? {});
  }

  /** Opens a lesson. */
  async open(lesson: string): Promise<NotebookPanel> {
    const path = `${this.course.folder}/${lesson}.ipynb`;
    const panel = (await this.app.commands.execute('docmanager:open', { path })) as NotebookPanel;
    await panel.revealed;
    return panel;
  }

  /** Opens the lesson at the first cell of an exercise, which is where the answer goes. */
  async goTo({ lesson, exercise }: Place): Promise<NotebookPanel> {
    const panel = await this.open(lesson.lesson);
    const [cell] = cellsOf(panel.content, exercise.id);
    if (cell) await bringIntoView(panel.content, cell);
    return panel;
  }

  /** Runs the cells of an exercise. */
  async check(id: string, panel: NotebookPanel): Promise<void> {
    const { content, sessionContext } = panel;
    const cells: Cell[] = cellsOf(content, id);
    if (await this.#hasKernel(panel)) {
      await NotebookActions.runCells(content, cells, sessionContext);
    }
  }

  /** Takes the next hint of an exercise, in the kernel of its lesson. */
  async hint(id: string, panel: NotebookPanel): Promise<void> {
    if (await this.#hasKernel(panel)) await this.hints.take(id, panel.sessionContext);
  }

  /** Starts the kernel if it was shut down; if it was deselected, JupyterLab asks which one to start. */
  async #hasKernel({ sessionContext }: NotebookPanel): Promise<boolean> {
    await sessionContext.ready;
    if (sessionContext.hasNoKernel && (await sessionContext.startKernel())) {
      await this.app.commands.execute('notebook:change-kernel', {});
    }
    return !sessionContext.hasNoKernel;
  }

  /** Goes to the next exercise that is not passed; without one the panel says that all are. */
  async next(id: string): Promise<void> {
    const place = (await this.standing()).nextAfter(id);
    if (place) await this.goTo(place);
    else this.showPanel();
  }

  showPanel(): void {
    this.app.shell.activateById(PANEL);
  }
}

/** The panel's id in the page. */
export const PANEL = 'convlab-course';
