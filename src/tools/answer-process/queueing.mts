/** How long a program had to wait for a processor, which is not its author's fault. */
import { readFileSync } from 'node:fs';

/** What the operating system reports about a process; empty if it does not, or the process has gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The program at the end of a chain that starts it: `setpriv`, `bwrap`, `node`. */
export function innermost(pid: number): number {
  const [child] = read(`/proc/${pid}/task/${pid}/children`).split(' ');
  return child ? innermost(Number(child)) : pid;
}

/**
 * Milliseconds that the main thread of a process has been ready to run while others ran; 0 where there is
 * no Linux to report it.
 *
 * @internal Tests keep processors busy.
 * @see https://docs.kernel.org/scheduler/sched-stats.html
 */
export function queuedMs(pid: number): number {
  const [, nanoseconds = '0'] = read(`/proc/${pid}/schedstat`).split(' ');
  return Number(nanoseconds) / 1e6;
}

/** Measures how long a program took, not counting the time it was kept waiting or this process was busy. */
export class Stopwatch {
  readonly #started = performance.now();
  readonly #busy = performance.eventLoopUtilization();
  readonly #before: number;
  #latest: number;

  constructor(private readonly pid: number) {
    this.#before = this.#latest = queuedMs(pid);
  }

  /** How long it has been kept waiting so far; once it has gone, the value when last asked. */
  get queuedMs(): number {
    this.#latest = Math.max(this.#latest, queuedMs(this.pid));
    return this.#latest - this.#before;
  }

  get seconds(): number {
    const { active } = performance.eventLoopUtilization(this.#busy);
    return Math.max(0, performance.now() - this.#started - active - this.queuedMs) / 1000;
  }
}
