/** The operating system's side of a child: started, asked one thing at a time, watched, and killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Duplex } from 'node:stream';
import type { Stopped } from '../../course/answer/answer.js';
import { descendants, signal } from '../machine/processes.mjs';
import { activeTimeout } from '../machine/active-timeout.mjs';
import { reasonOf } from './end-reason.mjs';
import { innermost, Stopwatch } from './queueing.mjs';
import { isBounded } from './bounded.js';
import { FrameReader, TooLong, toFrame } from './frames.js';
import type { Launcher } from './launch.mjs';
import { message } from './reply.mjs';
import type { Preload, Request } from './request.js';

export interface ChildOptions {
  /** How long a learner's code may take at a time. */
  readonly seconds: number;
  /** The child's own limit, if it differs: `Infinity` leaves it to the parent. */
  readonly ownSeconds?: number;
  /** For JavaScript's own memory; tensors and buffers are not counted. */
  readonly memoryMb: number;
  readonly preload?: Preload;
  readonly launcher: Launcher;
  /** How much it may print, and how long one reply may be. */
  readonly maxPrintedBytes: number;
  readonly maxReplyBytes: number;
  /** Gets what the learner's code prints. */
  readonly onPrint: (text: string) => void;
}

/** The reply to a request, not yet inspected; or why there is none. */
export type Asked =
  | { readonly kind: 'reply'; readonly value: unknown }
  | { /** An error of convlab's own in the child, or so the child says. */ readonly fault: string }
  | Stopped;

/** The longest that a machine may take to start the child, or the backend in it. */
const startSeconds = 60;

const running = new Set<Child>();

process.on('exit', () => {
  for (const child of running) child.kill();
});

export class Child {
  /** Resolves when the process is gone. */
  readonly exited: Promise<void>;
  /**
   * How long the last question took, not counting waits for a processor; and whether such a wait made it
   * late.
   */
  last = { seconds: 0, wasKeptWaiting: false };

  readonly #options: ChildOptions;
  readonly #process: ChildProcess;
  readonly #channel: Duplex;
  readonly #reader: FrameReader;
  readonly #isContained: boolean;
  #printedBytes = 0;
  /** Resolves when it has started, or when it is clear that it never will. */
  readonly #started: Promise<void>;
  #state: 'starting' | 'ready' | 'killed' = 'starting';
  #onStarted: () => void = () => {};
  /** The end of what it wrote to standard error, in case it fails. */
  #log = '';
  #lastId = 0;
  /** The program itself, not what starts it. */
  #pid = 0;
  #pending: { id: number; settle: (asked: Asked) => void } | undefined;
  /** Whether it was ended by `kill`, rather than by itself. */
  #wasEnded = false;
  /** Why it can't be asked any more. */
  #over: Stopped | undefined;

  constructor(options: ChildOptions) {
    this.#options = options;
    const { command, args, env, cwd, isContained } = options.launcher({
      nodeOptions: [`--max-old-space-size=${options.memoryMb}`, '--no-deprecation'],
      args: [options.preload ?? 'nothing', String(options.ownSeconds ?? options.seconds)],
    });
    this.#isContained = isContained ?? false;
    this.#reader = new FrameReader(options.maxReplyBytes);
    this.#process = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      // Its own group, so that kill() also reaches what the learner's code started.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    running.add(this);
    this.#channel = this.#process.stdio[3] as Duplex;
    this.#started = new Promise((resolve) => (this.#onStarted = resolve));
    this.exited = this.#watch();
  }

  /** Why it can't be asked any more; undefined while it can, or if it was ended by `kill`. */
  get endedBy(): Stopped | undefined {
    return this.#wasEnded ? undefined : this.#over;
  }

  /** Whether it can be asked. */
  get isAlive(): boolean {
    return this.#over === undefined;
  }

