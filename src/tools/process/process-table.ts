/** The programs that run, and which of them started which. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** The parent of each process. */
export type ProcessTable = ReadonlyMap<number, number>;

/** Linux has it in /proc (a slim container has no `ps`); elsewhere `ps` knows. Empty if neither can be read. */
export function processTable(): ProcessTable {
  try {
    if (process.platform === 'win32') return new Map();
    return new Map(process.platform === 'linux' ? listedByLinux() : listedByPs());
  } catch {
    return new Map();
  }
}

function listedByLinux(): [pid: number, parent: number][] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        // The program's name, in brackets, may contain anything; the parent is the second word after it.
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]];
      } catch {
        return []; // it has ended in the meantime
      }
    });
}

function listedByPs(): [pid: number, parent: number][] {
  const text = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
}

/** All processes that descend from this one, children before grandchildren. */
export function descendants(pid: number, table = processTable()): number[] {
  const found = [pid];
  for (const ancestor of found) {
    for (const [child, parent] of table) if (parent === ancestor) found.push(child);
  }
  return found.slice(1);
}

/** Whether it still does anything: a zombie has ended, and waits for its parent to collect it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Sends a signal, to a group if the id is negative; if there is nothing left to receive it, nothing
 * happens.
 */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It had already ended.
  }
}
