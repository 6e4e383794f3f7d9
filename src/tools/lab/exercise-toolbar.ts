/** Three buttons below the code of the cell that checks an exercise, and the hints that were taken. */
import type { Cell, NotebookPanel } from '@jupyterlab/notebook';
import { SimplifiedOutputArea } from '@jupyterlab/outputarea';
import { Panel, Widget } from '@lumino/widgets';
import type { Place } from '../../course/progress/standing';
import { button, element, keepKeys } from './element';
import { cellsOf, exerciseOf } from './exercise-cells';
import type { Guide } from './guide';
import { hintCall } from './hints';

/** Above it in a cell are its header and its code. */
const PLACE_IN_CELL = 2;

class ExerciseToolbar extends Panel {
  constructor({ exercise: { id, title } }: Place, panel: NotebookPanel, guide: Guide) {
    super();
    this.addClass('convlab-exercise');
    const buttons = [
      act('Check', `Run your answer and check('${id}', …);`, () => guide.check(id, panel)),
      act('Hint', hintCall(id), () => guide.hint(id, panel)),
      act('Next', 'Go on to the next exercise that progress(); lists as not passed', () =>
        guide.next(id),
      ),
    ];
    const row = element('div', 'convlab-exercise-buttons', ...buttons);
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', `Exercise: ${title}`);
    keepKeys(row);
    const hints = new SimplifiedOutputArea({
      model: guide.hints.of(id),
      rendermime: panel.content.rendermime,
    });
    hints.node.setAttribute('aria-live', 'polite');
    this.addWidget(new Widget({ node: row }));
    this.addWidget(hints);
  }
}

/** A button with the code that it stands for. */
function act(label: string, code: string, run: () => Promise<void>): HTMLButtonElement {
  const made = button(label, 'convlab-button', run);
  made.title = code;
  return made;
}

/** Puts the buttons into a lesson, and keeps them where they belong when its cells change. */
export async function takeExercises(panel: NotebookPanel, guide: Guide): Promise<void> {
  await panel.revealed;
  const { content } = panel;
  if (content.model?.getMetadata('convlab') === undefined) return;
  const placed = new Map<Cell, Widget>();
  const place = () => {
    const ends = new Set(content.widgets.filter((cell) => isEnd(cell)));
    for (const [cell, toolbar] of placed) {
      if (ends.has(cell)) continue;
      toolbar.dispose();
      placed.delete(cell);
    }
    for (const cell of ends) {
      const exercise = guide.place(exerciseOf(cell));
      if (!exercise || placed.has(cell)) continue;
      const toolbar = new ExerciseToolbar(exercise, panel, guide);
      placed.set(cell, toolbar);
      void cell.ready.then(() => {
        if (!toolbar.isDisposed) cell.layout.insertWidget(PLACE_IN_CELL, toolbar);
      });
    }
  };
  const isEnd = (cell: Cell) => {
    const id = exerciseOf(cell);
    return id !== undefined && cellsOf(content, id).at(-1) === cell;
  };
  content.model.cells.changed.connect(place);
  place();
}
