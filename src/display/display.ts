import { newId } from './new-id';
import { sendToNotebook, type Bundle } from './notebook';

/** Something that has a text and, for notebooks, richer forms as well. They must say the same. */
export interface Displayable {
  /** The rich form, where one is enough. */
  toHTML?(): string;
  /** All forms by mime type, the text among them: a notebook shows the richest that it can. */
  toBundle?(): Bundle;
  toString(): string;
}

/** What `display` has shown. */
export interface Display {
  /** Puts something else in its place; outside a notebook, below it. */
  update(thing: Displayable): void;
}

/**
 * Shows something in the middle of a cell: in its rich form in a notebook, as text elsewhere. A cell's
 * last expression is shown without it.
 *
 * @returns a handle that can put something else in the same place, while the cell runs or later
 * @example
 * // A table:
 * display(summary(new nn.ReLU(), [1, 3, 130, 130]));
 * // A figure that changes while a model is trained:
 * const curve = display(figure.loss([2.3]));
 * curve.update(figure.loss([2.3, 1.9]));
 */
export function display(thing: Displayable): Display {
  const id = newId();
  const send = (what: Displayable, again: boolean) => {
    if (!sendToNotebook(bundleOf(what), { id, again })) console.log(String(what));
  };
  send(thing, false);
  return markShown({ update: (other: Displayable) => send(other, true) });
}

/** All its forms, by mime type. */
export function bundleOf(thing: Displayable): Bundle {
  if (typeof thing?.toBundle === 'function') return thing.toBundle();
  const html = typeof thing?.toHTML === 'function' ? thing.toHTML() : undefined;
  return { 'text/plain': String(thing), ...(html === undefined ? {} : { 'text/html': html }) };
}

/**
 * What bears this mark has already shown itself: the kernel does not print it again when it is the last
 * expression of a cell. A kernel that does not know the mark prints one extra short line.
 */
export const shownMark = Symbol.for('convlab.shown');

export function markShown<T extends object>(thing: T): T {
  return Object.defineProperty(thing, shownMark, { value: true, configurable: true });
}
