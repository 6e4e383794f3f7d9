/** One line at the bottom of a terminal that shows what is running; elsewhere nothing. */
import { BottomLine, type Terminal } from './bottom-line.mjs';

export interface StatusLine {
  set(name: string, text: string): void;
  remove(name: string): void;
  clear(): void;
}

/** @param off shows nothing on a terminal either, because the output is for a program */
export function statusLine(off = false, terminal?: Terminal): StatusLine {
  const running = new Map<string, string>();
  const line = off ? undefined : new BottomLine(terminal);
  return {
    set(name, text) {
      running.set(name, text);
      line?.draw([...running].map(([name, what]) => `${name}: ${what}`).join(' · '));
    },
    remove(name) {
      running.delete(name);
      // The result is printed in place of the line; the next `set` redraws it.
      line?.erase();
    },
    clear() {
      running.clear();
      line?.erase();
    },
  };
}
