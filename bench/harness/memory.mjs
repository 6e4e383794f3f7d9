// @ts-check
/** Memory of a process. */
import { readFileSync } from 'node:fs';

/** Bytes of a process, with its part of what it shares (PSS); nothing once it has ended, or outside Linux. */
export function proportional(/** @type {number | 'self'} */ pid) {
  try {
    const said = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss: +(\d+) kB$/m.exec(said)?.[1]) * 1024;
  } catch {
    return undefined;
  }
}