  /**
   * Asks, and waits at most `seconds` for the reply; a child that takes longer is killed. One thing at a
   * time.
   *
   * @throws if the child does not even start
   */
  async ask(request: Request, seconds = startSeconds): Promise<Asked> {
    if (this.#state === 'starting') await this.#start();
    if (this.#over) return this.#over;
    const id = ++this.#lastId;
    const watch = new Stopwatch(this.#pid);
    const asked = await new Promise<Asked>((settle) => {
      const late = { kind: 'timed-out', seconds: this.#options.seconds } as const;
      const stop = activeTimeout(
        seconds * 1000,
        () => this.#end(late),
        () => watch.queuedMs,
      );
      this.#pending = {
        id,
        settle: (result) => {
          stop();
          this.#pending = undefined;
          settle(result);
        },
      };
      this.#channel.write(toFrame({ id, request }));
    });
    const isLate = 'kind' in asked && asked.kind === 'timed-out';
    const own = watch.seconds;
    this.last = { seconds: isLate ? seconds : own, wasKeptWaiting: isLate && own < 0.9 * seconds };
    // What was printed before the reply has arrived by now, but may not have been read yet.
    for (let turn = 0; turn < 2; turn++) await new Promise((next) => setImmediate(next));
    return asked;
  }

  /** Kills it at once, with everything that the learner's code has started. */
  kill(): void {
    if (this.#state === 'starting') this.#state = 'killed';
    this.#wasEnded ||= this.isAlive;
    this.#end({ kind: 'threw', name: 'Ended', message: 'The program was ended.' });
  }

  async #start(): Promise<void> {
    const late = setTimeout(() => this.#onStarted(), startSeconds * 1000);
    await this.#started;
    clearTimeout(late);
    if (this.#state !== 'starting') return;
    this.kill();
    const why = 'The process that runs answers does not start. Is convlab built (npm run build)?';
    throw new Error(`${why}\n${this.#log}`);
  }

  #watch(): Promise<void> {
    const { stdout, stderr } = this.#process;
    stdout!.setEncoding('utf8').on('data', (text: string) => this.#print(text));
    stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.#log = (this.#log + text).slice(-4000);
      this.#print(text);
    });
    this.#channel.on('data', (chunk: Buffer) => this.#receive(chunk));
    // EPIPE and the like: the end of the process is reported by 'exit'.
    for (const stream of [stdout!, stderr!, this.#channel]) stream.on('error', () => {});
    return new Promise((resolve) => {
      const finish = (reason: Stopped) => {
        this.#end(reason);
        this.#onStarted();
        running.delete(this);
        resolve();
      };
      this.#process.once('error', (error) => {
        this.#log += String(error);
        finish({ kind: 'threw', name: 'Ended', message: String(error) });
      });
      this.#process.once('exit', (code, signal) => {
        this.#signalGroup(); // what it has started is killed with it
        // A reply that it sent earlier may still be on its way.
        const gone = () => finish(reasonOf({ code, signal }, this.#log, this.#options.memoryMb));
        if (this.#channel.readableEnded) return gone();
        const rest = setTimeout(gone, 200);
        this.#channel.once('end', () => {
          clearTimeout(rest);
          gone();
        });
      });
    });
  }

  #print(text: string): void {
    this.#printedBytes += text.length;
    if (this.#printedBytes <= this.#options.maxPrintedBytes) return this.#options.onPrint(text);
    const message = 'It printed without end. Does a loop print more than is needed?';
    this.#end({ kind: 'threw', name: 'TooMuchPrinted', message });
  }

  #receive(chunk: Buffer): void {
    if (this.#over) return;
    try {
      for (const read of this.#reader.read(chunk)) {
        if (!isBounded(read)) throw new Error('More than any answer has.');
        this.#take(message.parse(read));
      }
    } catch (error) {
      const [name, why] = // even an honest program's reply may be too large
        error instanceof TooLong ? ['TooLarge', 'is too large'] : ['BadReply', 'cannot be read'];
      this.#end({ kind: 'threw', name, message: `What came back ${why}.` });
    }
  }

  #take(read: ReturnType<typeof message.parse>): void {
    if ('ready' in read) {
      if (this.#state === 'ready') throw new Error('It was ready before.');
      this.#state = 'ready';
      this.#pid = innermost(this.#process.pid!);
      return this.#onStarted();
    }
    if (read.id !== this.#pending?.id) throw new Error('Nobody asked for this.');
    this.#pending.settle('fault' in read ? read : { kind: 'reply', value: read.reply });
  }

  #end(reason: Stopped): void {
    if (this.#over) return;
    this.#over = reason;
    this.#signalGroup();
    this.#pending?.settle(reason);
  }

  #signalGroup(): void {
    const { pid } = this.#process;
    if (pid === undefined) return;
    if (process.platform === 'win32') {
      this.#process.kill('SIGKILL');
      return;
    }
    // Those that left the group are found through their parents, for as long as these are alive.
    const others = this.#isContained ? [] : descendants(pid);
    for (const target of [...others, -pid]) signal(target, 'SIGKILL');
  }
}
