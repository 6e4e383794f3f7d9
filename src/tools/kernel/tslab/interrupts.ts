/**
 * Interrupts the running cell from the front, whatever keeps the main thread busy. A signal ends what runs before a
 * cell's first `await`, and an `await` that waits for the event loop. It is not heard in what runs after an `await`
 * and never gives the event loop a turn: `for (;;) await null`, or a loop, a regular expression or an `Atomics.wait`
 * there. V8 ends those, asked through the inspector, which needs no port.
 */
import { Session } from 'node:inspector';
import { moments } from './link';

/** Milliseconds in which a signal that comes before the cell's code begins is sent once more. */
const PAUSE = 5;
/** Milliseconds in which a signal is heard by a thread whose event loop turns. */
const PATIENCE = 1000;

export class Interrupts {
  /** What the running cell's end is told to: the same as long as the same cell runs. */
  readonly #running: () => unknown;
  readonly #number: () => number;
  readonly #reached: Int32Array;
  #session: Session | undefined;

  /**
   * @param running what stands for the cell that runs, if one does
   * @param number its number
   * @param reached the number of the last cell at each moment (link.ts)
   */
  constructor(running: () => unknown, number: () => number, reached: Int32Array) {
    this.#running = running;
    this.#number = number;
    this.#reached = reached;
  }

  /** Ends the running cell as soon as it has begun: a signal that comes just before would be lost, or end all. */
  send(cell = this.#running()): void {
    // Windows has no signals: the process would end.
    if (!this.#isRunning(cell) || process.platform === 'win32') return;
    if (!this.#hasReached(moments.begun)) {
      setTimeout(() => this.send(cell), PAUSE);
      return;
    }
    Atomics.store(this.#reached, moments.heard, 0);
    process.kill(process.pid, 'SIGINT');
    setTimeout(() => this.#insist(cell), PATIENCE);
  }

  #insist(cell: unknown): void {
    if (!this.#isRunning(cell) || this.#hasReached(moments.heard)) return;
    // Before its first `await` the signal itself ends the cell, as soon as native code returns.
    if (this.#hasReached(moments.awaited)) this.#terminate();
    setTimeout(() => this.#insist(cell), PATIENCE);
  }

  #terminate(): void {
    if (!this.#session) {
      this.#session = new Session();
      this.#session.connectToMainThread();
    }
    this.#session.post('Runtime.terminateExecution');
  }

  #isRunning(cell: unknown): boolean {
    return cell !== undefined && this.#running() === cell;
  }

  #hasReached(moment: number): boolean {
    return Atomics.load(this.#reached, moment) === this.#number();
  }
}
