/** What this folder needs from Node: where the digits are. A browser gets another file in its place. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The pixels of all images of one digit, one image after the other, from 0 to 1. */
export function readDigit(digit: number): number[] {
  // Read as a file: `require` would keep 20 MB of text as numbers for as long as the program runs.
  const file = join(
    dirname(require.resolve('mnist/package.json')),
    'src',
    'digits',
    `${digit}.json`,
  );
  return (JSON.parse(readFileSync(file, 'utf8')) as { data: number[] }).data;
}
