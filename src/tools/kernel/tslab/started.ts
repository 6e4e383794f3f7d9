/**
 * What cells have started that runs beside them: threads, which end with a cell that was stopped, and programs, which
 * the front ends (programs.ts), as this thread may wait for one.
 */
import { ChildProcess } from 'node:child_process';
import * as threads from 'node:worker_threads';
import type { Strands } from './strands';

interface Program {
  readonly pid: number;
  readonly cell: number;
}

type Spawn = (this: ChildProcess, ...given: unknown[]) => unknown;
type Require = (id: string) => unknown;

export class Started {
  readonly #threads = new Map<threads.Worker, number>();
  readonly #strands: Strands;
  readonly #substitute: typeof threads;

  /** @param tell is told of each program that is not waited for by the call that starts it */
  constructor(strands: Strands, tell: (program: Program) => void) {
    this.#strands = strands;
    const note = (thread: threads.Worker) => this.#note(thread);
    this.#substitute = {
      ...threads,
      Worker: class Worker extends threads.Worker {
        constructor(...given: ConstructorParameters<typeof threads.Worker>) {
          super(...given);
          note(this);
        }
      },
    };
    const starting = ChildProcess.prototype as unknown as { spawn: Spawn };
    const { spawn } = starting;
    starting.spawn = function (...given) {
      const result = spawn.apply(this, given);
      const cell = strands.current;
      if (cell !== undefined && this.pid !== undefined) tell({ pid: this.pid, cell });
      return result;
    };
  }

  /** What cells require: the library's own threads serve all cells. */
  requireFor(require: Require): Require {
    const substituting = (id: string) =>
      /^(?:node:)?worker_threads$/.test(id) ? this.#substitute : require(id);
    return Object.assign(substituting, require);
  }

  /** Ends the threads of some cells. */
  end(isEnded: (cell: number) => boolean): void {
    for (const [thread, cell] of this.#threads) if (isEnded(cell)) void thread.terminate();
  }

  #note(thread: threads.Worker): void {
    const cell = this.#strands.current;
    if (cell === undefined) return;
    this.#threads.set(thread, cell);
    thread.on('exit', () => this.#threads.delete(thread));
  }
}
