/**
 * The strands of cells: what goes on of a cell whenever its turn comes, after an `await` or in a timer. Those of a cell
 * that was stopped end there. The code of cells calls this (watched.ts).
 *
 * Node could tell which strand runs (`AsyncLocalStorage`), but V8 may then end nothing: Node finds its own records
 * broken, and ends itself.
 */

/** tslab's own words, by which an interrupt is known (interrupted.ts). */
export const interrupt = (): Error => new Error('Interrupted asynchronously');

/** A number of a cell. */
type Cell = number | undefined;

const never = new Promise<never>(() => {});
const later = setTimeout;

export class Strands {
  /** The cell that the code that runs belongs to: the one that called it, wherever a function was declared. */
  current: Cell;
  /** The cell whose timer is calling something. */
  #inTimer: Cell;
  readonly #stopped = new Set<number>();
  /** All cells up to this one were stopped. */
  #allUpTo = 0;

  /** What is left of a cell ends when its turn comes. */
  stop(cell: number): void {
    this.#stopped.add(cell);
    this.#leaveSoon(cell);
  }

  /** What is left of all cells ends when its turn comes. */
  stopAll(upTo: number): void {
    this.#allUpTo = upTo;
    this.#leaveSoon(this.current);
  }

  /** V8 has ended what ran. A timer would call it again. */
  stopWhatWasCut(): void {
    if (this.#inTimer !== undefined) this.stop(this.#inTimer);
    this.#inTimer = undefined;
  }

  isStopped(cell: Cell): boolean {
    return cell !== undefined && (cell <= this.#allUpTo || this.#stopped.has(cell));
  }

  /** Runs what a timer of a cell calls. */
  callInTimer(cell: number, callback: () => void): void {
    this.current = cell;
    this.#inTimer = cell;
    try {
      callback();
    } finally {
      // V8 leaves this out when it ends something.
      this.#inTimer = undefined;
    }
  }

  readonly now = (): Cell => this.current;

  /** What an `await` waits for. One that has caught the end of its cell waits for ever. */
  readonly awaits = <T>(value: T): T | Promise<never> => {
    return this.isStopped(this.current) ? never : value;
  };

  /** What came of an `await` in code of a cell. */
  readonly after = <T>(cell: Cell, value: T): T => {
    this.current = cell;
    if (!this.isStopped(cell)) return value;
    this.#leaveSoon(cell);
    throw interrupt();
  };

  /** What catches what came of an `await` instead. It may catch the end of its cell, too. */
  readonly caught = (cell: Cell): void => {
    this.current = cell;
  };

  /** What a `for await` goes through. */
  readonly each = async function* <T>(
    this: Strands,
    values: AsyncIterable<T> | Iterable<T>,
  ): AsyncGenerator<T> {
    const cell = this.current;
    for await (const value of values) yield this.after(cell, value);
  }.bind(this);

  /** What comes later and belongs to no cell is not of one that was stopped. */
  #leaveSoon(cell: Cell): void {
    later(() => {
      if (this.current === cell) this.current = undefined;
    }, 0);
  }
}
