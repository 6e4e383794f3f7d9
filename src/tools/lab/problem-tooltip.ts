/** The sentence on what does not fit: under the pointer, and by F8, which goes from one to the next. */
import { StateEffect, StateField, type Extension } from '@codemirror/state';
import {
  EditorView,
  hoverTooltip,
  keymap,
  showTooltip,
  tooltips,
  type Tooltip,
} from '@codemirror/view';
import type { Problem } from '../kernel/tslab/types-protocol';
import { linesWithShape, problemsIn } from './shapes-in-editor';

const opened = StateEffect.define<Tooltip | undefined>();

/** That of the problem which was gone to by F8, as long as nothing else is done. */
const open = StateField.define<Tooltip | undefined>({
  create: () => undefined,
  update(before, { docChanged, selection, effects }) {
    let after = docChanged || selection ? undefined : before;
    for (const effect of effects) if (effect.is(opened)) after = effect.value;
    return after;
  },
  provide: (field) => showTooltip.from(field, (tooltip) => tooltip ?? null),
});

export const problemTooltip: Extension = [
  open,
  hoverTooltip((view, position) => {
    const problem = problemsIn(view).find(({ from, to }) => from <= position && position <= to);
    return problem ? tooltipOf(problem, view) : null;
  }),
  keymap.of([{ key: 'F8', run: goToNext }]),
  EditorView.domEventHandlers({
    blur(_, view) {
      if (view.state.field(open)) view.dispatch({ effects: [opened.of(undefined)] });
      return false;
    },
  }),
  // A cell would cut it off.
  tooltips({ parent: document.body }),
];

function goToNext(view: EditorView): boolean {
  const problems = [...problemsIn(view)].sort((a, b) => a.from - b.from);
  const { head } = view.state.selection.main;
  const next = problems.find(({ from }) => from > head) ?? problems[0];
  if (!next) return false;
  view.dispatch({
    selection: { anchor: next.from },
    scrollIntoView: true,
    effects: [opened.of(tooltipOf(next, view)), EditorView.announce.of(next.text)],
  });
  return true;
}

function tooltipOf({ from, to, text }: Problem, view: EditorView): Tooltip {
  return {
    pos: from,
    end: to,
    above: isFreeAbove(from, view),
    create() {
      const dom = document.createElement('div');
      dom.className = 'convlab-problem-tooltip';
      dom.setAttribute('role', 'tooltip');
      dom.textContent = text;
      // Beyond the line that is under the text.
      return { dom, offset: { x: 0, y: 6 } };
    },
  };
}

/** It stands below, unless it would hide the next line's shape and there is none to hide above. */
function isFreeAbove(from: number, view: EditorView): boolean {
  const { number } = view.state.doc.lineAt(from);
  const lines = linesWithShape(view);
  return lines.has(number + 1) && !lines.has(number - 1);
}
