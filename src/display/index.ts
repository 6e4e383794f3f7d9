/** Showing things in a notebook or a terminal. */
export { holdCell, show } from './cell';
export { display, type Displayable } from './display';
export { escapeHTML, markUp } from './markup';
export type { Bundle } from './notebook';
