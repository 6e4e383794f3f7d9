/** The operating system's side of the converter: started, asked one cell at a time, killed if it hangs. */
import { fork, type ChildProcess } from 'node:child_process';
import { activeTimeout } from '../../machine/active-timeout.mjs';
import { compiled, paths } from '../../machine/paths.mjs';
import type { ConvertedCell, ConverterReply, ConverterRequest } from './converted-cell.js';

const program = compiled('kernel/convert/converter-program.js');
/** The longest that a machine may take to start it. */
const startSeconds = 120;

const running = new Set<ChildProcess>();

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export interface ConverterLimits {
  /** For one cell. */
  readonly seconds: number;
  readonly memoryMb: number;
}

export class ConverterProcess {
  /** Resolves when the process is gone. */
  readonly exited: Promise<void>;
  readonly #limits: ConverterLimits;
  readonly #process: ChildProcess;
  readonly #ready: Promise<void>;
  #log = '';
  #isAlive = true;
  #lastId = 0;
  #pending: { readonly id: number; readonly settle: (cell: ConvertedCell) => void } | undefined;

  constructor(limits: ConverterLimits) {
    this.#limits = limits;
    const child = fork(program, [], {
      cwd: paths.notebooks, // there `convlab` is found as from a notebook
      execArgv: [`--max-old-space-size=${limits.memoryMb}`, '--no-deprecation'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#process = child;
    running.add(child);
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.#log = (this.#log + text).slice(-4000);
    });
    this.exited = new Promise((resolve) => {
      const finish = () => {
        this.#isAlive = false;
        running.delete(child);
        this.#pending?.settle({ kind: 'too-large' });
        resolve();
      };
      child.once('error', finish);
      child.once('close', finish);
    });
    this.#ready = this.#started();
    this.#ready.catch(() => {}); // reported to whoever asks
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /**
   * Converts a cell; one that takes longer than the limit ends the process. One cell at a time.
   *
   * @throws if the process does not start
   */
  async convert(source: string, declarations: string): Promise<ConvertedCell> {
    await this.#ready;
    if (!this.#isAlive) throw new Error('The converter has ended.');
    const id = ++this.#lastId;
    const { seconds } = this.#limits;
    return new Promise((resolve) => {
      const callOff = activeTimeout(seconds * 1000, () => {
        this.#pending?.settle({ kind: 'timed-out', seconds });
        this.kill();
      });
      const settle = (cell: ConvertedCell) => {
        callOff();
        this.#pending = undefined;
        resolve(cell);
      };
      this.#pending = { id, settle };
      // The end of the process is reported by 'close'.
      const request: ConverterRequest = { id, source, declarations };
      this.#process.send(request, () => {});
    });
  }

  kill(): void {
    this.#isAlive = false;
    this.#process.kill('SIGKILL');
  }

  async #started(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const isReady = await new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), startSeconds * 1000);
      this.#process.on('message', (reply: ConverterReply) => {
        if ('ready' in reply) return resolve(true);
        if (reply.id === this.#pending?.id) this.#pending.settle(reply.cell);
      });
      void this.exited.then(() => resolve(false));
    });
    clearTimeout(timer);
    if (isReady) return;
    this.kill();
    throw new Error(
      `The converter of cells does not start. Is convlab built (npm run build)?\n${this.#log}`,
    );
  }
}
