/**
 * A kernel in a page: cells are compiled in one worker and run in another, one after the other. It knows nothing of
 * Jupyter (page/kernel.ts does).
 */
import type { Explored } from '../../../display/explored';
import type { TypesReply, TypesRequest } from '../../kernel/tslab/types-protocol';
import { describeInterrupt } from '../../kernel/tslab/interrupted';
import type { Compiled, CompilerAnswers, Completion } from './compiler';
import type { Output } from './output';
import type { News, Ran } from './runner';
import { isEnded } from './worker';
import { Workers, type WorkersOptions } from './workers';

export interface CellOptions {
  /** Whether a failure cancels the cells that wait. Default: true. */
  readonly stopOnError?: boolean;
  /** The texts of the notebook's code cells. */
  readonly notebook?: readonly string[];
  /** Called when its turn has come. */
  readonly begun?: () => void;
}

export interface CellEnd {
  readonly status: 'ok' | 'error' | 'aborted';
  /** Of the cell, as the notebook counts. */
  readonly number: number;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface SessionOptions extends WorkersOptions {
  /** Files of the course that a cell may read, by their paths. */
  readonly filesFor?: (code: string) => Promise<Files>;
  /** Keeps a file that a cell has written. */
  readonly save?: (path: string, content: string | Uint8Array) => Promise<void>;
}

const LOST =
  'Stopped. The cell would not end by itself, so the kernel was restarted, and what cells had set is lost. Run the cells above again (Run → Run All Above Selected Cell).';
const GONE =
  'The kernel ran out of memory, or failed for another reason, and was restarted. What cells had set is lost. Run the cells above again (Run → Run All Above Selected Cell).';

export class LiteSession {
  /** Settles when a cell can run; rejects with what is missing. */
  readonly ready: Promise<void>;
  readonly #workers: Workers;
  #last: Promise<unknown> = Promise.resolve();
  /** How often cells that waited were cancelled. */
  #cancelled = 0;
  #isRunning = false;
  #isInRunner = false;
  /** Whether the values of all cells are gone. */
  #isLost = false;
  #isDisposed = false;

  /**
   * @param workers the address of the folder that `build.mts` has made, or workers that were started before
   * @param show shows what cells print and display
   */
  constructor(
    workers: string | URL | Workers,
    private readonly show: (output: Output) => void,
    private readonly options: SessionOptions = {},
  ) {
    const isAddress = typeof workers === 'string' || workers instanceof URL;
    this.#workers = isAddress ? new Workers(workers, options) : workers;
    this.#workers.hear = (news) => this.#hear(news);
    this.ready = this.#workers.areReady;
    this.ready.catch(() => {}); // each cell says it
  }

  /** Whether a cell is under way. */
  get isBusy(): boolean {
    return this.#isRunning;
  }

