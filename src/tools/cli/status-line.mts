/** One line at the bottom of a terminal that shows what is running; elsewhere nothing. */

export interface StatusLine {
  set(name: string, text: string): void;
  remove(name: string): void;
  clear(): void;
}

const ERASE = '\r\u001b[K';

/** @param off shows nothing on a terminal either, because the output is for a program */
export function statusLine(
  off = false,
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'> = process.stdout,
): StatusLine {
  const running = new Map<string, string>();
  const live = stream.isTTY && !off;
  const draw = () => {
    const text = [...running].map(([name, what]) => `${name}: ${what}`).join(' · ');
    // A line that wraps can't be erased.
    if (live) stream.write(ERASE + text.slice(0, Math.max(0, (stream.columns || 80) - 1)));
  };
  return {
    set(name, text) {
      running.set(name, text);
      draw();
    },
    remove(name) {
      running.delete(name);
      // The result is printed in place of the line; the next cell redraws it.
      if (live) stream.write(ERASE);
    },
    clear() {
      running.clear();
      if (live) stream.write(ERASE);
    },
  };
}
