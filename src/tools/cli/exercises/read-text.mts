import { readFileSync } from 'node:fs';

/** The text of a learner's file; undefined if there is none that can be read, be it gone, a folder or locked. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
