/** How something that shows itself gets along with the cell that it is called in. */
import { display, type Displayable } from './display';

/**
 * What bears this mark has shown itself: the kernel does not print it again when it is the last
 * expression of a cell. A kernel that does not know the mark prints a short line more.
 */
const shown = Symbol.for('convlab.shown');

/** The kernel's set of promises that a cell waits for; nothing in other places. */
const pending = Symbol.for('convlab.pending');

/** Shows something now, and only once. */
export function show<T extends Displayable>(thing: T): T {
  display(thing);
  return Object.defineProperty(thing, shown, { value: true, configurable: true });
}

/**
 * Keeps the cell running until the work is done, whether the cell awaits it or not, so that what the
 * work shows appears under this cell.
 */
export function holdCell<T>(work: Promise<T>): Promise<T> {
  const waiting = (globalThis as { [pending]?: Set<Promise<unknown>> })[pending];
  waiting?.add(work);
  return Object.defineProperty(work, shown, { value: true });
}
