/** A short text that shows itself: a hint, a solution, how far one is. */
import { escapeHTML, markUp, type Displayable } from '../display';

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
    return (
      '<div style="border-left: 4px solid #5b8dc9; padding: 0.2em 0 0.2em 0.9em; max-width: 46em; line-height: 1.45">' +
      `<div><b>${markUp(this.title)}</b></div>${text}${code}</div>`
    );
  }

  /** What a cell or Node's console shows. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}
