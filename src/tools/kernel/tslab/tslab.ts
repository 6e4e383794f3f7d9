#!/usr/bin/env node
/**
 * The tslab kernel, for learners. This is the thread that runs cells; the other one talks to Jupyter and has the
 * compiler (front.ts). It waits for checks, says what fails (thrown.ts), and leaves no orphan.
 *
 * `check(…)` takes a moment and shows its report itself. A cell that does not await it would end before
 * that, and print a promise; so a cell waits for what is pending, and a value that has shown itself is not
 * printed again (src/display/display.ts). A value with rich forms, such as a summary or a figure, is shown in
 * them.
 */
import { writeSync } from 'node:fs';
import timers from 'node:timers';
import promises from 'node:timers/promises';
import { ask, front, reached } from './start-front'; // before what takes time
import '../../process/end-with-parent';
import './without-compiler'; // before tslab
import type { Converter } from 'tslab/dist/converter';
import { createExecutor, createRequire } from 'tslab/dist/executor';
import * as jupyter from 'tslab/dist/jupyter';
import * as metadata from 'tslab/dist/metadata';
import { keepExplored } from '../../../display/explored';
import { knownCalls } from '../../../shape/known-calls';
import { Cells } from './cells';
import { ChangedFiles } from './changed-files';
import { moments, type News, type Run, type Task } from './link';
import { Strands } from './strands';
import { keepTimers, type TimerScope } from './strand-timers';
import { isInterrupt, STOPPED_LATER } from './interrupted';
import { inOwnTurn, keepTimerPromises } from './own-turn';
import { printerOf } from './print';
import { Started } from './started';
import { describeThrown } from './thrown';

const tell = (news: News) => front.postMessage(news);

// tslab prints a cell's last expression with this.
console.log = printerOf(console.log, (bundle) => {
  const data = bundle as Record<string, string>;
  display({ data, metadata: {}, transient: {} }, false);
});

const display: typeof jupyter.lastWriteDisplayData = (data, update) =>
  tell({ kind: 'display', data, update });

/** From the first cell on. Libraries write bytes as well. */
function showOutput(): void {
  Object.assign(jupyter, { lastWriteDisplayData: display });
  for (const name of ['stdout', 'stderr'] as const) {
    process[name].write = (text: string | Uint8Array) => {
      tell({ kind: 'stream', name, text: typeof text === 'string' ? text : decoder.decode(text) });
      return true;
    };
  }
}
const decoder = new TextDecoder();

const sources = new Map<number, string>();
const describe = (thrown: unknown): string =>
  describeThrown(
    thrown,
    current!.number,
    (number) => sources.get(number),
    (code, places) => ask('linesOf', code, places),
  );
const printError = console.error;
const { setImmediate } = promises; // as long as it is Node's
const cells = new Cells(
  (thrown) => printError(describe(thrown)),
  () => setImmediate(),
);
const strands = new Strands();
keepTimers(strands, [globalThis, timers] as unknown as TimerScope[], inOwnTurn);
keepTimerPromises(strands);
const started = new Started(strands, (program) => tell({ kind: 'program', ...program }));
/** As much of tslab's converter as its executor uses. */
const node = {
  convert(_, code) {
    const { compiled } = current!;
    // The front knows what is declared: tslab forgets what a cell declares that did not run to its end.
    return changed.complete(compiled && current!.code === code ? compiled : ask('convert', code));
  },
  addModule: (...given) => ask('addModule', ...given),
} as Converter;
Object.assign(metadata, { getCodeMetadata: () => current!.metadata });
const executor = createExecutor(
  process.cwd(),
  { node, browser: node, close: () => {} },
  { log: console.log, error: printFailure },
);
cells.executor = executor;
const { __tslab__: forCells } = globalThis as unknown as {
  __tslab__: { require: (id: string) => unknown };
};
const { now, awaits, after, caught, each } = strands;
Object.assign(forCells, {
  now,
  awaits,
  after,
  caught,
  each,
  require: started.requireFor(forCells.require),
});
// tslab's code around a cell reads this when an interrupt can end it.
Object.defineProperty(forCells, 'exports', {
  get() {
    Atomics.store(reached, moments.begun, current!.number);
    return executor.locals;
  },
});

