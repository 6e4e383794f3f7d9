import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The environment that makes Node run some code before its program, with one of our packages available.
 *
 * @param file where to write it
 * @param code of a CommonJS module, in which `library` is the package
 */
export function preload(folder: string, file: string, library: string, code: string) {
  const path = join(folder, file);
  const resolved = createRequire(import.meta.url).resolve(library);
  writeFileSync(path, `const library = require(${JSON.stringify(resolved)});\n${code}`);
  return { NODE_OPTIONS: `--require ${JSON.stringify(path)}` };
}
