import type { Answer, Stopped } from '../../course/answer/answer.js';
import { unreadable } from '../../course/answer/unreadable.js';
import { Child, type Reply } from './child-process.mjs';
import { compile, type Compiled, type CompiledTooSlowly, type NotCompiled } from './compile.mjs';
import { defaults, graceSeconds, type AnswerProcessOptions } from './limits.mjs';
import { Printed } from './printed.mjs';
import { replies, type Replies } from './reply.mjs';
import type { Preload, Request } from './request.js';
import { asIs, isStopped } from './is-stopped.mjs';

export type { AnswerProcessOptions } from './limits.mjs';

/** What became of a file. */
export type Loaded = { readonly kind: 'loaded' } | NotCompiled | CompiledTooSlowly | Stopped;

interface Program {
  readonly file: string;
  readonly compiled: Compiled;
}

/**
 * A learner's file, run in its own process and accessed through `answer`. The process may be started before
 * it is needed. When it ends, or is killed because it took too long, the next question starts another one
 * and loads the file again, so that no question depends on what became of the one before.
 *
 * It guards against accidents, not against attacks: see child.ts.
 *
 * @example
 * const process = AnswerProcess.start({ preload: 'backend' });
 * const loaded = await process.load('exercises/quiz/quiz-130.ts');
 * if (loaded.kind === 'loaded') await process.answer.value('depth');
 * await process.close();
 */
export class AnswerProcess {
  readonly answer: Answer;
  readonly #options: Required<Omit<AnswerProcessOptions, 'preload'>>;
  readonly #troubles: Stopped[] = [];
  #wasKeptWaiting = false;
  #secondsLeft = Infinity;
  readonly #printed = new Printed();
  #child: Child;
  /** The file that was asked for, and what became of it. */
  #program: Program | undefined;
  #loaded: Loaded | undefined;
  /** Whether the child has seen no file yet. */
  #isFresh = true;
  /** Whether anything that the child says may come from the learner's code. */
  #hasRunCode = false;
  #isClosed = false;
  /** Each question waits for those asked before it. */
  #queue: Promise<unknown> = Promise.resolve();

  private constructor({ preload, ...options }: AnswerProcessOptions) {
    this.#options = { ...defaults, ...options };
    this.#child = this.#start(preload);
    this.answer = {
      value: (part) => this.#ask({ kind: 'value', part }, unreadable),
      call: (part, args) => this.#ask({ kind: 'call', part, args }, asIs),
      callMany: async (part, inputs) => {
        const many = await this.#ask({ kind: 'call-many', part, inputs }, nothing);
        return many !== undefined && many.length <= inputs.length ? many : undefined;
      },
      describe: (part, inputShape) => this.#ask({ kind: 'describe', part, inputShape }, asIs),
      run: (part, input, weights) => this.#ask({ kind: 'run', part, input, weights }, asIs),
    };
  }

  /** Starts the process. It does not wait: `load` does. */
  static start(options: AnswerProcessOptions = {}): AnswerProcess {
    return new AnswerProcess(options);
  }