  /** Compiles a cell and runs it, when those before it have ended. */
  execute(code: string, options: CellOptions = {}): Promise<CellEnd> {
    const before = this.#cancelled;
    const turn = this.#last.then(async (): Promise<CellEnd> => {
      if (before !== this.#cancelled) {
        await this.#workers.compiler.ask('cancelled', code);
        return { status: 'aborted', number: 0 };
      }
      this.#isRunning = true;
      const end = await this.#execute(code, options).catch((error: unknown): CellEnd => {
        if (!this.#isDisposed) this.#print(`This cell could not be run: ${reasonOf(error)}`);
        return { status: 'error', number: 0 };
      });
      this.#isRunning = false;
      // One that came while the cell was compiled, and refused, is not meant for the next.
      this.#workers.interrupts.end();
      if (end.status === 'error' && options.stopOnError !== false) this.#cancelled++;
      return end;
    });
    this.#last = turn;
    return turn;
  }

  inspect(code: string, position: number): Promise<string | undefined> {
    return this.#asked('inspect', code, position);
  }

  complete(code: string, position: number): Promise<Completion> {
    return this.#asked('complete', code, position);
  }

  types(request: TypesRequest): Promise<TypesReply> {
    return this.#asked('types', request);
  }

  /** Keeps what was set by hand in a page. */
  keep(explored: Explored): void {
    // Of a runner that has ended nothing is kept.
    this.#workers.runner.ask('keep', explored).catch(() => {});
  }

  /** Ends the running cell. If it does not end by itself in a moment, the worker that runs it is ended. */
  interrupt(): void {
    if (!this.#isRunning) return;
    const { runner } = this.#workers;
    this.#workers.interrupts.begin(() => {
      // A cell that is still being compiled does not begin.
      if (this.#isInRunner && runner === this.#workers.runner) runner.terminate();
    });
    void runner.ask('interrupt').catch(() => {});
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#workers.terminate();
  }

  /** A question about types, which waits for the compiler alone. */
  async #asked<N extends 'inspect' | 'complete' | 'types'>(
    name: N,
    ...given: Parameters<CompilerAnswers[N]>
  ): Promise<Awaited<ReturnType<CompilerAnswers[N]>>> {
    await this.#workers.compilerIsReady;
    return this.#workers.compiler.ask(name, ...given);
  }

  async #execute(code: string, options: CellOptions): Promise<CellEnd> {
    options.begun?.();
    this.#workers.tryAgain();
    await this.#workers.areReady;
    const mayFail = options.stopOnError === false;
    const compiled = await this.#workers.compiler.ask(
      'compile',
      code,
      mayFail,
      options.notebook ?? [],
    );
    const { number, messages, run } = compiled;
    this.#print(...messages);
    const ran = run && (await this.#run(code, run));
    const ok = ran?.ok ?? false;
    this.#set = ran?.set ?? this.#set;
    const advice = await this.#workers.compiler.ask('ended', { ok, set: this.#set, mayFail });
    if (this.#isLost) await this.#workers.compiler.ask('forget');
    this.#isLost = false;
    if (advice) this.show({ kind: 'stream', name: ok ? 'stdout' : 'stderr', text: `${advice}\n` });
    return { status: ok ? 'ok' : 'error', number };
  }

  /** The names that have a value. */
  #set: readonly string[] = [];

  async #run(code: string, run: NonNullable<Compiled['run']>): Promise<Ran> {
    let files: Files | undefined;
    try {
      files = await this.options.filesFor?.(code);
    } catch (error) {
      this.#print(`What this browser keeps could not be read: ${reasonOf(error)}`);
      return { ok: false, set: this.#set };
    }
    if (this.#workers.interrupts.isUnderWay) {
      this.#print(describeInterrupt(0));
      return { ok: false, set: this.#set };
    }
    this.#isInRunner = true;
    try {
      const ran = await this.#workers.runner.ask('run', { code, run, files: files ?? {} });
      await this.#workers.heard;
      if (ran.calls) await this.#workers.compiler.ask('know', ran.calls);
      return ran;
    } catch (error) {
      if (this.#isDisposed) throw error;
      await this.#workers.heard;
      this.#print(isEnded(error) ? LOST : GONE);
      this.#isLost = true;
      this.#workers.restartRunner();
      return { ok: false, set: [] };
    } finally {
      this.#isInRunner = false;
    }
  }

  async #hear(news: News): Promise<void> {
    switch (news.kind) {
      case 'stream':
      case 'display':
        this.show(news);
        break;
      case 'thrown':
        this.#print(await this.#workers.compiler.ask('describe', news.thrown));
        break;
      case 'file':
        await this.#save(news.path, news.content);
        break;
      case 'judge': {
        const given = news.given as Parameters<CompilerAnswers['judge']>;
        // The cell waits for it, so it must not wait for the cell.
        void this.#workers.runner.ask(
          'judged',
          news.id,
          await this.#workers.compiler.ask('judge', ...given),
        );
      }
    }
  }

  async #save(path: string, content: string | Uint8Array): Promise<void> {
    try {
      await this.options.save?.(path, content);
    } catch (error) {
      this.#print(
        `${path} could not be kept in this browser: ${reasonOf(error)}. Make room, or download your work.`,
      );
    }
  }

  #print(...lines: readonly string[]): void {
    const text = lines.map((line) => `${line}\n`).join('');
    if (text) this.show({ kind: 'stream', name: 'stderr', text });
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