function printFailure(thrown: unknown, ...rest: unknown[]): void {
  const isOfCell = rest.length === 0 && typeof thrown !== 'string';
  // What waited for a program fails when that was stopped.
  const wasAsked = isOfCell && Atomics.load(reached, moments.asked) === current!.number;
  if (isOfCell && (wasAsked || isInterrupt(thrown))) leave(current!.number);
  else cells.printFailure(thrown, ...rest);
}

/** Whether V8 was asked to end what ran. */
function noteCut(): boolean {
  const isCut = Atomics.exchange(reached, moments.cut, 0) !== 0;
  if (isCut) strands.stopWhatWasCut();
  return isCut;
}

/** Ends all that goes on of a cell that was interrupted. */
function leave(cell: number): void {
  noteCut();
  Atomics.store(reached, moments.asked, 0);
  Atomics.store(reached, moments.heard, cell);
  strands.stop(cell);
  started.end((other) => other === cell);
  cells.interrupt();
}

const changed = new ChangedFiles();
let hasRun = false;
/** The cell that runs, or ran last. */
let current: Run | undefined;
let callCount = 0;
async function run(cell: Run): Promise<void> {
  hasRun = true;
  current = cell;
  sources.set(cell.number, cell.code);
  showOutput();
  changed.look();
  noteCut();
  strands.current = cell.number;
  const running = cells.run(cell);
  Atomics.store(reached, moments.awaited, cell.number);
  const ok = await running;
  changed.note();
  const calls = knownCalls();
  if (calls.size > callCount) tell({ kind: 'calls', calls });
  callCount = calls.size;
  tell({ kind: 'ran', ok, set: cells.set });
}
front.on('message', (task: Task) => {
  if (task.kind === 'keep') keepExplored(task.explored);
  else void run(task);
});

/** As much of the library as shows that it computes. */
interface Computing {
  readonly zeros: (shape: readonly number[]) => object;
  readonly F: { readonly conv2d: (x: object, weight: object) => { data(): unknown } };
}

/** Loads the library while the learner reads, and computes once, which starts what computes. */
function warmUp(): void {
  if (hasRun) return;
  try {
    const { F, zeros } = createRequire(process.cwd())('convlab') as Computing;
    F.conv2d(zeros([1, 1, 3, 3]), zeros([1, 1, 3, 3])).data();
  } catch {
    // A notebook elsewhere has no library.
  }
}
setTimeout(warmUp, 0);

let isOver = false;
front.on('error', (error) => {
  isOver = true;
  // Jupyter's log: there is no way to the notebook any more.
  writeSync(process.stderr.fd, `The kernel's other thread failed: ${String(error.stack)}\n`);
  process.exit(1);
});
front.on('exit', (code) => {
  isOver = true;
  process.exit(code);
});
process.on('exit', () => {
  // A thread that ends while it has sockets ends the whole process, by a signal.
  if (!isOver) ask('close');
});
process.on('SIGINT', () => {
  const cell = current?.number ?? 0;
  Atomics.store(reached, moments.heard, cell);
  const asked = Atomics.exchange(reached, moments.asked, 0);
  const isCut = noteCut();
  if (asked !== 0 && asked !== cell) return; // It was meant for a cell that has ended since.
  if (cells.isRunning) {
    leave(cell);
    executor.interrupt();
    return;
  }
  if (asked === 0) tell({ kind: 'interrupted' });
  strands.stopAll(cell);
  started.end(() => true);
  if (isCut) printError(STOPPED_LATER);
});
// Enough to reach the cell from the depths of the library.
Error.stackTraceLimit = 100;
for (const [event, name] of [
  ['uncaughtException', 'UncaughtException'],
  ['unhandledRejection', 'UnhandledPromiseRejection'],
] as const) {
  process.on(event, (error: unknown) => console.error(`${name}: ${describe(error)}`));
}
