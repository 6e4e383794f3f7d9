#!/usr/bin/env node
/**
 * The tslab kernel, which heeds `stop_on_error`, waits for checks, answers from the first moment, and
 * leaves no orphan.
 *
 * After a failing cell tslab 1.0.22 cancels what arrives within 200 ms, even if the client has said that it
 * wants to go on, as JupyterLab does for a cell with the tag `raises-exception`. With "Run All" a cell that
 * is meant to fail would take the cells after it down with it, so the queue is kept in that case.
 *
 * `check(…)` takes a moment and shows its report itself. A cell that does not await it would end before
 * that, and print a promise; so a cell waits for what is pending, and a value that has shown itself is not
 * printed again (src/display/display.ts). A value with rich forms, such as a summary or a figure, is shown in
 * them.
 *
 * The protocol: https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute
 */
import { parseArgs } from 'node:util';
import '../../process/end-with-parent';
import './lighter-builder'; // before tslab
import * as jupyter from 'tslab/dist/jupyter';
import { startKernel } from 'tslab/dist/main';
import { pendingSlot } from '../../../display/cell';
import { bundleOf, shownMark, type Displayable } from '../../../display/display';
import { bindFirst } from './bind-first';
import { expandShorthand } from './expand-shorthand';
import { optimiseLater, readLess } from './prepare-compiler';
import { tslabsTypescript } from './tslabs-typescript';

interface Queue {
  add<T>(task: () => Promise<T>): Promise<T>;
  reset(milliseconds: number): Promise<void>;
}

interface Handler {
  execQueue: Queue;
  executor: { execute(code: string): Promise<boolean> };
  handleExecute(request: { stop_on_error?: boolean }, ...writers: unknown[]): Promise<unknown>;
}

const prototype = jupyter.JupyterHandlerImpl.prototype as unknown as Handler;
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its handler below
const handleExecute = prototype.handleExecute;

/** What the running cell is still waiting for. */
const pending = new Set<Promise<unknown>>();
Object.assign(globalThis, { [pendingSlot]: pending });

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

const waiting = new WeakSet<object>();

/** Makes each cell end only when nothing is pending any more. */
function makeCellsWait({ executor }: Handler): void {
  if (waiting.has(executor)) return;
  waiting.add(executor);
  const execute = executor.execute.bind(executor);
  executor.execute = async (code) => {
    const ok = await execute(expandShorthand(code));
    while (pending.size > 0) {
      const now = [...pending];
      pending.clear();
      await Promise.allSettled(now);
    }
    return ok;
  };
}

prototype.handleExecute = function (this: Handler, request, ...writers) {
  makeCellsWait(this);
  const handler = request.stop_on_error === false ? keepingQueue(this) : this;
  return handleExecute.call(handler, request, ...writers);
};

/** The same handler, but with a queue that treats a failure like any other result. */
function keepingQueue(handler: Handler): Handler {
  const queue: Queue = {
    add: async (task) => {
      const ended = await handler.execQueue.add(() => Promise.allSettled([task()]));
      if (ended[0].status === 'rejected') throw ended[0].reason;
      return ended[0].value;
    },
    reset: () => Promise.resolve(),
  };
  return new Proxy(handler, {
    get: (target, key) => (key === 'execQueue' ? queue : (Reflect.get(target, key) as unknown)),
    set: (target, key, value) => Reflect.set(target, key, value),
  });
}

const { values } = parseArgs({
  options: { 'config-path': { type: 'string', default: '' } },
  allowPositionals: true, // the word `kernel`, as tslab's own program has it
});
bindFirst();
optimiseLater();
readLess(tslabsTypescript());
// Not another copy of tslab near the notebook, which would not honour stop_on_error.
startKernel({ configPath: values['config-path'], enableFindLocal: false });
