/**
 * Checks a notebook against nbformat's own JSON schema.
 *
 * nbformat.v4.5.schema.json is a copy from nbformat 5.11.1 (https://github.com/jupyter/nbformat), licence
 * BSD-3-Clause, see nbformat.LICENSE next to it.
 */
import { Ajv, type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../machine/paths.mjs';

// In src: the compiler does not copy JSON.
const SCHEMA = join(paths.root, 'src', 'tools', 'lesson', 'nbformat.v4.5.schema.json');

let validate: ValidateFunction | undefined;

/** What is wrong with a notebook; empty if nothing is. */
export function validateNotebook(notebook: unknown): string[] {
  validate ??= compile();
  if (validate(notebook)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is not valid'}`,
  );
}

function compile(): ValidateFunction {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Record<string, unknown>;
  // It is draft 4, but uses only what draft 7 kept; ajv knows draft 7.
  delete schema.$schema;
  return new Ajv({ strict: false, allErrors: true }).compile(schema);
}
