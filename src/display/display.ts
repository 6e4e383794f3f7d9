import { sendToNotebook } from './notebook';

/** Something that has a text, and for notebooks a rich form besides. */
export interface Displayable {
  /** The rich form; it must say the same as the text. */
  toHTML?(): string;
  toString(): string;
}

/**
 * Shows something in the middle of a cell: in its rich form in a notebook, as text elsewhere. A cell's
 * last expression is shown without it.
 *
 * @example
 * display(summary(model, [1, 3, 130, 130])); // a table
 */
export function display(thing: Displayable): void {
  const text = String(thing);
  const html = typeof thing?.toHTML === 'function' ? thing.toHTML() : undefined;
  const bundle = { 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) };
  if (!sendToNotebook(bundle)) console.log(text);
}
