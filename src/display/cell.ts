/** How something that shows itself gets along with the cell that it is called in. */
import { display, markShown, type Displayable } from './display';

/** The kernel's set of promises that a cell waits for; nothing elsewhere. */
export const pendingSlot = Symbol.for('convlab.pending');

/** Shows something now, and only once. */
export function show<T extends Displayable>(thing: T): T {
  display(thing);
  return markShown(thing);
}

/**
 * Keeps the cell running until the work is done, whether the cell awaits it or not, so that what the
 * work shows appears under this cell.
 */
export function holdCell<T>(work: Promise<T>): Promise<T> {
  const waiting = (globalThis as { [pendingSlot]?: Set<Promise<unknown>> })[pendingSlot];
  waiting?.add(work);
  return markShown(work);
}
