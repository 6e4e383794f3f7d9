/**
 * Runs each cell as a learner would wish: it ends only when what it started has shown itself, and says in a
 * sentence or two what went wrong.
 */
import { pendingSlot } from '../../../display/cell';
import type { Run } from './link';
import { describeInterrupt, isInterrupt } from './interrupted';

/** What the running cell is still waiting for. */
const pending = new Set<Promise<unknown>>();
Object.assign(globalThis, { [pendingSlot]: pending });

const printError = console.error.bind(console);

/** What runs cells, as tslab's executor does. */
interface Executor {
  execute(code: string): Promise<boolean>;
  /** The values of all that cells have declared. */
  readonly locals: Readonly<Record<string, unknown>>;
}

export class Cells {
  /** Whether a cell runs: an interrupt goes to it by itself. */
  isRunning = false;
  /** The steps that each optimiser had made before the cell. */
  #stepsBefore = new Map<object, number>();
  #executor!: Executor;

  /** @param printThrown prints what ended a cell */
  constructor(private readonly printThrown: (thrown: unknown) => void) {}

  /** What runs them, and prints their failures with `printFailure`. */
  set executor(executor: Executor) {
    this.#executor = executor;
  }

  async run({ code }: Pick<Run, 'code'>): Promise<boolean> {
    this.#stepsBefore = new Map(this.#stepCounts());
    this.isRunning = true;
    const ok = await this.#executor.execute(code).catch(printUnexpected);
    while (pending.size > 0) {
      const now = [...pending];
      pending.clear();
      await Promise.allSettled(now);
    }
    this.isRunning = false;
    return ok;
  }

  /** The names that have a value. */
  get set(): string[] {
    return Object.entries(this.#values).flatMap(([name, value]) =>
      value === undefined ? [] : [name],
    );
  }

  /** What tslab prints of a refused cell, line by line, and of an exception. */
  readonly printFailure = (first: unknown, ...rest: unknown[]): void => {
    if (rest.length > 0 || typeof first === 'string') printError(first, ...rest);
    else if (isInterrupt(first)) printError(describeInterrupt(this.#stepsSince()));
    else this.printThrown(first);
  };

  get #values(): Readonly<Record<string, unknown>> {
    return this.#executor.locals;
  }

  /** The optimisers that cells have made, with the steps of each. */
  #stepCounts(): [object, number][] {
    return Object.values(this.#values).flatMap((value) => {
      if (typeof value !== 'object' || value === null) return [];
      const { stepCount } = value as { stepCount?: unknown };
      return typeof stepCount === 'number' ? [[value, stepCount]] : [];
    });
  }

  #stepsSince(): number {
    const before = this.#stepsBefore;
    return this.#stepCounts().reduce((sum, [of, count]) => sum + count - (before.get(of) ?? 0), 0);
  }
}

/** The compiler itself has failed. */
function printUnexpected(error: unknown): boolean {
  printError(`This cell could not be compiled: ${String(error)}`);
  return false;
}