  /** What the file has printed since it was loaded, up to 64,000 characters. */
  get printed(): string {
    return String(this.#printed);
  }

  /** Whether it missed a deadline because it had to wait for a processor. */
  get wasKeptWaiting(): boolean {
    return this.#wasKeptWaiting;
  }

  /** How the process has ended since the file was loaded, other than by an error that it threw. */
  get troubles(): readonly Stopped[] {
    return this.#troubles;
  }

  /**
   * Compiles and runs a file. A different file gets a new process, unless the process is shared.
   *
   * @param compiled if it was compiled before, from text that is not on disk
   */
  load(file: string, compiled?: Compiled): Promise<Loaded> {
    return this.#inTurn(async () => {
      this.#program = undefined;
      this.#printed.isOn = false;
      this.#printed.clear();
      this.#troubles.length = 0;
      this.#secondsLeft = this.#options.totalSeconds;
      const result = compiled ?? (await compile(file));
      if (result.kind !== 'compiled') return (this.#loaded = result);
      this.#program = { file, compiled: result };
      return (this.#loaded = await this.#run(this.#program, true));
    });
  }

  /** Kills the process and everything that it has started. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#child.kill();
    await this.#child.exited;
  }

  #start(preload?: Preload): Child {
    this.#requireOpen();
    const onPrint = (text: string) => {
      if (this.#child === child) this.#printed.add(text); // and not one that was killed
    };
    this.#hasRunCode = false;
    const child = new Child({
      ...this.#options,
      onPrint,
      ...(preload && { preload }),
      // A stranger's code can get around a limit inside the process, which costs a thread each time.
      ...(this.#options.isHostile && { ownSeconds: Infinity }),
    });
    return child;
  }

  async #run({ file, compiled }: Program, keepsPrinted: boolean): Promise<Loaded> {
    this.#printed.isOn = false;
    if (!(this.#isFresh || this.#options.isShared) || !this.#child.isAlive) {
      this.#child.kill();
      this.#child = this.#start(compiled.usesTensors ? 'backend' : undefined);
    }
    this.#isFresh = false;
    if (compiled.usesTensors) await this.#put({ kind: 'start-backend' });
    this.#printed.isOn = keepsPrinted;
    const loaded = await this.#put({ kind: 'load', file, code: compiled.code });
    this.#printed.isOn = true;
    return loaded;
  }

  #ask<K extends keyof Replies, T>(
    request: Extract<Request, { kind: K }>,
    otherwise: (stopped: Stopped) => T,
  ): Promise<Replies[K] | T> {
    return this.#inTurn(async () => {
      if (!this.#loaded) throw new Error('AnswerProcess: load a file before asking about it.');
      if (this.#loaded.kind !== 'loaded') return otherwise(asStopped(this.#loaded));
      if (!this.#child.isAlive) {
        // What the file prints when it is loaded, it has already printed.
        const again = await this.#run(this.#program!, false);
        if (again.kind !== 'loaded') return otherwise(asStopped(again));
      }
      const reply = await this.#put(request);
      return isStopped(reply) ? otherwise(reply) : reply;
    });
  }

  async #put<K extends keyof Replies>(
    request: Extract<Request, { kind: K }>,
  ): Promise<Replies[K] | Stopped> {
    const isOurs = request.kind === 'start-backend';
    if (this.#secondsLeft <= 0) return { kind: 'timed-out', seconds: this.#options.totalSeconds };
    const seconds = Math.min(this.#options.seconds + graceSeconds, this.#secondsLeft);
    this.#hasRunCode ||= request.kind === 'load';
    const reply: Reply = await this.#child.ask(request, isOurs ? undefined : seconds);
    if (!isOurs) this.#secondsLeft -= this.#child.last.seconds;
    this.#wasKeptWaiting ||= this.#child.last.wasKeptWaiting;
    // Before the learner's code was loaded, nothing else can have said so.
    if ('fault' in reply && !(this.#hasRunCode && this.#options.isHostile)) {
      throw new Error(`The process that runs the answer failed: ${reply.fault}`);
    }
    if ('fault' in reply) return this.#refuse(`The program says of itself: ${reply.fault}`);
    if (reply.kind !== 'reply') {
      this.#troubles.push(reply);
      return reply;
    }
    try {
      const value = replies[request.kind].parse(reply.value) as Replies[K];
      const cutOff = (Array.isArray(value) ? (value as unknown[]) : [value]).find(isCutOff);
      if (cutOff) {
        this.#troubles.push(cutOff);
        this.#child.kill(); // it may have left something behind
      }
      return value;
    } catch {
      return this.#refuse('What came back is not an answer.');
    }
  }

  #refuse(message: string): Stopped {
    this.#child.kill();
    const refused = { kind: 'threw', name: 'BadReply', message } as const;
    this.#troubles.push(refused);
    return refused;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(() => {
      this.#requireOpen();
      return work();
    });
    this.#queue = turn.catch(() => {});
    return turn;
  }

  #requireOpen(): void {
    if (this.#isClosed) throw new Error('AnswerProcess: it was closed.');
  }
}

function nothing(): undefined {
  return undefined;
}

function asStopped(loaded: Exclude<Loaded, { kind: 'loaded' }>): Stopped {
  if (loaded.kind === 'compiled-too-slowly') return { ...loaded, kind: 'timed-out' };
  if (loaded.kind !== 'not-compiled') return loaded;
  const { message, line, column } = loaded;
  return {
    kind: 'threw',
    name: 'SyntaxError',
    message: `line ${line}, column ${column}: ${message}`,
  };
}

function isCutOff(reply: unknown): reply is Stopped {
  return isStopped(reply) && reply.kind === 'timed-out';
}
