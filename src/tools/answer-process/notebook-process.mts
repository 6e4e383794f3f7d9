import type { Answer, Stopped } from '../../course/answer/answer.js';
import { unreadable } from '../../course/answer/unreadable.js';
import type { AnswerProcessOptions } from './answer-process.mjs';
import { Child } from './child-process.mjs';
import { defaults, graceSeconds } from './limits.mjs';
import { replies, type Replies } from './reply.mjs';
import type { CellCode, CellOutcome, Request } from './request.js';
import { asIs, isStopped } from './is-stopped.mjs';

export interface NotebookProcessOptions extends Omit<AnswerProcessOptions, 'isShared' | 'preload'> {
  /** How long a cell may take (10). `seconds` is for a function or a model that a question is about. */
  readonly cellSeconds?: number;
  /** How many times another process is started and runs the cells again (3). */
  readonly lives?: number;
  /** The ids that `check` accepts in addition to those of practice questions. */
  readonly exercises: readonly string[];
}

const ownDefaults = { cellSeconds: 10, lives: 3 } as const;

/**
 * The cells of one notebook, run in their own process, and the answers that they hand over to `check`. When
 * the process ends, or is killed because it does not answer, the next question starts another one and
 * reruns the cells that ran before, except the one that ended it.
 *
 * @example
 * const process = NotebookProcess.start({ exercises: ['quiz-130'] });
 * const { checked } = await process.run({ code, isAsync: false, lastExpression: null });
 * if (checked.includes('quiz-130')) await process.answerTo('quiz-130').value('depth');
 * await process.close();
 */
export class NotebookProcess {
  readonly #options: Required<Omit<NotebookProcessOptions, 'isShared' | 'preload'>>;
  readonly #troubles: Stopped[] = [];
  #child: Child;
  /** Whether the child has run a cell. */
  #hasRunCode = false;
  /** The cells that did not end the process. */
  readonly #history: CellCode[] = [];
  #livesLeft: number;
  #secondsLeft: number;
  #wasKeptWaiting = false;
  /** The id of the answer that the child currently speaks for. */
  #inUse: string | undefined;
  #isClosed = false;
  /** Each question waits for those asked before it. */
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(options: NotebookProcessOptions) {
    this.#options = { ...defaults, ...ownDefaults, ...options };
    this.#livesLeft = this.#options.lives;
    this.#secondsLeft = this.#options.totalSeconds;
    this.#child = this.#start();
  }

  /** Starts the process, with the library and its backend. It does not wait: `run` does. */
  static start(options: NotebookProcessOptions): NotebookProcess {
    return new NotebookProcess(options);
  }

  /** Why nothing will be run or answered any more; undefined while it still will be. */
  get over(): Stopped | undefined {
    if (this.#secondsLeft <= 0) return { kind: 'timed-out', seconds: this.#options.totalSeconds };
    return this.#child.isAlive || this.#livesLeft > 0 ? undefined : lastEnd;
  }

  /** How long it has been busy so far, not counting waits for a processor. */
  get spentSeconds(): number {
    return this.#options.totalSeconds - this.#secondsLeft;
  }

  /** Whether it missed a deadline because it had to wait for a processor. */
  get wasKeptWaiting(): boolean {
    return this.#wasKeptWaiting;
  }

  /** How the process ended, or took too long, since `answerTo` was called. */
  get troubles(): readonly Stopped[] {
    return this.#troubles;
  }

  /** Runs the next cell. `hasEnded` says that the cell took the process down with it. */
  run(cell: CellCode): Promise<CellOutcome & { readonly hasEnded: boolean }> {
    return this.#inTurn(async () => {
      const outcome = (await this.#revive()) ?? (await this.#runCell(cell));
      const hasEnded = !this.#child.isAlive;
      if ('kind' in outcome) return { stopped: outcome, checked: [], hasEnded };
      if (!hasEnded) this.#history.push(cell);
      return { ...outcome, hasEnded };
    });
  }

  /** What was last handed over to `check` under this id. */
  answerTo(id: string): Answer {
    this.#troubles.length = 0;
    const of: Asking = { id };
    return {
      value: (part) => this.#ask(of, { kind: 'value', part }, unreadable),
      call: (part, args) => this.#ask(of, { kind: 'call', part, args }, asIs),
      describe: (part, inputShape) => this.#ask(of, { kind: 'describe', part, inputShape }, asIs),
      run: (part, input, weights) => this.#ask(of, { kind: 'run', part, input, weights }, asIs),
    };
  }

