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

  #isInterrupted = false;
  #interrupt: () => void = () => {};

  /**
   * @param printThrown prints what ended a cell
   * @param settle resolves when all promises have had their turn
   */
  constructor(
    private readonly printThrown: (thrown: unknown) => void,
    private readonly settle: () => Promise<unknown>,
  ) {}

  /** What runs them, and prints their failures with `printFailure`. */
  set executor(executor: Executor) {
    this.#executor = executor;
  }

  async run({ code }: Pick<Run, 'code'>): Promise<boolean> {
    this.#stepsBefore = new Map(this.#stepCounts());
    this.isRunning = true;
    this.#isInterrupted = false;
    const interrupted = new Promise<void>((resolve) => (this.#interrupt = resolve));
    const running = this.#executor.execute(code).catch(printUnexpected);
    // What V8 has ended may have been what told the end.
    const ok = (await Promise.race([running, interrupted])) ?? false;
    while (pending.size > 0 && !this.#isInterrupted) {
      const now = [...pending];
      pending.clear();
      await Promise.race([Promise.allSettled(now), interrupted]);
    }
    pending.clear();
    // Node reports a rejection that nothing waited for when all promises have had their turn.
    await this.settle();
    this.isRunning = false;
    if (this.#isInterrupted) printError(describeInterrupt(this.#stepsSince()));
    return ok && !this.#isInterrupted;
  }

  /** The running cell waits for nothing any more, and says that it was stopped. */
  interrupt(): void {
    this.#isInterrupted = true;
    this.#interrupt();
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
    else if (isInterrupt(first)) this.interrupt();
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
