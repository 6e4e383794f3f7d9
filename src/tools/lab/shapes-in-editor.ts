/**
 * What an editor shows of the types of its text: at the end of a line the shape that it comes to, and a line
 * under what does not fit. Both move along as one types, until the kernel has read the text again.
 */
import {
  MapMode,
  StateEffect,
  StateField,
  type ChangeDesc,
  type ChangeSet,
  type Extension,
  type Text,
} from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import type { LineShape, Problem } from '../kernel/tslab/types-protocol';

/** Offsets are places in the editor's text. */
export interface Shown {
  readonly shapes: readonly LineShape[];
  readonly problems: readonly Problem[];
}

export const NOTHING: Shown = { shapes: [], problems: [] };

/** What is drawn: a shape is cut to fit into the editor, whose width is a number of characters. */
interface Drawn extends Shown {
  readonly columns: number;
}

const replaced = StateEffect.define<Drawn>();

/**
 * It is kept as what the editor draws: most keys move it as a whole, by what they have changed, so that a key costs as
 * much beside thirty shapes as beside one.
 */
const shown = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { docChanged, changes, startState, newDoc, effects }) {
    let after = before;
    if (docChanged) {
      after = isWithinLine(changes, startState.doc)
        ? before.map(changes)
        : drawn(moved(shownOf(before), changes, newDoc), newDoc);
    }
    for (const effect of effects) if (effect.is(replaced)) after = drawn(effect.value, newDoc);
    return after;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const shapesInEditor: Extension = shown;

/** Shows this in place of what is shown. */
export function show(view: EditorView, next: Shown): void {
  const known = new Set(problemsIn(view).map(({ text }) => text));
  const news = next.problems.filter(({ text }) => !known.has(text)).map(({ text }) => text);
  // Who types elsewhere by now is not interrupted.
  const said = view.hasFocus && news.length > 0 ? [EditorView.announce.of(news.join(' '))] : [];
  view.dispatch({ effects: [replaced.of({ ...next, columns: columnsOf(view) }), ...said] });
}

/** Measured once for all shapes: between two that are put into the page, the browser would measure it again. */
function columnsOf({ contentDOM, defaultCharacterWidth }: EditorView): number {
  // What is not on the page has no width.
  return Math.floor(contentDOM.clientWidth / defaultCharacterWidth) || Infinity;
}

export function problemsIn(view: EditorView): readonly Problem[] {
  return shownOf(view.state.field(shown)).problems;
}

/** The numbers of the lines that show a shape. */
export function linesWithShape({ state }: EditorView): ReadonlySet<number> {
  return new Set(shownOf(state.field(shown)).shapes.map(({ at }) => state.doc.lineAt(at).number));
}

/** Whether no line begins or ends by it. */
function isWithinLine(changes: ChangeSet, before: Text): boolean {
  let is = true;
  changes.iterChanges((from, to, _, __, { lines }) => {
    is &&= lines === 1 && to <= before.lineAt(from).to;
  });
  return is;
}

/** A shape stays at the end of its line; what is in a line that is deleted goes with it. */
function moved({ shapes, problems, columns }: Drawn, changes: ChangeDesc, doc: Text): Drawn {
  const byLine = new Map<number, LineShape>();
  for (const { at, text } of shapes) {
    const now = changes.mapPos(at, -1, MapMode.TrackDel);
    if (now === null) continue;
    const end = doc.lineAt(now).to;
    byLine.set(end, { at: end, text });
  }
  return {
    shapes: [...byLine.values()],
    problems: problems
      .map(({ from, to, text }) => ({
        from: changes.mapPos(from, 1),
        to: changes.mapPos(to, -1),
        text,
      }))
      .filter(({ from, to }) => from < to),
    columns,
  };
}

const LINE = Decoration.line({ class: 'convlab-shape-line' });

function drawn({ shapes, problems, columns }: Drawn, doc: Text): DecorationSet {
  const ranges = [
    ...shapes.flatMap(({ at, text }) => {
      const { from } = doc.lineAt(at);
      const widget = new Shape(text, at - from, columns);
      return [LINE.range(from), Decoration.widget({ widget, side: 1 }).range(at)];
    }),
    ...problems.map((one) => visible(one, doc)).filter((one) => one !== undefined),
  ];
  return Decoration.set(ranges, true);
}

/** What has been drawn, where it is by now. */
function shownOf(set: DecorationSet): Drawn {
  const shapes: LineShape[] = [];
  const problems: Problem[] = [];
  let columns = Infinity;
  for (const at = set.iter(); at.value; at.next()) {
    const { widget, problem } = at.value.spec as { widget?: Shape; problem?: string };
    if (widget) {
      shapes.push({ at: at.from, text: widget.text });
      ({ columns } = widget);
    }
    if (problem !== undefined) problems.push({ from: at.from, to: at.to, text: problem });
  }
  return { shapes, problems, columns };
}

/** A problem may be of a place, where something is missing. */
function visible({ from, to, text }: Problem, doc: Text) {
  const start = from === to && from === doc.length ? from - 1 : from;
  const end = Math.max(to, start + 1);
  const mark = Decoration.mark({ class: 'convlab-problem', problem: text });
  return start >= 0 && end <= doc.length ? mark.range(start, end) : undefined;
}

class Shape extends WidgetType {
  readonly #fitting: string;

  /** @param column where it begins */
  constructor(
    readonly text: string,
    column: number,
    readonly columns: number,
  ) {
    super();
    this.#fitting = fitting(text, columns - (column % columns) - GAP);
  }

  override eq(other: Shape): boolean {
    return other.text === this.text && other.#fitting === this.#fitting;
  }

  override toDOM(): HTMLElement {
    const node = document.createElement('span');
    node.className = 'convlab-shape';
    node.textContent = this.#fitting;
    node.setAttribute('role', 'note');
    node.setAttribute('aria-label', `shape ${this.text}`);
    return node;
  }

  /** A click on it is one at the end of the line. */
  override ignoreEvent(): boolean {
    return false;
  }
}

/** The characters that stylesheets leave before a shape, and one more. */
const GAP = 3;

/** Where there is no room for all shapes of a chain, those that it begins with are left out. */
function fitting(text: string, room: number): string {
  const [, ...rest] = text.split(/(?<= → )/).filter((step) => step !== '… → ');
  return text.length <= room || rest.length === 0 ? text : fitting(`… → ${rest.join('')}`, room);
}
