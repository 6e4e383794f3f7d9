/**
 * A program in a process of its own: started, watched, and killed together with whatever it has started, at
 * the latest when this process exits.
 */
import { spawn, type ChildProcess, type Serializable, type SpawnOptions } from 'node:child_process';
import { processTable, signal, type ProcessTable } from './process-table.js';
import { killTree } from './process-tree.mjs';

/** What the operating system is asked to start. */
export interface Program extends Pick<SpawnOptions, 'cwd' | 'env' | 'serialization' | 'stdio'> {
  readonly command: string;
  readonly args: readonly string[];
  /** Whether whatever it starts ends with it: then there is no need to look for that. */
  readonly isContained?: boolean | undefined;
}

/** How it ended; without both if it could not even be started. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const running = new Set<SupervisedProcess>();

process.on('exit', () => {
  if (running.size === 0) return;
  const table = processTable();
  for (const supervised of running) supervised.kill(table);
});

/** How many characters. */
const tailLength = 10_000;
/** How long what it wrote may still be on its way after its end; a program it started may hold a pipe open. */
const lastWordsMs = 200;

export class SupervisedProcess {
  readonly child: ChildProcess;
  /** Resolves when it is gone, and what it wrote has been read. */
  readonly exited: Promise<Exit>;
  readonly #isContained: boolean;
  #stderrTail = '';
  #onReady: (isReady: boolean) => void = () => {};
  readonly #ready = new Promise<boolean>((resolve) => (this.#onReady = resolve));

  constructor({ command, args, isContained = false, ...options }: Program) {
    this.#isContained = isContained;
    this.child = spawn(command, args, {
      ...options,
      // Its own group, so that kill() reaches what it has started, and so that Ctrl-C in the terminal reaches
      // only us, and we then end it in order.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    running.add(this);
    this.child.stdout?.setEncoding('utf8');
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderrTail = (this.#stderrTail + text).slice(-tailLength);
    });
    // EPIPE and the like: its end is reported by 'exit'.
    for (const stream of this.child.stdio) stream?.on('error', () => {});
    this.exited = this.#watch();
  }

  /** The end of what it wrote to standard error, or why it could not be started. */
  get stderrTail(): string {
    return this.#stderrTail;
  }

  /** Whether V8 ended it because its memory was full. */
  get ranOutOfMemory(): boolean {
    return /(heap|process) out of memory|Allocation failed/.test(this.#stderrTail);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** To be called when the program says that it is ready. */
  markReady(): void {
    this.#onReady(true);
  }

  /** Waits for at most a time; whether it was ready by then, and before it ended. */
  async waitUntilReady(ms: number): Promise<boolean> {
    return (await within(ms, this.#ready)) ?? false;
  }

  /** Sends a message to a program that has an `ipc` channel. */
  send(message: Serializable): void {
    this.child.send(message, () => {}); // if it can't be sent, the program has ended, which is reported
  }

  /**
   * Kills it at once, with everything that it has started.
   *
   * @param table saves reading it for each of several
   */
  kill(table?: ProcessTable): void {
    const { pid, exitCode, signalCode } = this.child;
    if (pid === undefined) return;
    // Once it is gone, nothing leads from it to what left its group.
    const isGone = exitCode !== null || signalCode !== null;
    if (isGone || this.#isContained) signal(-pid, 'SIGKILL');
    else killTree(pid, table);
  }

  /** Waits until it is gone; if it has not ended by itself after a time, it is killed. */
  async waitOrKill(ms: number): Promise<void> {
    const timer = setTimeout(() => this.kill(), ms);
    await this.exited;
    clearTimeout(timer);
  }

  async #watch(): Promise<Exit> {
    const closed = new Promise((resolve) => this.child.once('close', resolve));
    const exit = await new Promise<Exit>((resolve) => {
      this.child.on('error', (error) => {
        if (this.pid !== undefined) return; // a message that did not reach it
        this.#stderrTail += String(error);
        resolve({ code: null, signal: null });
      });
      this.child.once('exit', (code, signal) => resolve({ code, signal }));
    });
    this.kill(); // what it has started
    await within(lastWordsMs, closed);
    running.delete(this);
    this.#onReady(false);
    return exit;
  }
}

/** What a promise resolves to, or nothing if that takes longer. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, ms, undefined)));
  const result = await Promise.race([promise, late]);
  clearTimeout(timer);
  return result;
}
