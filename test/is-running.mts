import { readFileSync } from 'node:fs';

/** Whether a program still runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // In a container without an init process the dead stay listed, as zombies.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).syscall === 'open' && process.platform !== 'linux';
  }
}
