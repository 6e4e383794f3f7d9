/** From what was typed to the value in an answer. */
import { numberIn } from '../../../course/check/values/read-number.js';

const numbers = /^[\d\s.,;x×()[\]+-]+$/i;

/**
 * A number, a list or a list of pairs, as the part wants it: `5,120`; `128, 32` or `[128, 32]`; `63x31,
 * 31x15`. Any other text stays as it is, for the check to comment on.
 *
 * @param depth how deep the part's lists are: 0 for a number, 1 for a list, 2 for a list of pairs
 */
export function readTyped(text: string, depth: number): unknown {
  const number = depth === 0 ? numberIn(text) : undefined;
  if (number !== undefined) return number;
  if (!numbers.test(text)) return text;
  const found = (text.match(/[+-]?\d+(?:\.\d+)?/g) ?? []).map(Number);
  if (depth < 2) return found;
  return Array.from({ length: Math.ceil(found.length / 2) }, (_, i) =>
    found.slice(2 * i, 2 * i + 2),
  );
}
