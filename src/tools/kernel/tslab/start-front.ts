/** Starts the kernel's other thread (link.ts). It has the longer way to the first cell, so this is loaded first. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MessageChannel, Worker } from 'node:worker_threads';
import { allowRelaxedSimd } from '../../../tensor/host';
import { askThrough, moments, type FrontData } from './link';
import { optimiseLater } from './prepare-compiler';

const { values } = parseArgs({
  options: { 'config-path': { type: 'string', default: '' } },
  allowPositionals: true, // the word `kernel`, as tslab's own program has it
});
optimiseLater();
// The library would set its flags when a cell imports it. V8 refuses code that was kept under others than there are when
// a kernel starts (code-cache.ts), so all are set now; the import alone sets one.
allowRelaxedSimd();
const { port1: answers, port2 } = new MessageChannel();
const signal = new Int32Array(new SharedArrayBuffer(4));
export const reached = new Int32Array(new SharedArrayBuffer(4 * Object.keys(moments).length));
const configPath = values['config-path'];
const workerData: FrontData = { configPath, answers: port2, signal, reached };

/** V8 would take 48, and as the compiler has little that lasts, fill them: a kernel is 15 MB smaller so. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

export const front = new Worker(join(__dirname, 'front.js'), {
  workerData,
  resourceLimits,
  transferList: [port2],
});

/** Asks it, and waits for its answer. */
export const ask = askThrough(front, { answers, signal });
