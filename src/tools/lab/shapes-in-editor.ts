/**
 * What an editor shows of the types of its text: at the end of a line the shape that it comes to, and a line
 * under what does not fit. Both move along as one types, until the kernel has read the text again.
 */
import {
  MapMode,
  StateEffect,
  StateField,
  type ChangeDesc,
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

const replaced = StateEffect.define<Shown>();

const shown = StateField.define<Shown>({
  create: () => NOTHING,
  update(before, { docChanged, changes, newDoc, effects }) {
    let after = docChanged ? moved(before, changes, newDoc) : before;
    for (const effect of effects) if (effect.is(replaced)) after = effect.value;
    return after;
  },
  provide: (field) =>
    EditorView.decorations.compute([field], (state) =>
      decorationsOf(state.field(field), state.doc),
    ),
});

export const shapesInEditor: Extension = shown;

/** Shows this in place of what is shown. */
export function show(view: EditorView, next: Shown): void {
  const known = new Set(problemsIn(view).map(({ text }) => text));
  const news = next.problems.filter(({ text }) => !known.has(text)).map(({ text }) => text);
  // Who types elsewhere by now is not interrupted.
  const said = view.hasFocus && news.length > 0 ? [EditorView.announce.of(news.join(' '))] : [];
  view.dispatch({ effects: [replaced.of(next), ...said] });
}

export function problemsIn(view: EditorView): readonly Problem[] {
  return view.state.field(shown).problems;
}

/** A shape stays at the end of its line; what is in a line that is deleted goes with it. */
function moved({ shapes, problems }: Shown, changes: ChangeDesc, doc: Text): Shown {
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
  };
}

const PROBLEM = Decoration.mark({ class: 'convlab-problem' });
const LINE = Decoration.line({ class: 'convlab-shape-line' });

function decorationsOf({ shapes, problems }: Shown, doc: Text): DecorationSet {
  const ranges = [
    ...shapes.flatMap(({ at, text }) => {
      const { from } = doc.lineAt(at);
      const widget = new Shape(text, at - from);
      return [LINE.range(from), Decoration.widget({ widget, side: 1 }).range(at)];
    }),
    ...problems.map(({ from, to }) => visible(from, to, doc)).filter((one) => one !== undefined),
  ];
  return Decoration.set(ranges, true);
}

/** A problem may be of a place, where something is missing. */
function visible(from: number, to: number, doc: Text) {
  const start = from === to && from === doc.length ? from - 1 : from;
  const end = Math.max(to, start + 1);
  return start >= 0 && end <= doc.length ? PROBLEM.range(start, end) : undefined;
}

class Shape extends WidgetType {
  /** @param column where it begins */
  constructor(
    private readonly text: string,
    private readonly column: number,
  ) {
    super();
  }

  override eq(other: Shape): boolean {
    return other.text === this.text;
  }

  override toDOM({ contentDOM, defaultCharacterWidth }: EditorView): HTMLElement {
    const node = document.createElement('span');
    const columns = Math.floor(contentDOM.clientWidth / defaultCharacterWidth);
    node.className = 'convlab-shape';
    node.textContent = fitting(this.text, columns - (this.column % columns) - GAP);
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
