/** From one result to every file that anyone needs. */
export { classroom50Run } from './classroom50.mjs';
export type { ResultsOptions } from './files.mjs';
export { parseResults } from './schema.mjs';
export { toTerminal } from './terminal.mjs';
export { writeAll } from './write-all.mjs';
