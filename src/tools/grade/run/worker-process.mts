/** A worker as the coordinator sees it: given a few submissions at a time, watched, replaced. */
import { fork, type ChildProcess } from 'node:child_process';
import { compiled } from '../../machine/paths.mjs';
import { note } from '../../machine/run.mjs';
import { descendants, signal } from '../../machine/processes.mjs';
import {
  BLAMED_FD,
  type FromWorker,
  type Judged,
  type JudgeRequest,
  type ToWorker,
  type WorkerSetup,
} from './protocol.mjs';

const program = compiled('grade/run/worker.mjs');

/** How judging a submission ended. */
export type Outcome =
  | Exclude<Judged, { kind: 'failed' }>
  /**
   * It did not come back from a step: the worker hung, died, or threw, over this submission or another. It
   * is to blame if its text is known to have kept the worker busy.
   */
  | {
      readonly kind: 'lost';
      readonly step: string;
      readonly why: string;
      readonly isToBlame: boolean;
    };

export interface WorkerLimits {
  /** For one step; a worker that takes longer is considered hung. */
  readonly seconds: (step: string) => number;
  readonly memoryMb: number;
}

/** A submission that is under way. */
interface Pending {
  step: string;
  timer: NodeJS.Timeout | undefined;
  readonly settle: (outcome: Outcome) => void;
}

const startSeconds = 60;

export class WorkerProcess {
  readonly #setup: Promise<WorkerSetup>;
  readonly #limits: WorkerLimits;
  #process: ChildProcess | undefined;
  #ready: Promise<void> | undefined;
  #onLostAtStart: ((why: string) => void) | undefined;
  #pending = new Map<number, Pending>();
  #lastId = 0;

  /** @param setup may still be in progress while the worker loads */
  constructor(setup: Promise<WorkerSetup>, limits: WorkerLimits) {
    this.#setup = setup;
    this.#limits = limits;
  }

  /** Starts it before it is needed. */
  start(): void {
    this.#ready ??= this.#start();
    this.#ready.catch(() => {}); // `judge` reports it
  }

  /**
   * Judges a submission. If the worker is lost over it, so are all others under way, and the next one gets
   * a new worker.
   *
   * @throws if it cannot be started
   */
  async judge(request: JudgeRequest): Promise<Outcome> {
    await (this.#ready ??= this.#start());
    const worker = this.#process;
    if (!worker) return { kind: 'lost', step: 'starting', why: 'it was ended', isToBlame: false };
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#pending.set(id, { step: 'reading', timer: undefined, settle: resolve });
      this.#watch(id);
      this.#send(worker, { kind: 'judge', id, request });
    });
  }

  close(): void {
    this.#lose('it was ended');
  }

  #watch(id: number): void {
    const pending = this.#pending.get(id)!;
    clearTimeout(pending.timer);
    const seconds = this.#limits.seconds(pending.step);
    pending.timer = setTimeout(() => this.#lose('it did not come to an end'), seconds * 1000);
  }

  #receive(message: Extract<FromWorker, { id: number }>): void {
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    if (message.kind === 'step') {
      pending.step = message.step;
      return this.#watch(message.id);
    }
    const { judged } = message;
    if (judged.kind === 'failed') return this.#lose(judged.message);
    this.#pending.delete(message.id);
    clearTimeout(pending.timer);
    pending.settle(judged);
  }

  /**
   * Kills it, with whatever is under way.
   *
   * @param blamed the id of the submission over which it is known to be lost
   */
  #lose(why: string, blamed?: number): void {
    const lost = [...this.#pending];
    this.#kill();
    this.#ready = undefined;
    this.#pending = new Map();
    this.#onLostAtStart?.(why);
    this.#onLostAtStart = undefined;
    for (const [id, { timer, settle, step }] of lost) {
      clearTimeout(timer);
      settle({ kind: 'lost', step, why, isToBlame: id === blamed });
    }
  }

  /** Together with its answers: one that has stopped itself would not notice that its grader has gone. */
  #kill(): void {
    const worker = this.#process;
    this.#process = undefined;
    if (!worker) return;
    worker.removeAllListeners();
    if (worker.pid === undefined) return;
    for (const pid of [...descendants(worker.pid), worker.pid]) signal(pid, 'SIGKILL');
  }

  #send(worker: ChildProcess, message: ToWorker): void {
    worker.send(message, (error) => {
      if (error && this.#process === worker) this.#lose(String(error));
    });
  }

  #start(): Promise<void> {
    const worker = (this.#process = this.#fork());
    return new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => this.#lose('it did not come to an end'), startSeconds * 1000);
      this.#onLostAtStart = (why) => {
        clearTimeout(timer);
        reject(new Error(`A process that grades does not start: ${why}`));
      };
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'not-ready') return this.#lose(message.message);
        if (message.kind !== 'ready') return this.#receive(message);
        clearTimeout(timer);
        this.#onLostAtStart = undefined;
        resolve();
      });
      // What V8 prints when it runs out of memory does not belong on the instructor's terminal.
      worker.stderr!.on('data', (text) => note(String(text)));
      let blamed = '';
      worker.stdio[BLAMED_FD]?.on('data', (text) => {
        blamed += String(text);
        if (this.#process !== worker || !blamed.endsWith('\n')) return;
        this.#lose('a text kept it busy for too long', Number(blamed));
      });
      worker.once('close', (code, signal) => this.#lose(`its process ended (${signal ?? code})`));
      this.#setup.then(
        (setup) => this.#process === worker && this.#send(worker, { kind: 'setup', setup }),
        (error: unknown) => this.#process === worker && this.#lose(String(error)),
      );
    });
  }

  #fork(): ChildProcess {
    return fork(program, {
      execArgv: [
        `--max-old-space-size=${this.#limits.memoryMb}`,
        // Less memory in exchange for a little more time.
        '--max-semi-space-size=4',
        '--no-deprecation',
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    });
  }
}
