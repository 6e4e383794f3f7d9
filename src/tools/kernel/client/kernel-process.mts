/**
 * The operating system's side of a kernel: a process group that is started, watched and killed, together
 * with everything that a cell may have started in it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { paths } from '../../machine/paths.mjs';
import type { Connection } from './connection.mjs';

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** What is still running; leaving through `process.exit` kills it as well. */
const running = new Set<KernelProcess>();

process.on('exit', () => {
  for (const kernel of running) kernel.kill();
});

export class KernelProcess {
  readonly exited: Promise<Exit>;
  /** What the process itself wrote, for the message if it does not start. */
  log = '';
  private readonly child: ChildProcess;
  private readonly connection: Connection;

  constructor(connection: Connection, cwd: string, env: NodeJS.ProcessEnv) {
    this.connection = connection;
    this.child = spawn(
      process.execPath,
      [paths.kernel, 'kernel', `--config-path=${connection.file}`],
      {
        cwd,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        // Its own group, so that kill() reaches what a cell started, and so that Ctrl-C in the terminal
        // reaches only us, and we then shut it down in order.
        detached: process.platform !== 'win32',
      },
    );
    running.add(this);
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.log = (this.log + text).slice(-10_000);
      });
    }
    this.exited = new Promise((resolve) => {
      const finish = (exit: Exit) => {
        running.delete(this);
        // What the kernel's cells started is killed with it.
        this.signalGroup('SIGKILL');
        this.connection.remove();
        resolve(exit);
      };
      this.child.once('error', (error) => {
        this.log += String(error);
        finish({ code: null, signal: null });
      });
      this.child.once('exit', (code, signal) => finish({ code, signal }));
    });
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  interrupt(): void {
    this.child.kill('SIGINT');
  }

  /** Kills the whole group at once. `exited` resolves when it is gone. */
  kill(): void {
    if (!running.has(this)) return;
    if (!this.signalGroup('SIGKILL')) this.child.kill('SIGKILL');
    this.connection.remove();
  }

  private signalGroup(signal: NodeJS.Signals): boolean {
    if (process.platform === 'win32' || this.child.pid === undefined) return false;
    try {
      return process.kill(-this.child.pid, signal);
    } catch {
      return false; // ESRCH: the group is gone already.
    }
  }
}
