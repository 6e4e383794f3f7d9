#!/usr/bin/env node
/**
 * The tslab kernel, for learners: it takes cells in turn (queue.ts), explains what it refuses
 * (explaining-converter.ts) and what fails (thrown.ts), waits for checks, answers from the first moment, and
 * leaves no orphan.
 *
 * `check(…)` takes a moment and shows its report itself. A cell that does not await it would end before
 * that, and print a promise; so a cell waits for what is pending, and a value that has shown itself is not
 * printed again (src/display/display.ts). A value with rich forms, such as a summary or a figure, is shown in
 * them.
 */
import { parseArgs } from 'node:util';
import '../../process/end-with-parent';
import './lighter-builder'; // before tslab
import * as executor from 'tslab/dist/executor';
import * as jupyter from 'tslab/dist/jupyter';
import { startKernel } from 'tslab/dist/main';
import { bundleOf, shownMark, type Displayable } from '../../../display/display';
import { beginCell, describe, prepareCells, printFailure, runCellsWith } from './cells';
import { optimiseLater, readLess } from './prepare-compiler';
import { takeCellsInTurn } from './queue';
import { keepSocketsInOrder } from './socket-order';
import { tslabsTypescript } from './tslabs-typescript';

/** A value that may have rich forms, or have shown itself. */
interface Showable extends Displayable {
  [shownMark]?: unknown;
}

const print = console.log;

// tslab prints a cell's last expression with this.
console.log = (...values: unknown[]) => {
  const [only] = values as [Showable | null | undefined];
  if (values.length !== 1 || typeof only !== 'object' || only === null) print(...values);
  else if (!only[shownMark] && !showRich(only)) print(only);
};

/** Sends the rich forms, if there are any. */
function showRich(value: Showable): boolean {
  // Before the first cell runs there is nothing to write to.
  const write = jupyter.lastWriteDisplayData as typeof jupyter.lastWriteDisplayData | null;
  const isRich = typeof value.toBundle === 'function' || typeof value.toHTML === 'function';
  if (!write || !isRich) return false;
  const data = bundleOf(value) as Record<string, string>;
  write({ data, metadata: {}, transient: {} }, false);
  return true;
}

const { createExecutor } = executor;
Object.assign(executor, {
  createExecutor: (...[folder, converters]: Parameters<typeof createExecutor>) => {
    const made = createExecutor(folder, converters, { log: console.log, error: printFailure });
    runCellsWith(made);
    return made;
  },
});

const { values } = parseArgs({
  options: { 'config-path': { type: 'string', default: '' } },
  allowPositionals: true, // the word `kernel`, as tslab's own program has it
});
keepSocketsInOrder();
optimiseLater();
readLess(tslabsTypescript());
prepareCells();
takeCellsInTurn(({ stop_on_error: stops }) => beginCell({ mayFail: stops === false }));
// Enough to reach the cell from the depths of the library.
Error.stackTraceLimit = 100;
// Not another copy of tslab near the notebook.
startKernel({ configPath: values['config-path'], enableFindLocal: false });

// In place of tslab's listeners, which print Node's stack.
for (const [event, name] of [
  ['uncaughtException', 'UncaughtException'],
  ['unhandledRejection', 'UnhandledPromiseRejection'],
] as const) {
  process.removeAllListeners(event);
  process.on(event, (error: unknown) => console.error(`${name}: ${describe(error)}`));
}
