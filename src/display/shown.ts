/**
 * What bears this mark has shown itself: the kernel does not print it again when it is the last
 * expression of a cell. A kernel that does not know the mark prints a short line more.
 */
const shown = Symbol.for('convlab.shown');

export function markShown<T extends object>(thing: T): T {
  return Object.defineProperty(thing, shown, { value: true, configurable: true });
}
