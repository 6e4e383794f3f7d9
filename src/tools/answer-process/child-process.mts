/** A process that runs answers: asked one thing at a time, held to limits of time, memory and length. */
import type { Duplex } from 'node:stream';
import type { Stopped } from '../../course/answer/answer.js';
import { activeTimeout } from '../process/active-timeout.mjs';
import { Requests } from '../process/requests.mjs';
import { SupervisedProcess } from '../process/supervised-process.mjs';
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
export type Reply =
  | { readonly kind: 'reply'; readonly value: unknown }
  | { /** An error of convlab's own in the child, or so the child says. */ readonly fault: string }
  | Stopped;

/** The longest that a machine may take to start the child, or the backend in it. */
const startSeconds = 60;

export class Child {
  /** Resolves when the process is gone. */
  readonly exited: Promise<void>;
  /**
   * How long the last question took, not counting waits for a processor; and whether such a wait made it
   * late.
   */
  last = { seconds: 0, wasKeptWaiting: false };

  readonly #options: ChildOptions;
  readonly #process: SupervisedProcess;
  readonly #channel: Duplex;
  readonly #reader: FrameReader;
  readonly #requests = new Requests<Reply>();
  #printedBytes = 0;
  #state: 'starting' | 'ready' | 'killed' = 'starting';
  /** The program itself, not what starts it. */
  #pid = 0;
  /** Whether it was ended by `kill`, rather than by itself. */
  #wasEnded = false;
  /** Why it can't be asked any more. */
  #over: Stopped | undefined;

  constructor(options: ChildOptions) {
    this.#options = options;
    const program = options.launcher({
      nodeOptions: [`--max-old-space-size=${options.memoryMb}`, '--no-deprecation'],
      args: [options.preload ?? 'nothing', String(options.ownSeconds ?? options.seconds)],
    });
    this.#process = new SupervisedProcess({
      ...program,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.#reader = new FrameReader(options.maxReplyBytes);
    const { stdout, stderr, stdio } = this.#process.child;
    for (const stream of [stdout!, stderr!]) stream.on('data', (text: string) => this.#print(text));
    this.#channel = stdio[3] as Duplex;
    this.#channel.on('data', (chunk: Buffer) => this.#receive(chunk));
    this.exited = this.#process.exited.then((exit) => {
      const full = this.#process.ranOutOfMemory ? options.memoryMb : undefined;
      this.#end(reasonOf(exit, full));
    });
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
  async ask(request: Request, seconds = startSeconds): Promise<Reply> {
    if (this.#state === 'starting') await this.#start();
    if (this.#over) return this.#over;
    const watch = new Stopwatch(this.#pid);
    const reply = await this.#requests.ask((id) => {
      this.#channel.write(toFrame({ id, request }));
      const late = { kind: 'timed-out', seconds: this.#options.seconds } as const;
      return activeTimeout(
        seconds * 1000,
        () => this.#end(late),
        () => watch.queuedMs,
      );
    });
    const isLate = isTimedOut(reply);
    // Its own limit is the shorter one; it goes by the clock, too.
    const isCutOff = 'value' in reply && [reply.value].flat().some(isTimedOut);
    const limit = isLate ? seconds : this.#options.seconds;
    const own = watch.seconds;
    this.last = {
      seconds: isLate ? seconds : own,
      wasKeptWaiting: (isLate || isCutOff) && own < 0.9 * limit,
    };
    // What was printed before the reply has arrived by now, but may not have been read yet.
    for (let turn = 0; turn < 2; turn++) await new Promise((next) => setImmediate(next));
    return reply;
  }

  /** Kills it at once, with everything that the learner's code has started. */
  kill(): void {
    if (this.#state === 'starting') this.#state = 'killed';
    this.#wasEnded ||= this.isAlive;
    this.#end({ kind: 'threw', name: 'Ended', message: 'The program was ended.' });
  }

  async #start(): Promise<void> {
    const isReady = await this.#process.waitUntilReady(startSeconds * 1000);
    if (isReady || this.#state === 'killed') return;
    this.kill();
    const why = 'The process that runs answers does not start. Is convlab built (npm run build)?';
    throw new Error(`${why}\n${this.#process.stderrTail}`);
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
      return this.#process.markReady();
    }
    const reply: Reply = 'fault' in read ? read : { kind: 'reply', value: read.reply };
    if (!this.#requests.resolve(read.id, reply)) throw new Error('Nobody asked for this.');
  }

  #end(reason: Stopped): void {
    if (this.#over) return;
    this.#over = reason;
    this.#process.kill();
    this.#requests.resolveAll(() => reason);
  }
}

const isTimedOut = (reply: unknown): boolean =>
  (reply as { kind?: unknown } | null)?.kind === 'timed-out';
