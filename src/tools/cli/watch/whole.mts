/** Waits until a file is whole: an editor may save it in pieces. */
import { setTimeout as pause } from 'node:timers/promises';
import { readText } from '../exercises/read-text.mjs';

/** How long the rest of a save may take to come. A check takes as long, so it costs no time. */
const QUIET_MS = 400;

/** The same for a file that looks like a part of one: empty, cut off, or not there. */
const QUIET_IF_PART_MS = 1000;

const EVERY_MS = 50;

/**
 * Whether a file still says the same when the rest of a save would have come.
 *
 * @param since when it was read, by `performance.now()`
 */
export async function staysAs(
  file: string,
  text: string | undefined,
  { since, isPart }: { readonly since: number; readonly isPart: boolean },
): Promise<boolean> {
  const until = since + (isPart ? QUIET_IF_PART_MS : QUIET_MS);
  for (;;) {
    if (readText(file) !== text) return false;
    const left = until - performance.now();
    if (left <= 0) return true;
    await pause(Math.min(EVERY_MS, left));
  }
}
