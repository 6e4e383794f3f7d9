/** What a watcher shows: output from top to bottom, and on a terminal the keys at the bottom. */
import pc from 'picocolors';
import { say } from '../terminal.mjs';

const ERASE = '\r\u001b[K';

export class Screen {
  /** The line at the bottom; empty if there is no one to press a key. */
  #footer = '';
  readonly #stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

  constructor(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'> = process.stdout) {
    this.#stream = stream;
  }

  /** Prints above the line at the bottom. */
  print(text: string): void {
    this.#erase();
    say(text);
    this.#draw();
  }

  /** Replaces the line at the bottom. */
  setFooter(text: string): void {
    this.#erase();
    this.#footer = text;
    this.#draw();
  }

  #erase(): void {
    if (this.#footer && this.#stream.isTTY) this.#stream.write(ERASE);
  }

  #draw(): void {
    if (!this.#footer || !this.#stream.isTTY) return;
    // A line that wraps can't be erased.
    const width = Math.max(0, (this.#stream.columns || 80) - 1);
    this.#stream.write(pc.dim(this.#footer.slice(0, width)));
  }
}
