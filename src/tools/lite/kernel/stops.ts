/** Ends a cell while it runs: when the learner interrupts it, or when its time is up. */
import { deadline, TimeUp } from '../../../course/answer/deadline';
import { observeOperations } from '../../../tensor';
import { fetchNow } from '../../../tensor/fetch-now';
import { isInterrupt } from '../../kernel/tslab/interrupted';
import { interrupt, Strands } from '../../kernel/tslab/strands';

/**
 * How code that gives messages no turn finds out that it was interrupted: from memory that it shares with the page, or
 * by asking an address, which the page's service worker answers. Without either it cannot, and the worker is ended.
 */
export type HowToAsk =
  { readonly memory: SharedArrayBuffer } | { readonly address: string } | undefined;

/** How many turns of loops come between two looks at the clock. */
const TURNS = 256;
/** Milliseconds between two questions at an address. */
const PAUSE = 300;

/** The number of the cell that runs. */
let running: number | undefined;
export const strands = new Strands();
let turns = 0;
let nextQuestion = 0;
let ask: () => boolean = () => false;

export function mayBeInterrupted(how: HowToAsk): void {
  if (how === undefined) return;
  if ('memory' in how) {
    const flag = new Int32Array(how.memory);
    ask = () => Atomics.exchange(flag, 0, 0) === 1;
  } else {
    ask = () => asked(how.address);
  }
}

let reject: (reason: Error) => void = () => {};

/** A message has come. It can't while code of a cell runs, so the cell waits for something. */
export function interruptCell(): void {
  if (running === undefined) return;
  strands.stop(running);
  reject(interrupt());
}

/** Runs a cell until it ends, or is interrupted. */
export async function runCell(number: number, run: () => unknown): Promise<void> {
  const interrupted = new Promise<never>((_, no) => (reject = no));
  running = number;
  strands.current = number;
  nextQuestion = performance.now() + PAUSE;
  try {
    await Promise.race([observeOperations(look, run), interrupted]);
  } catch (thrown) {
    if (isInterrupt(thrown)) strands.stop(number);
    throw thrown;
  } finally {
    running = undefined;
  }
}

/** What a loop of a cell calls in each of its turns. */
export function turn(): void {
  if (++turns % TURNS === 0) look();
}

/** What the value of an `await` in a cell passes through. */
export function after<T>(cell: number | undefined, value: T): T {
  strands.after(cell, value);
  look();
  return value;
}

function look(): void {
  const now = performance.now();
  if (now > deadline.at) throw new TimeUp();
  if (running === undefined || now < nextQuestion) return;
  const isInterrupted = ask();
  nextQuestion = performance.now() + PAUSE;
  if (isInterrupted) throw interrupt();
}

function asked(address: string): boolean {
  try {
    return new TextDecoder().decode(fetchNow(address)) === '1';
  } catch {
    return false;
  }
}
