/**
 * The program that runs a learner's file, in its own process: it loads the library once, then one file, and
 * answers what the parent asks about it.
 *
 * This keeps the parent safe from accidents, not from attacks: the code here may read files, use the
 * network and start programs, as any of the learner's own programs may. What it can't do is judge itself:
 * the expected values and the comparison stay in the parent.
 */
import { Socket } from 'node:net';
import { compileFunction } from 'node:vm';
import { localAnswer, startBackend } from '../../course/answer';
import { limited } from '../../course/answer/host';
import { thrown } from '../../course/answer/thrown';
import type { Answer, Stopped } from '../../course/answer/answer';
import { FrameReader, toFrame } from './frames';
import { Notebook } from './notebook';
import type { FromChild, Request } from './request';

const [preload, limit] = process.argv.slice(2);
const seconds = Number(limit);
const parent = new Socket({ fd: 3 });

/** What `import … from 'convlab'` gets: this package, wherever the file is. */
function library(): unknown {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- when it is needed, not before
  return require('../../index');
}

let answer: Answer = localAnswer(undefined);

function load(file: string, code: string): { kind: 'loaded' } | Stopped {
  const module: { exports: unknown } = { exports: {} };
  const run = limited(seconds, () => {
    const names = ['exports', 'require', 'module'];
    const start = compileFunction(code, names, { filename: file }) as (...args: unknown[]) => void;
    start.call(module.exports, module.exports, importer, module);
  });
  if (run.kind === 'timed-out') return run;
  if (run.kind === 'threw') return thrown(run.error);
  answer = localAnswer(module.exports, { seconds });
  return { kind: 'loaded' };
}

/** The bundle includes the learner's own files; the only package is convlab. */
function importer(name: string): unknown {
  if (name === 'convlab') return library();
  throw new Error(`Cannot find module '${name}': an answer imports from 'convlab' alone.`);
}

let notebook: Notebook | undefined;

/** The notebook that this process runs, from its first cell on. */
function theNotebook(): Notebook {
  return (notebook ??= new Notebook(() => library() as Record<string, unknown>));
}

function useAnswer(id: string): { kind: 'used' | 'missing' } {
  const found = theNotebook().answerTo(id);
  if (!found) return { kind: 'missing' };
  answer = localAnswer(found.parts, { seconds });
  return { kind: 'used' };
}

async function replyTo(request: Request): Promise<unknown> {
  switch (request.kind) {
    case 'start-backend':
      startBackend();
      return undefined;
    case 'load':
      return load(request.file, request.code);
    case 'cell':
      return theNotebook().run(request.cell, request.exercises, request.seconds);
    case 'use-answer':
      return useAnswer(request.id);
    case 'value':
      return answer.value(request.part);
    case 'call':
      return answer.call(request.part, request.args);
    case 'call-many':
      return (await answer.callMany!(request.part, request.inputs)) ?? [];
    case 'describe':
      return answer.describe(request.part, request.inputShape);
    case 'run':
      return answer.run(request.part, request.input, request.weights);
  }
}

async function handle(id: number, request: Request): Promise<void> {
  try {
    send({ id, reply: await replyTo(request) });
  } catch (error) {
    const { name, message } = thrown(error);
    send({ id, fault: `${name}: ${message}` });
  }
}

function send(message: FromChild): void {
  parent.write(toFrame(message));
}

/** An error in a timer or a promise comes too late to be an outcome; the parts stay as they were. */
function tellOfLate(error: unknown): void {
  const { name, message } = thrown(error);
  console.error(`An error came later, in a timer or a promise: ${name}: ${message}`);
}

/**
 * Makes each print wait until it is read. Otherwise Node keeps what does not fit into the pipe until the
 * code has ended, and loses it if it never does. There is no documented way to do this.
 */
function printAtOnce(stream: NodeJS.WriteStream): void {
  const { _handle } = stream as { _handle?: { setBlocking?(on: boolean): void } };
  _handle?.setBlocking?.(true);
}

printAtOnce(process.stdout);
printAtOnce(process.stderr);
process.on('uncaughtException', tellOfLate);
process.on('unhandledRejection', tellOfLate);

const reader = new FrameReader(2 ** 30); // what the parent sends can be trusted
parent.on('data', (chunk) => {
  for (const message of reader.read(chunk)) {
    const { id, request } = message as { id: number; request: Request };
    void handle(id, request);
  }
});
// Without a parent there is nothing to work for, whatever timers the learner's file has started.
parent.on('close', () => process.kill(process.pid, 'SIGKILL'));

if (preload === 'library' || preload === 'backend') library();
if (preload === 'backend') startBackend();
send({ ready: true });
