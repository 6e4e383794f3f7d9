/** What this folder needs from Node: where the digits are. A browser gets `host.browser.ts` in its place. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The pixels of all images of one digit, one image after the other, as they were scanned: a byte each. */
export function readDigit(digit: number): Uint8Array {
  // Read as a file: `require` would keep 20 MB of text as numbers for as long as the program runs.
  const file = join(
    dirname(require.resolve('mnist/package.json')),
    'src',
    'digits',
    `${digit}.json`,
  );
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as { data: number[] };
  // The package has rounded byte / 255 to three places, which is enough to recover the byte.
  return Uint8Array.from(data, (value) => Math.round(value * 255));
}
