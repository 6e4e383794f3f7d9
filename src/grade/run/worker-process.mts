/** A worker as the coordinator sees it: given one submission at a time, watched, replaced. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SubmissionResult } from '../model.mjs';
import type { FromWorker, ToWorker, WorkerSetup } from './protocol.mjs';

/** Compiled, so it is the same seen from src and from dist. */
const program = fileURLToPath(new URL('../../../dist/grade/run/worker.mjs', import.meta.url));

/** How a submission came out. */
export type Outcome =
  | { readonly kind: 'done'; readonly result: SubmissionResult; readonly digest: string }
  | { readonly kind: 'unchanged' }
  /** It did not come back from a step: it hung, died, or threw. */
  | { readonly kind: 'lost'; readonly step: string; readonly why: string };

export interface WorkerLimits {
  /** For one step; a worker that takes longer hangs. */
  readonly seconds: (step: string) => number;
  readonly memoryMb: number;
}

export class WorkerProcess {
  readonly #setup: WorkerSetup;
  readonly #limits: WorkerLimits;
  #process: ChildProcess | undefined;

  constructor(setup: WorkerSetup, limits: WorkerLimits) {
    this.#setup = setup;
    this.#limits = limits;
  }

  /** Judges one submission. If the worker is lost over it, the next one gets another worker. */
  async judge(request: Omit<Extract<ToWorker, { kind: 'judge' }>, 'kind'>): Promise<Outcome> {
    if (!this.#process) {
      const started = await this.#ask({ kind: 'setup', setup: this.#setup }, 'starting');
      if (started.kind === 'lost') {
        throw new Error(`A process that grades does not start: ${started.why}`);
      }
    }
    const outcome = await this.#ask({ kind: 'judge', ...request }, 'reading');
    if (outcome.kind === 'ready') throw new Error('A worker that was at work said it was ready.');
    return outcome;
  }

  close(): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }

  #ask(message: ToWorker, firstStep: string): Promise<Outcome | { readonly kind: 'ready' }> {
    const worker = (this.#process ??= this.#start());
    return new Promise((resolve) => {
      let step = firstStep;
      let timer: NodeJS.Timeout;
      const settle = (outcome: Outcome | { readonly kind: 'ready' }) => {
        clearTimeout(timer);
        worker.off('message', receive).off('exit', exited);
        if (outcome.kind === 'lost') this.close();
        resolve(outcome);
      };
      const lose = (why: string) => settle({ kind: 'lost', step, why });
      const watch = () => {
        clearTimeout(timer);
        const seconds = this.#limits.seconds(step);
        timer = setTimeout(() => lose('it did not come to an end'), seconds * 1000);
      };
      const receive = (received: FromWorker) => {
        if (received.kind === 'failed') return lose(received.message);
        if (received.kind !== 'step') return settle(received);
        step = received.step;
        watch();
      };
      const exited = (code: number | null, signal: string | null) =>
        lose(`its process ended (${signal ?? code})`);
      worker.on('message', receive).once('exit', exited);
      watch();
      worker.send(message, (error) => error && lose(String(error)));
    });
  }

  #start(): ChildProcess {
    return fork(program, {
      execArgv: [
        `--max-old-space-size=${this.#limits.memoryMb}`,
        // Less memory for a little more time: there may be many workers.
        '--max-semi-space-size=4',
        '--no-deprecation',
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }
}
