/**
 * What bears this mark has already shown itself: the kernel does not print it again when it is the last
 * expression of a cell. A kernel that does not know the mark prints one extra short line.
 */
const shown = Symbol.for('convlab.shown');

export function markShown<T extends object>(thing: T): T {
  return Object.defineProperty(thing, shown, { value: true, configurable: true });
}
