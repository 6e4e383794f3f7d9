/**
 * The thread that talks to Jupyter and has the compiler (link.ts). It takes cells in turn (queue.ts), has them
 * compiled and explained (turns.ts), and sends what they show.
 */
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import './lighter-builder'; // before tslab
import type { ConvertResult } from 'tslab/dist/converter';
import type { Executor } from 'tslab/dist/executor';
import * as jupyter from 'tslab/dist/jupyter';
import { getCodeMetadata } from 'tslab/dist/metadata';
import { EXPLORED_TARGET, type Explored } from '../../../display/explored';
import { know } from '../../../shape/known-calls';
import { Comms } from './comms';
import { keepCode } from './code-cache';
import { compileCell } from './compile-cell';
import { Interrupts } from './interrupts';
import { LineTypes } from './line-types';
import {
  answer,
  type Answers,
  type FrontData,
  type News,
  type Question,
  type Run,
  type Task,
} from './link';
import { openComms } from './open-comms';
import { readLess } from './prepare-compiler';
import { takeCellsInTurn } from './queue';
import { Programs } from './programs';
import { ReadAhead } from './read-ahead';
import { keepSocketsInOrder, sent } from './socket-order';
import { Turns } from './turns';
import { describeInterrupt } from './interrupted';
import { TYPES_TARGET, type TypesRequest } from './types-protocol';
import { tslabsTypescript } from './tslabs-typescript';
import { watched } from './watched';

const data = workerData as FrontData;
const main = parentPort!;
const post = (task: Task) => main.postMessage(task);
keepSocketsInOrder();
readLess(tslabsTypescript());
const turns = new Turns();
const { converter } = turns;
takeCellsInTurn(({ stop_on_error: stops }) => {
  turns.begin({ mayFail: stops === false });
  ahead.go({ isCell: true });
});

/** What the running cell is waited for by. */
let ran: ((ok: boolean) => void) | undefined;
let isInterrupted = false;
/** The names that have a value. */
let set: readonly string[] = [];

/** Cells run in the main thread; tslab's handler takes this for what runs them. */
const executor: Executor = {
  async execute(code) {
    isInterrupted = false;
    const metadata = getCodeMetadata(code);
    const isFile = metadata.module !== undefined || metadata.mode === 'browser';
    const compiled = isFile ? undefined : compile(code);
    // What the other thread has told meanwhile.
    await setImmediate();
    if (isInterrupted) {
      process.stderr.write(`${describeInterrupt(0)}\n`);
      return end(false);
    }
    post({ kind: 'run', code, number: turns.number, metadata, compiled });
    const ok = await new Promise<boolean>((resolve) => (ran = resolve));
    ran = undefined;
    return end(ok);
  },
  inspect: (code, position) => converter.inspect(turns.declared, code, position),
  complete: (code, position) => converter.complete(turns.declared, code, position),
  close() {
    keepCode();
    converter.close();
  },
  interrupt: () => {}, // a signal, which goes to the main thread
  reset: () => {},
  locals: {},
};

/** Loops need no look: V8 ends them. */
const watching = { loops: false };
function convert(code: string): ConvertResult {
  const { output, sideOutputs, ...rest } = converter.convert(turns.declared, code);
  return {
    ...rest,
    output: output && watched(output, watching),
    sideOutputs: sideOutputs?.map(({ path, data }) => ({ path, data: watched(data, watching) })),
  };
}

function compile(code: string): Run['compiled'] {
  try {
    return convert(code);
  } catch {
    return undefined; // it fails again when the cell asks, and that is told
  }
}

function end(ok: boolean): boolean {
  const advice = turns.end({ ok, set });
  if (advice) process[ok ? 'stdout' : 'stderr'].write(`${advice}\n`);
  return ok;
}

const programs = new Programs();
const interrupts = new Interrupts(
  () => ran,
  () => turns.number,
  data.reached,
  programs,
);
function interrupt(): void {
  isInterrupted = true;
  interrupts.send();
}

const answers: Answers = {
  convert,
  addModule: (...given) => converter.addModule(...given),
  linesOf(code, places) {
    const compiled = compileCell(code, watching);
    return places.map((place) => compiled.lineOf(...place));
  },
  async close() {
    await sent();
    closeSockets();
  },
};

main.on('message', (message: News | Question) => {
  switch (message.kind) {
    case 'question':
      void answer(message, answers, data);
      break;
    case 'stream':
      // tslab's handler has replaced it for the cell.
      process[message.name].write(message.text);
      break;
    case 'display':
      jupyter.lastWriteDisplayData(message.data as never, message.update);
      break;
    case 'calls':
      for (const [call, names] of message.calls) know(call, names);
      break;
    case 'interrupted':
      interrupt();
      break;
    case 'program':
      programs.note(message.pid, message.cell);
      break;
    case 'ran':
      set = message.set;
      ran?.(message.ok);
  }
});

const types = new LineTypes(converter.look);
const typesOf = (asked: TypesRequest) => types.of(turns.declared, asked);
openComms(
  new Comms({
    [TYPES_TARGET]: (asked) => typesOf(asked as TypesRequest),
    [EXPLORED_TARGET]: (explored) => post({ kind: 'keep', explored: explored as Explored }),
  }),
  interrupt,
);
const ahead = new ReadAhead(typesOf, [keepCode, converter.readAll]);

const handler = new jupyter.JupyterHandlerImpl(executor, false);
const handleKernel = handler.handleKernel.bind(handler);
// The first thing that a client asks, and waits for.
handler.handleKernel = () => {
  ahead.go();
  return handleKernel();
};
const server = new jupyter.ZmqServer(handler, data.configPath);
const closeSockets = server.close.bind(server);
// The port would keep this thread running.
server.close = () => {
  closeSockets();
  main.close();
};
void server.init();
