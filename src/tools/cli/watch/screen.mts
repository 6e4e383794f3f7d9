/**
 * What a watcher shows. On a terminal it is one page after another, with the keys at the bottom, so that no verdict
 * stays that does not hold any more; elsewhere all is output from top to bottom.
 */
import pc from 'picocolors';
import { BottomLine, canRewrite } from '../bottom-line.mjs';
import { say } from '../terminal.mjs';

const CLEAR = '\u001b[H\u001b[2J';

export class Screen {
  readonly #line = new BottomLine();
  readonly #rewrites = canRewrite(process.stdout);
  /** What each page begins with. */
  #pinned: string[] = [];
  /** What the page shows by now. */
  #page: string[] = [];
  /** The line at the bottom, in full and shorter; empty if there is no one to press a key. */
  #footer: readonly string[] = [];
  /** What goes on meanwhile, in the place of the footer. */
  #status = '';

  /** Prints above the line at the bottom. */
  print(text: string): void {
    this.#page.push(text);
    this.#erase();
    say(text);
    this.#draw();
  }

  /** Prints, and keeps for the pages that follow. */
  pin(text: string): void {
    this.#pinned.push(text);
    this.print(text);
  }

  /** What each page begins with from now on. */
  setPinned(...texts: string[]): void {
    this.#pinned = texts;
  }

  /** Begins a page: on a terminal, what was there goes. */
  newPage(): void {
    if (!this.#rewrites) return;
    this.#page = [...this.#pinned];
    this.redraw();
  }

  /** Shows the same once more, as after a terminal got another size or showed something else. */
  redraw(): void {
    if (!this.#rewrites) return;
    process.stdout.write(CLEAR);
    for (const text of this.#page) say(text);
    this.#draw();
  }

  /** Replaces the line at the bottom by the first of these that fits. Without a way to do so it is printed. */
  setFooter(...texts: string[]): void {
    const isOther = texts[0] !== undefined && texts[0] !== this.#footer[0];
    this.#footer = texts;
    if (this.#rewrites) this.#redrawLine();
    else if (isOther) say(texts[0]);
  }

  /** Says what goes on; nothing with an empty text. */
  setStatus(text: string): void {
    this.#status = text;
    this.#redrawLine();
  }

  /** Leaves the line to somebody else. */
  eraseLine(): void {
    this.#erase();
  }

  #redrawLine(): void {
    if (this.#footer.length === 0) return this.#line.erase();
    this.#draw();
  }

  #erase(): void {
    if (this.#footer.length > 0) this.#line.erase();
  }

  #draw(): void {
    if (this.#footer.length === 0) return;
    const { room } = this.#line;
    const fits = this.#footer.find(({ length }) => length <= room) ?? this.#footer.at(-1)!;
    this.#line.draw(this.#status || fits, pc.dim);
  }
}
