/** A place for the course: its panel, the buttons of its exercises, and the commands that do the same. */
import type { ILayoutRestorer } from '@jupyterlab/application';
import type { ICommandPalette } from '@jupyterlab/apputils';
import type { IMainMenu } from '@jupyterlab/mainmenu';
import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import type { JupyterLab } from './app';
import { readCourse } from './course';
import { CoursePanel } from './course-panel';
import { exerciseOf } from './exercise-cells';
import { takeExercises } from './exercise-toolbar';
import { Guide, PANEL } from './guide';
import { Hints } from './hints';
import type { ProgressRecordFile } from './progress-record';

/** Below the list of files. */
const RANK = 110;

type Act = (id: string, panel: NotebookPanel) => Promise<void>;

/** What JupyterLab hands over for it. */
export type CourseServices = [
  INotebookTracker,
  ICommandPalette | null,
  IMainMenu | null,
  ILayoutRestorer | null,
];

export function showCourse(
  app: JupyterLab,
  file: ProgressRecordFile,
  outputs: IRenderMimeRegistry,
  ...[notebooks, palette, menu, restorer]: CourseServices
): void {
  const course = readCourse();
  // A server that names lessons is our own, of JupyterLab; Jupyter Notebook has no place for a panel.
  if (course.lessons.length === 0 || !palette || !menu || !restorer) return;
  const guide = new Guide(app, course, file, new Hints(file.tell));
  const panel = new CoursePanel(guide, notebooks, outputs);
  app.shell.add(panel, 'left', { rank: RANK });
  restorer.add(panel, PANEL);
  notebooks.widgetAdded.connect((_, added) => void takeExercises(added, guide));

  const add = (command: string, label: string, execute: () => void, isEnabled = () => true) => {
    app.commands.addCommand(command, { label, execute, isEnabled });
    palette.addItem({ command, category: 'Course' });
  };
  const show = 'convlab-lab:show-course';
  add(show, 'Show the Course', () => guide.showPanel());
  menu.viewMenu.addGroup([{ command: show }], 1);

  // What the buttons of the exercise do in whose cells one is.
  const atHand = () => guide.place(exerciseOf(notebooks.activeCell))?.exercise.id;
  const addAct = (name: string, label: string, act: Act) => {
    const run = () => void act(atHand()!, notebooks.currentWidget!);
    add(`convlab-lab:${name}`, label, run, () => atHand() !== undefined);
  };
  addAct('check', 'Check the Exercise', (id, at) => guide.check(id, at));
  addAct('hint', 'Take a Hint', (id, at) => guide.hint(id, at));
  addAct('next', 'Go to the Next Exercise', (id) => guide.next(id));
}
