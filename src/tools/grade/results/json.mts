/** results.json: the whole result, from which all other files can be made again. */
import type { Results } from '../result.mjs';
import { forJSON } from './escape.mjs';
import { plain } from './plain.mjs';
import { resultsJSONSchema, resultsSchema } from './schema.mjs';

/**
 * The same text for the same results: the fields are in the order of the schema. It comes in pieces, as a
 * large class may exceed what one string can hold.
 */
export function* resultsJSON(results: Results): Generator<string> {
  const { submissions, ...head } = resultsSchema.parse(results);
  const whole = written(plain({ ...head, submissions: [] }));
  if (submissions.length === 0) {
    yield whole;
    return;
  }
  const [before, after] = whole.split('"submissions": []') as [string, string];
  yield `${before}"submissions": [`;
  for (const [i, one] of submissions.entries()) {
    const text = written(plain(one)).trimEnd().replaceAll('\n', '\n    ');
    yield `${i > 0 ? ',' : ''}\n    ${text}`;
  }
  yield `\n  ]${after}`;
}

/**
 * All of it as one string.
 *
 * @internal Tests compare it.
 */
export function toResultsJSON(results: Results): string {
  return [...resultsJSON(results)].join('');
}

/** results.schema.json */
export function toSchemaJSON(): string {
  return written(resultsJSONSchema());
}

/** JSON that is pleasant to read and to compare, and that does not control a terminal. */
export function written(data: unknown): string {
  return `${forJSON(JSON.stringify(data, null, 2))}\n`;
}
