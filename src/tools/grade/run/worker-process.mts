/** A worker as the coordinator sees it: given a few submissions at a time, watched, replaced. */
import { compiled } from '../../machine/paths.mjs';
import { Requests } from '../../process/requests.mjs';
import { note } from '../../machine/run.mjs';
import { withThisParent } from '../../process/parent-variable.js';
import { SupervisedProcess } from '../../process/supervised-process.mjs';
import {
  BLAMED_FD,
  type FromWorker,
  type JudgeReply,
  type JudgeRequest,
  type ToWorker,
  type WorkerSetup,
} from './protocol.mjs';

const program = compiled('grade/run/worker.mjs');

/** How judging a submission ended. */
export type JudgeOutcome =
  | Exclude<JudgeReply, { kind: 'failed' }>
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

/** Where a submission is, and the limit of that step. */
interface Step {
  readonly name: string;
  readonly timer: NodeJS.Timeout;
}

const startSeconds = 60;

export class WorkerProcess {
  readonly #setup: Promise<WorkerSetup>;
  readonly #limits: WorkerLimits;
  readonly #requests = new Requests<JudgeOutcome>();
  /** Of the submissions under way. */
  readonly #steps = new Map<number, Step>();
  #process: SupervisedProcess | undefined;
  #ready: Promise<void> | undefined;
  #whyLost = '';

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
  async judge(request: JudgeRequest): Promise<JudgeOutcome> {
    await (this.#ready ??= this.#start());
    const worker = this.#process;
    if (!worker) return { kind: 'lost', step: 'starting', why: 'it was ended', isToBlame: false };
    return this.#requests.ask((id) => {
      this.#enter('reading', id);
      worker.send({ kind: 'judge', id, request } satisfies ToWorker);
      return () => this.#leave(id);
    });
  }

  close(): void {
    this.#lose('it was ended');
  }

  #enter(name: string, id: number): void {
    clearTimeout(this.#steps.get(id)?.timer);
    const late = () => this.#lose('it did not come to an end');
    const timer = setTimeout(late, this.#limits.seconds(name) * 1000);
    this.#steps.set(id, { name, timer });
  }

  #leave(id: number): void {
    clearTimeout(this.#steps.get(id)?.timer);
    this.#steps.delete(id);
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case 'ready':
        return this.#process?.markReady();
      case 'not-ready':
        return this.#lose(message.message);
      case 'step':
        if (this.#steps.has(message.id)) this.#enter(message.step, message.id);
        return;
      case 'judged':
        if (message.judged.kind === 'failed') this.#lose(message.judged.message);
        else this.#requests.resolve(message.id, message.judged);
    }
  }

  /**
   * Kills it, with whatever is under way.
   *
   * @param blamed the id of the submission over which it is known to be lost
   */
  #lose(why: string, blamed?: number): void {
    this.#process?.kill();
    this.#process = undefined;
    this.#ready = undefined;
    this.#whyLost = why;
    this.#requests.resolveAll((id) => {
      const step = this.#steps.get(id)!.name;
      return { kind: 'lost', step, why, isToBlame: id === blamed };
    });
  }

  async #start(): Promise<void> {
    const worker = (this.#process = this.#launch());
    const isReady = await worker.waitUntilReady(startSeconds * 1000);
    if (!isReady && this.#process === worker) this.#lose('it did not come to an end');
    if (!isReady) throw new Error(`A process that grades does not start: ${this.#whyLost}`);
  }

  /** What a worker that was lost has yet to say does not count. */
  #launch(): SupervisedProcess {
    const worker = new SupervisedProcess({
      command: process.execPath,
      args: [
        `--max-old-space-size=${this.#limits.memoryMb}`,
        // Less memory in exchange for a little more time.
        '--max-semi-space-size=4',
        '--no-deprecation',
        program,
      ],
      env: { ...process.env, ...withThisParent() },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    });
    const lose = (why: string, blamed?: number) => {
      if (this.#process === worker) this.#lose(why, blamed);
    };
    const { child, exited } = worker;
    child.on('message', (message: FromWorker) => {
      if (this.#process === worker) this.#receive(message);
    });
    // What V8 prints when it runs out of memory does not belong on the instructor's terminal.
    child.stderr!.on('data', note);
    let blamed = '';
    child.stdio[BLAMED_FD]!.on('data', (text) => {
      blamed += String(text);
      if (blamed.endsWith('\n')) lose('a text kept it busy for too long', Number(blamed));
    });
    void exited.then(({ code, signal }) => lose(`its process ended (${signal ?? code})`));
    this.#setup.then(
      (setup) => worker.send({ kind: 'setup', setup } satisfies ToWorker),
      (error: unknown) => lose(String(error)),
    );
    return worker;
  }
}
