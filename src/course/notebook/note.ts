/** A short text that displays itself: a hint, a solution, the learner's progress. */
import { card, escapeHTML, markUp, show, type Displayable } from '../../display';
import { progressStore } from './store';

export class Note implements Displayable {
  constructor(
    readonly title: string,
    /** Paragraphs; a backtick marks code. */
    readonly paragraphs: readonly string[],
    /** Code that is shown below them. */
    readonly code?: string,
  ) {}

  toString(): string {
    const code = this.code === undefined ? [] : ['', this.code.trimEnd()];
    return [this.title, ...this.paragraphs, ...code].join('\n');
  }

  toHTML(): string {
    const text = this.paragraphs.map((paragraph) => `<div>${markUp(paragraph)}</div>`).join('');
    const code =
      this.code === undefined
        ? ''
        : `<pre style="margin: 0.5em 0 0; overflow-x: auto">${escapeHTML(this.code.trimEnd())}</pre>`;
    return card(`<div><b>${markUp(this.title)}</b></div>${text}${code}`);
  }

  /** What a cell or Node's console shows. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}

/** Shows a note, and what there is to say about what is kept. */
export function tell(title: string, paragraphs: readonly string[], code?: string): Note {
  const note = show(new Note(title, paragraphs, code));
  showNotices();
  return note;
}

/** Says what there is to say about what is kept, each sentence once. */
export function showNotices(): void {
  for (const notice of progressStore().takeNotices()) {
    show(new Note('About your progress', [notice]));
  }
}
