/**
 * Runs each cell as a learner would wish: it is explained if it is refused, ends only when what it started has
 * shown itself, and says in a sentence or two what went wrong.
 */
import type { Executor } from 'tslab/dist/executor';
import { pendingSlot } from '../../../display/cell';
import { explainCells, type Turn } from './explaining-converter';
import { namesSet } from './names';
import { Outdated } from './outdated';
import { describeInterrupt, describeThrown, isInterrupt } from './thrown';

/** What the running cell is still waiting for. */
const pending = new Set<Promise<unknown>>();
Object.assign(globalThis, { [pendingSlot]: pending });

const sources = new Map<number, string>();
const outdated = new Outdated();
let turn: Turn = { number: 0, mayFail: false, advice: [], state: 'refused' };
/** The steps that each optimiser had made before the cell. */
let stepsBefore = new Map<object, number>();
let values: Readonly<Record<string, unknown>> = {};

const printError = console.error.bind(console);

/** Takes note of the next cell. */
export function beginCell({ mayFail }: { mayFail: boolean }): void {
  turn = { number: turn.number + 1, mayFail, advice: [], state: 'refused' };
}

/** Has cells explained. To be called before the kernel starts. */
export function prepareCells(): void {
  explainCells(() => turn, outdated);
}

/** What tslab prints of a refused cell, line by line, and of an exception. */
export function printFailure(first: unknown, ...rest: unknown[]): void {
  if (rest.length > 0 || typeof first === 'string') printError(first, ...rest);
  else if (isInterrupt(first)) printError(describeInterrupt(stepsSince()));
  else printError(describe(first));
}

export function describe(thrown: unknown): string {
  return describeThrown(thrown, turn.number, (number) => sources.get(number));
}

/** Wraps the kernel's executor. */
export function runCellsWith(executor: Executor): void {
  const execute = executor.execute.bind(executor);
  values = executor.locals;
  executor.execute = async (source) => {
    sources.set(turn.number, source);
    stepsBefore = new Map(stepCounts());
    const ok = await execute(source).catch(printUnexpected);
    while (pending.size > 0) {
      const now = [...pending];
      pending.clear();
      await Promise.allSettled(now);
    }
    note(source, ok);
    const advice = turn.advice.map((sentence) => `→ ${sentence}`).join('\n');
    if (advice) (ok ? console.log : printError)(advice);
    return ok;
  };
}

function note(source: string, ok: boolean): void {
  if (ok && outdated.isEmpty) return;
  const names = namesSet(source);
  if (ok) outdated.ran(names);
  else if (turn.mayFail || turn.state === 'held') return;
  else if (turn.state === 'compiled') outdated.failed(names, values, turn.number);
  else outdated.refused(names, turn.number);
}

/** The compiler itself has failed. */
function printUnexpected(error: unknown): boolean {
  printError(`This cell could not be compiled: ${String(error)}`);
  return false;
}

/** The optimisers that cells have made, with the steps of each. */
function stepCounts(): [object, number][] {
  return Object.values(values).flatMap((value) => {
    if (typeof value !== 'object' || value === null) return [];
    const { stepCount } = value as { stepCount?: unknown };
    return typeof stepCount === 'number' ? [[value, stepCount]] : [];
  });
}

function stepsSince(): number {
  return stepCounts().reduce((sum, [of, count]) => sum + count - (stepsBefore.get(of) ?? 0), 0);
}
