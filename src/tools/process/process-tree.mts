/** Stops programs together with everything that they started. */
import { execFileSync } from 'node:child_process';
import { descendants, isRunning, signal, type ProcessTable } from './process-table.js';

/**
 * Asks a program to end, waits, and then kills it and everything that it started. Jupyter puts kernels in
 * their own process groups, so they are noted beforehand: afterwards nothing leads to them.
 */
export async function endAll(pid: number, patience = 8000): Promise<void> {
  if (process.platform === 'win32') return killTree(pid);
  const family = descendants(pid);
  signal(pid, 'SIGTERM');
  const deadline = Date.now() + patience;
  while (isRunning(pid) && Date.now() < deadline) {
    for (const other of descendants(pid)) if (!family.includes(other)) family.push(other);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const other of [pid, ...family]) signal(other, 'SIGKILL');
}

/** Kills a running program at once, with everything that it started. */
export function killTree(pid: number, table?: ProcessTable): void {
  if (process.platform === 'win32') {
    try {
      execFileSync('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore' });
    } catch {
      // It had already ended.
    }
    return;
  }
  // Those that left its group are found through their parents, for as long as these are alive.
  for (const target of [...descendants(pid, table), -pid]) signal(target, 'SIGKILL');
}

/** Stops everything that this process started. */
export async function endChildren(patience = 1000): Promise<void> {
  await Promise.all(descendants(process.pid).map((pid) => endAll(pid, patience)));
}
