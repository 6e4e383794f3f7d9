/** From one result to every file that somebody wants of it. */
export { classroom50Run, toClassroom50, type Classroom50Run } from './classroom50.mjs';
export { toCSV } from './csv.mjs';
export { filesOf, type ResultsOptions } from './files.mjs';
export { fileNamesOf } from './file-name.mjs';
export { toGradescope } from './gradescope.mjs';
export { toResultsJSON, toSchemaJSON } from './json.mjs';
export { toJUnit } from './junit.mjs';
export { parseResults, resultsJSONSchema, resultsSchema, UnreadableResults } from './schema.mjs';
export { isGraded, needsAttention, statusOf } from './status.mjs';
export { toTerminal } from './terminal.mjs';
export { writeAll } from './write-all.mjs';
