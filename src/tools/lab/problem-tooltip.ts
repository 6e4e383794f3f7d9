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
import { problemsIn } from './shapes-in-editor';

const opened = StateEffect.define<Problem | undefined>();

/** The one that was gone to by F8, as long as nothing else is done. */
const open = StateField.define<Problem | undefined>({
  create: () => undefined,
  update(before, { docChanged, selection, effects }) {
    let after = docChanged || selection ? undefined : before;
    for (const effect of effects) if (effect.is(opened)) after = effect.value;
    return after;
  },
  provide: (field) => showTooltip.from(field, (problem) => (problem ? tooltipOf(problem) : null)),
});

export const problemTooltip: Extension = [
  open,
  hoverTooltip((view, position) => {
    const problem = problemsIn(view).find(({ from, to }) => from <= position && position <= to);
    return problem ? tooltipOf(problem) : null;
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
    effects: [opened.of(next), EditorView.announce.of(next.text)],
  });
  return true;
}

function tooltipOf({ from, to, text }: Problem): Tooltip {
  return {
    pos: from,
    end: to,
    create() {
      const dom = document.createElement('div');
      dom.className = 'convlab-problem-tooltip';
      dom.setAttribute('role', 'tooltip');
      dom.textContent = text;
      // Below the line that is under the text.
      return { dom, offset: { x: 0, y: 6 } };
    },
  };
}
