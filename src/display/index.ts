/** Showing things in a notebook or a terminal. */
export { holdCell, show } from './cell';
export { display, type Display, type Displayable } from './display';
export { card, escapeHTML, markUp } from './markup';
export type { Bundle } from './notebook';
export { wrap } from './wrap';
