/**
 * Interrupts the running cell from the front, whatever keeps the main thread busy. A signal ends what runs before a
 * cell's first `await`, and an `await` that waits for the event loop. It is not heard in what runs after an `await`
 * and never gives the event loop a turn: `for (;;) await null`, or a loop, a regular expression or an `Atomics.wait`
 * there. V8 ends those, asked through the inspector, which needs no port.
 */
import { Session } from 'node:inspector';
import { STILL_COMPUTING } from './interrupted';
import { moments } from './link';
import type { Programs } from './programs';

/** Milliseconds after which it is looked again whether a cell's code has begun. */
const PAUSE = 5;
/** Milliseconds in which a signal is heard by a thread whose event loop turns. */
const PATIENCE = 1000;
/** How often it is asked before the learner is told why nothing happens. */
const TRIES = 3;

export class Interrupts {
  /** What the running cell's end is told to: the same as long as the same cell runs. */
  readonly #running: () => unknown;
  readonly #number: () => number;
  readonly #reached: Int32Array;
  readonly #programs: Programs;
  #session: Session | undefined;

  /**
   * @param running what stands for the cell that runs, if one does
   * @param number its number
   * @param reached the number of the last cell at each moment (link.ts)
   * @param programs what cells have started
   */
  constructor(
    running: () => unknown,
    number: () => number,
    reached: Int32Array,
    programs: Programs,
  ) {
    this.#running = running;
    this.#number = number;
    this.#reached = reached;
    this.#programs = programs;
  }

  /** Ends the running cell or, if none runs, what cells have left running. */
  send(): void {
    // Windows has no signals: the process would end.
    if (process.platform === 'win32') return;
    const cell = this.#running();
    if (cell === undefined) this.#ask();
    else this.#whenBegun(cell);
  }

  /** A signal that comes just before a cell's code begins would be lost, or end all. */
  #whenBegun(cell: unknown, waited = 0): void {
    if (this.#running() !== cell) return;
    if (this.#last(moments.begun) === this.#number()) {
      this.#ask();
      return;
    }
    // What another has left running is in its way. Before the first cell, libraries are loaded.
    if (waited >= PATIENCE && this.#last(moments.begun) > 0) {
      this.#cut();
      waited = 0;
    }
    setTimeout(() => this.#whenBegun(cell, waited + PAUSE), PAUSE);
  }

  /** Asks the cell that has begun last to end, or what is left of it. */
  #ask(): void {
    const cell = this.#last(moments.begun);
    if (cell === 0) return;
    Atomics.store(this.#reached, moments.heard, 0);
    this.#signal();
    this.#programs.end(cell);
    setTimeout(() => this.#insist(cell), PATIENCE);
  }

  #insist(cell: number, tries = 1): void {
    const hasEnded = this.#last(moments.begun) !== cell || this.#last(moments.heard) === cell;
    if (hasEnded) return;
    // Before its first `await` the signal itself ends the cell, as soon as native code returns.
    if (this.#last(moments.awaited) === cell) this.#cut();
    if (tries === TRIES) process.stderr.write(`${STILL_COMPUTING}\n`);
    setTimeout(() => this.#insist(cell, tries + 1), PATIENCE);
  }

  #signal(): void {
    Atomics.store(this.#reached, moments.asked, this.#last(moments.begun));
    process.kill(process.pid, 'SIGINT');
  }

  /** Ends what gives the event loop no turn, which then hears the signal. */
  #cut(): void {
    Atomics.store(this.#reached, moments.cut, 1);
    if (!this.#session) {
      this.#session = new Session();
      this.#session.connectToMainThread();
    }
    this.#session.post('Runtime.terminateExecution');
    this.#signal();
  }

  /** The last cell that came to a moment. */
  #last(moment: number): number {
    return Atomics.load(this.#reached, moment);
  }
}
