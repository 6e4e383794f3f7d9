// @ts-check
/** Memory of a process. */
import { readFileSync } from 'node:fs';

/** Bytes of a process, with its part of what it shares (PSS); nothing once it has ended, or outside Linux. */
export function proportional(/** @type {number | 'self'} */ pid) {
  return sum(pid, ['Pss']);
}

/** The same without files, its program above all: its part of those grows when another process lets go of them. */
export function proportionalWithoutFiles(/** @type {number | 'self'} */ pid) {
  return sum(pid, ['Pss_Anon', 'Pss_Shmem']);
}

/**
 * @param {number | 'self'} pid
 * @param {readonly string[]} parts
 */
function sum(pid, parts) {
  try {
    const said = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const kilobytes = parts.map((part) => new RegExp(`^${part}: +(\\d+) kB$`, 'm').exec(said)?.[1]);
    return kilobytes.reduce((all, one) => all + Number(one), 0) * 1024;
  } catch {
    return undefined;
  }
}
