/** Where the digits are in a browser, in place of `host.ts`. */
import { fetchedFile } from '../tensor/fetched-files';

/** A file of a package that the bundle makes: there the bytes lie ready. */
const fileOf = (digit: number) => `mnist/digit-${digit}.bin`;

export const digitFiles = Array.from({ length: 10 }, (_, digit) => fileOf(digit));

export function readDigit(digit: number): Uint8Array {
  return fetchedFile(fileOf(digit));
}
