/**
 * Ends the programs that an interrupted cell has started, as Ctrl-C in a terminal would: they are asked to end, and a
 * moment later they must. The thread of cells may be waiting for one (`execSync`), so the front does it.
 */
import { descendants, processTable, signal } from '../../process/process-table';

/** Milliseconds that a program has to end by itself. */
const PATIENCE = 1000;

export class Programs {
  /** The cells of those that were not waited for by the call that started them. */
  readonly #cells = new Map<number, number>();

  note(pid: number, cell: number): void {
    this.#cells.set(pid, cell);
  }

  end(cell: number): void {
    const running = this.#of(cell);
    for (const pid of running) signal(pid, 'SIGINT');
    if (running.length === 0) return;
    setTimeout(() => {
      const left = this.#of(cell);
      for (const pid of running) if (left.includes(pid)) signal(pid, 'SIGKILL');
    }, PATIENCE);
  }

  /** Those that a cell has started, with what they have started. */
  #of(cell: number): number[] {
    const table = processTable();
    return [...table].flatMap(([pid, parent]) =>
      // One that is not known is being waited for.
      parent === process.pid && (this.#cells.get(pid) ?? cell) === cell
        ? [pid, ...descendants(pid, table)]
        : [],
    );
  }
}
