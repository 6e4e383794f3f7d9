/** Stops programs together with everything that they started. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Each process's parent. Linux has it in /proc (a slim container has no `ps`); elsewhere `ps` knows. */
function parents(): Map<number, number> {
  const found = new Map<number, number>();
  if (process.platform === 'linux') {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        // The program's name, in brackets, may contain anything; the parent is the second word after it.
        found.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
      } catch {
        // It has ended in the meantime.
      }
    }
  } else if (process.platform !== 'win32') {
    const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
    for (const line of table.trim().split('\n')) {
      const [pid, parent] = line.trim().split(/\s+/).map(Number);
      found.set(pid!, parent!);
    }
  }
  return found;
}

/** All processes that descend from this one, children before grandchildren. */
export function descendants(pid: number): number[] {
  const table = parents();
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
 * Asks a program to end, waits, and then kills it and everything that it started. Jupyter puts kernels in
 * their own process groups, so they are noted beforehand: afterwards nothing leads to them.
 */
export async function endAll(pid: number, patience = 8000): Promise<void> {
  if (process.platform === 'win32') {
    try {
      execFileSync('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore' });
    } catch {
      // It had already ended.
    }
    return;
  }
  const family = descendants(pid);
  signal(pid, 'SIGTERM');
  const deadline = Date.now() + patience;
  while (isRunning(pid) && Date.now() < deadline) {
    for (const other of descendants(pid)) if (!family.includes(other)) family.push(other);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const other of [pid, ...family]) signal(other, 'SIGKILL');
}

/** Stops everything that this process started. */
export async function endChildren(patience = 1000): Promise<void> {
  await Promise.all(descendants(process.pid).map((pid) => endAll(pid, patience)));
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
