/**
 * A program in a process of its own: started, watched, and killed together with whatever it has started, at
 * the latest when this process exits.
 */
import { spawn, type ChildProcess, type Serializable, type SpawnOptions } from 'node:child_process';
import { descendants, signal } from './processes.mjs';

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
  for (const supervised of running) supervised.kill();
});

/** Characters of standard error that are kept. */
const logLength = 10_000;
/** How long what it wrote may still be on its way after its end; a program it started may hold a pipe open. */
const lastWordsMs = 200;

export class SupervisedProcess {
  readonly child: ChildProcess;
  /** Resolves when it is gone, and what it wrote has been read. */
  readonly exited: Promise<Exit>;
  readonly #isContained: boolean;
  #log = '';
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
      this.#log = (this.#log + text).slice(-logLength);
    });
    // EPIPE and the like: its end is reported by 'exit'.
    for (const stream of this.child.stdio) stream?.on('error', () => {});
    this.exited = this.#watch();
  }

  /** The end of what it wrote to standard error, or why it could not be started. */
  get log(): string {
    return this.#log;
  }

  /** Whether V8 ended it because its memory was full. */
  get ranOutOfMemory(): boolean {
    return /(heap|process) out of memory|Allocation failed/.test(this.#log);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** To be called when the program says that it is ready. */
  markReady(): void {
    this.#onReady(true);
  }

  /** Whether it was ready within a time, and before it ended. */
  async isReadyWithin(seconds: number): Promise<boolean> {
    const timer = setTimeout(() => this.#onReady(false), seconds * 1000);
    const isReady = await this.#ready;
    clearTimeout(timer);
    return isReady;
  }

  /** Sends a message to a program that has an `ipc` channel. */
  send(message: Serializable): void {
    this.child.send(message, () => {}); // if it can't be sent, the program has ended, which is reported
  }

  /** Kills it at once, with everything that it has started. */
  kill(): void {
    const { pid } = this.child;
    if (pid === undefined) return;
    if (process.platform === 'win32') {
      this.child.kill('SIGKILL');
      return;
    }
    // Those that left the group are found through their parents, for as long as these are alive.
    const others = this.#isContained ? [] : descendants(pid);
    for (const target of [...others, -pid]) signal(target, 'SIGKILL');
  }

  /** Kills it if it has not ended by itself after a time, and waits until it is gone. */
  async end(graceMs = 0): Promise<void> {
    const timer = setTimeout(() => this.kill(), graceMs);
    await this.exited;
    clearTimeout(timer);
  }

  async #watch(): Promise<Exit> {
    const closed = new Promise((resolve) => this.child.once('close', resolve));
    const exit = await new Promise<Exit>((resolve) => {
      this.child.on('error', (error) => {
        if (this.pid !== undefined) return; // a message that did not reach it
        this.#log += String(error);
        resolve({ code: null, signal: null });
      });
      this.child.once('exit', (code, signal) => resolve({ code, signal }));
    });
    this.kill(); // what it has started
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, lastWordsMs)));
    await Promise.race([closed, late]);
    clearTimeout(timer);
    running.delete(this);
    this.#onReady(false);
    return exit;
  }
}