  /** Kills the process and everything that it has started. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#child.kill();
    await this.#child.exited;
  }

  #start(): Child {
    this.#hasRunCode = false;
    this.#inUse = undefined;
    return new Child({ ...this.#options, preload: 'backend', onPrint: () => {} });
  }

  /** Makes sure that there is a process that has run the cells; or says why there is none. */
  async #revive(): Promise<Stopped | undefined> {
    while (!this.#child.isAlive) {
      if (this.over) return this.over;
      this.#livesLeft -= 1;
      this.#child = this.#start();
      for (const [index, cell] of this.#history.entries()) {
        await this.#runCell(cell);
        if (this.#child.isAlive) continue;
        this.#history.splice(index, 1); // it did not end the first process
        break;
      }
    }
    return this.over;
  }

  async #runCell(cell: CellCode): Promise<CellOutcome | Stopped> {
    const { cellSeconds: seconds, exercises } = this.#options;
    const outcome = await this.#put({ kind: 'cell', cell, exercises, seconds }, seconds);
    this.#inUse = undefined;
    return outcome;
  }

  #ask<K extends 'value' | 'call' | 'describe' | 'run', T>(
    of: Asking,
    request: Extract<Request, { kind: K }>,
    otherwise: (stopped: Stopped) => T,
  ): Promise<Replies[K] | T> {
    return this.#inTurn(async () => {
      // It would end the next process as well, and all cells would be rerun for nothing.
      if (of.ended) return otherwise(of.ended);
      const over = (await this.#revive()) ?? (await this.#use(of.id));
      if (over) {
        this.#troubles.push(over);
        return otherwise(over);
      }
      const reply = await this.#put(request, this.#options.seconds);
      if (!isStopped(reply)) return reply;
      if (!this.#child.isAlive) of.ended = reply;
      if (of.ended || reply.kind === 'timed-out') this.#troubles.push(reply);
      return otherwise(reply);
    });
  }

  async #use(id: string): Promise<Stopped | undefined> {
    if (this.#inUse === id) return undefined;
    const reply = await this.#put({ kind: 'use-answer', id }, this.#options.seconds);
    if (isStopped(reply)) return reply;
    if (reply.kind === 'missing') {
      // A fresh process reran the cells, and this time none of them handed it over.
      return { kind: 'threw', name: 'Missing', message: 'The answer was not handed over again.' };
    }
    this.#inUse = id;
    return undefined;
  }

  async #put<K extends keyof Replies>(
    request: Extract<Request, { kind: K }>,
    ownSeconds: number,
  ): Promise<Replies[K] | Stopped> {
    if (this.#secondsLeft <= 0) return this.over!;
    const asked = await this.#child.ask(
      request,
      Math.min(ownSeconds + graceSeconds, this.#secondsLeft),
    );
    this.#secondsLeft -= this.#child.last.seconds;
    this.#wasKeptWaiting ||= this.#child.last.wasKeptWaiting;
    // Before a cell was run, nothing else can have said so.
    if ('fault' in asked && !(this.#hasRunCode && this.#options.isHostile)) {
      throw new Error(`The process that runs the notebook failed: ${asked.fault}`);
    }
    this.#hasRunCode = true;
    if ('fault' in asked) return this.#refuse(`The program says of itself: ${asked.fault}`);
    if (asked.kind === 'timed-out') return { ...asked, seconds: ownSeconds };
    if (asked.kind !== 'reply') return asked;
    const read = replies[request.kind].safeParse(asked.value);
    if (!read.success) return this.#refuse('What came back is not an answer.');
    return read.data as Replies[K];
  }

  #refuse(message: string): Stopped {
    this.#child.kill();
    return { kind: 'threw', name: 'BadReply', message };
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(() => {
      if (this.#isClosed) throw new Error('NotebookProcess: it was closed.');
      return work();
    });
    this.#queue = turn.catch(() => {});
    return turn;
  }
}

/** An answer that questions are asked about. */
interface Asking {
  readonly id: string;
  /** How it ended the process. */
  ended?: Stopped;
}

const lastEnd: Stopped = {
  kind: 'threw',
  name: 'Ended',
  message: 'Its cells ended the program again and again.',
};
