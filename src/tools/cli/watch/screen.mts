/** What a watcher shows: output from top to bottom, and on a terminal the keys at the bottom. */
import pc from 'picocolors';
import { BottomLine } from '../bottom-line.mjs';
import { say } from '../terminal.mjs';

export class Screen {
  readonly #line = new BottomLine();
  /** The line at the bottom; empty if there is no one to press a key. */
  #footer = '';

  /** Prints above the line at the bottom. */
  print(text: string): void {
    if (this.#footer) this.#line.erase();
    say(text);
    this.#draw();
  }

  /** Replaces the line at the bottom. */
  setFooter(text: string): void {
    if (this.#footer) this.#line.erase();
    this.#footer = text;
    this.#draw();
  }

  #draw(): void {
    if (this.#footer) this.#line.draw(this.#footer, pc.dim);
  }
}
