/** Showing things in a notebook or a terminal. */
export { display, type Displayable } from './display';
export type { Bundle } from './notebook';
