/** The two workers of a kernel: one compiles cells, the other runs them. They can be started before there is a kernel. */
import type { CompilerAnswers } from './compiler';
import { Interrupts } from './interrupts';
import type { News, RunnerAnswers } from './runner';
import { WorkerRequests } from './worker';

export interface WorkersOptions {
  /** See `src/course/notebook/host.ts`. Default: true. */
  readonly holdsBack?: boolean;
  /** An address that says whether a cell is to be interrupted, if a service worker answers it (stops.ts). */
  readonly interruptAddress?: string;
}

export class Workers {
  readonly interrupts: Interrupts;
  /** Is told what the runner says, one after the other. */
  hear: (news: News) => unknown = () => {};
  readonly #folder: string;
  #compiler!: WorkerRequests<CompilerAnswers>;
  #compilerIsReady!: Promise<void>;
  #runner!: WorkerRequests<RunnerAnswers, News>;
  #runnerIsReady!: Promise<void>;
  #heard: Promise<unknown> = Promise.resolve();
  /** What could not be started. */
  readonly #missing = new Set<'compiler' | 'runner'>();

  /** @param folder the address of the folder that `build.mts` has made */
  constructor(
    folder: string | URL,
    private readonly options: WorkersOptions = {},
  ) {
    this.#folder = String(folder).replace(/\/?$/, '/');
    this.interrupts = new Interrupts(options.interruptAddress);
    this.#startCompiler();
    this.restartRunner();
  }

  get compiler(): WorkerRequests<CompilerAnswers> {
    return this.#compiler;
  }

  /** Settles when the compiler answers; rejects with what is missing. */
  get compilerIsReady(): Promise<void> {
    return this.#compilerIsReady;
  }

  get runner(): WorkerRequests<RunnerAnswers, News> {
    return this.#runner;
  }

  /** Settles when a cell can run; rejects with what is missing. */
  get areReady(): Promise<void> {
    return Promise.all([this.#compilerIsReady, this.#runnerIsReady]).then(() => {});
  }

  /** Starts what could not be started before. The network may be there by now. */
  tryAgain(): void {
    const missing = [...this.#missing];
    this.#missing.clear();
    if (missing.includes('compiler')) this.#startCompiler();
    if (missing.includes('runner')) this.restartRunner();
  }

  /** Settles when what the runner has said so far has been heard. */
  get heard(): Promise<unknown> {
    return this.#heard;
  }

  restartRunner(): void {
    this.#runner?.terminate();
    this.#runner = new WorkerRequests<RunnerAnswers, News>(`${this.#folder}runner.js`, (news) => {
      // Whatever becomes of one, the next is heard.
      this.#heard = this.#heard.then(() => this.hear(news)).catch(console.error);
    });
    this.#runnerIsReady = this.#runner.ask('start', {
      folder: this.#folder,
      holdsBack: this.options.holdsBack ?? true,
      howToAsk: this.interrupts.howToAsk,
    });
    this.#runnerIsReady.catch(() => this.#missing.add('runner')); // each cell says it
  }

  #startCompiler(): void {
    this.#compiler?.terminate();
    this.#compiler = new WorkerRequests(`${this.#folder}compiler.js`);
    this.#compilerIsReady = this.#compiler.ask('start', `${this.#folder}types.json`);
    this.#compilerIsReady.catch(() => this.#missing.add('compiler')); // each cell says it
  }

  terminate(): void {
    this.interrupts.end();
    this.#compiler.terminate();
    this.#runner.terminate();
  }
}

const slot = Symbol.for('convlab.workers');
type Slot = { [slot]?: Workers };

/** Starts workers that the first kernel of the page will take, while the page itself is still being loaded. */
export function startEarly(folder: string | URL, options: WorkersOptions): void {
  (globalThis as Slot)[slot] = new Workers(folder, options);
}

/** Those that were started early, once. */
export function takeEarly(): Workers | undefined {
  const early = (globalThis as Slot)[slot];
  delete (globalThis as Slot)[slot];
  return early;
}
