/**
 * The line at the bottom of a terminal, which is written over again and again; elsewhere nothing. Not
 * log-update: it wraps long lines, hides the cursor and adds a newline.
 */
export type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

const ERASE = '\r\u001b[K';

/** Whether what is on it can be written over: not in a pipe, and not in a terminal that calls itself dumb. */
export function canRewrite({ isTTY }: Pick<Terminal, 'isTTY'>): boolean {
  return isTTY && process.env.TERM !== 'dumb';
}

export class BottomLine {
  constructor(private readonly terminal: Terminal = process.stdout) {}

  draw(text: string, paint = (line: string) => line): void {
    // A line that wraps can't be erased.
    const line = text.slice(0, this.room);
    if (canRewrite(this.terminal)) this.terminal.write(ERASE + paint(line));
  }

  erase(): void {
    if (canRewrite(this.terminal)) this.terminal.write(ERASE);
  }

  /** How many characters fit. */
  get room(): number {
    return Math.max(0, (this.terminal.columns || 80) - 1);
  }
}
