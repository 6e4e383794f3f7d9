/**
 * Ends this process when a stranger's text keeps it busy for too long: a type or a pattern that takes the
 * compiler for ever can't be interrupted from within. What counts is processor time, so that a busy machine
 * does not cost an honest answer its points; and it reports what it was busy with, so that none of the
 * other submissions under way is taken for the cause.
 */
import { Worker } from 'node:worker_threads';

export interface Watched {
  /** How many sections have begun or ended, whose is under way (0: none), and what the thread waits on. */
  readonly state: Int32Array;
  readonly seconds: number;
  /** Where the thread writes whose section did not end. */
  readonly fd: number;
}

export class Watchdog {
  readonly #state = new Int32Array(new SharedArrayBuffer(12));
  /** Whose sections have begun but not ended: others may begin while one waits. */
  readonly #underWay: number[] = [];

  /**
   * @param seconds of processor time for a section
   * @param fd gets the number of the section that took longer; its reader kills the process
   */
  constructor(seconds: number, fd: number) {
    const workerData: Watched = { state: this.#state, seconds, fd };
    new Worker(new URL('./watchdog-thread.mjs', import.meta.url), { workerData }).unref();
  }

  /** Does some work, most of it synchronously, for the submission `id` (from 1). */
  async during<T>(id: number, work: () => T | Promise<T>): Promise<T> {
    this.#underWay.push(id);
    this.#tell();
    try {
      return await work();
    } finally {
      this.#underWay.splice(this.#underWay.lastIndexOf(id), 1);
      this.#tell();
    }
  }

  /** The latest of those under way is what keeps the process busy. */
  #tell(): void {
    Atomics.store(this.#state, 1, this.#underWay.at(-1) ?? 0);
    Atomics.add(this.#state, 0, 1);
  }
}
