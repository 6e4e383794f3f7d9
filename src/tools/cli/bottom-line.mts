/**
 * The line at the bottom of a terminal, which is written over again and again; elsewhere nothing. Not
 * log-update: it wraps long lines, hides the cursor and adds a newline.
 */
export type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

const ERASE = '\r\u001b[K';

export class BottomLine {
  constructor(private readonly terminal: Terminal = process.stdout) {}

  draw(text: string, paint = (line: string) => line): void {
    const { isTTY, columns } = this.terminal;
    // A line that wraps can't be erased.
    const line = text.slice(0, Math.max(0, (columns || 80) - 1));
    if (isTTY) this.terminal.write(ERASE + paint(line));
  }

  erase(): void {
    if (this.terminal.isTTY) this.terminal.write(ERASE);
  }
}
