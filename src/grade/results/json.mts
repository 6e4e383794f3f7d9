/** results.json: the whole result, from which all other files can be made again. */
import type { Results } from '../model.mjs';
import { forJSON } from './escape.mjs';
import { plain } from './plain.mjs';
import { resultsJSONSchema, resultsSchema } from './schema.mjs';

/** The same text for the same results: the fields stand in the order of the schema. */
export function toResultsJSON(results: Results): string {
  return written(plain(resultsSchema.parse(results)));
}

/** results.schema.json */
export function toSchemaJSON(): string {
  return written(resultsJSONSchema());
}

/** JSON that is pleasant to read and to compare, and that steers no terminal. */
export function written(data: unknown): string {
  return `${forJSON(JSON.stringify(data, null, 2))}\n`;
}
