/**
 * Opens the explanation below a cell that has compared a prediction with its value. Without this, as in
 * VS Code or on GitHub, a click opens it.
 */
import { NOT_PREDICTED, PREDICTED } from '../../course/check/predictions/marks';

/** The title of an explanation in a lesson. */
const TITLE = 'Explanation';

/** Boxes and explanations that have been dealt with: what the learner has closed stays closed. */
const seen = new WeakSet<Element>();

/** Cells with a new box, or with a new text below them. */
const waiting = new Set<Element>();

/** Watches the page for boxes and explanations, which come in either order when a notebook opens. */
export function unfoldExplanations(): void {
  const watch = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(lookAt);
    // Further boxes may come until the cell has run, which changes its prompt.
    for (const cell of [...waiting].filter(hasRun)) {
      waiting.delete(cell);
      unfoldBelow(cell);
    }
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

function lookAt(added: Node): void {
  if (!(added instanceof HTMLElement)) return; // nor is what a figure is drawn of
  for (const cell of cellsOfNew(`.${PREDICTED}`, added)) waiting.add(cell);
  for (const cell of cellsOfNew('details', added)) {
    const above = cell.previousElementSibling;
    if (above) waiting.add(above);
  }
}

function cellsOfNew(selector: string, added: HTMLElement): Element[] {
  const found = [...added.querySelectorAll(selector), ...(added.matches(selector) ? [added] : [])];
  const unseen = found.filter((element) => !seen.has(element));
  for (const element of unseen) seen.add(element);
  return unseen.map((element) => element.closest('.jp-Cell')).filter((cell) => cell !== null);
}

function hasRun(cell: Element): boolean {
  return !cell.querySelector('.jp-InputPrompt')?.textContent?.includes('*');
}

/** If one of several predictions is missing, the explanation would give its value away. */
function unfoldBelow(cell: Element): void {
  if (!cell.querySelector(`.${PREDICTED}`) || cell.querySelector(`.${NOT_PREDICTED}`)) return;
  const below = cell.nextElementSibling;
  if (!below?.classList.contains('jp-MarkdownCell')) return;
  for (const details of below.querySelectorAll('details')) {
    const title = details.querySelector('summary')?.textContent?.trim();
    if (title === TITLE) details.open = true;
  }
}
