/** The notebook that a browser's kernel shows outputs in, in place of `notebook.ts`. */
import type { Bundle, Output } from './notebook';

/** Where a kernel puts its function that shows an output. */
const slot = Symbol.for('convlab.output');

export function sendToNotebook(bundle: Bundle, output: Output): boolean {
  const show = (globalThis as { [slot]?: (bundle: Bundle, output: Output) => void })[slot];
  show?.(bundle, output);
  return show !== undefined;
}
