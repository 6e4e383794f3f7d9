/** A fresh tslab kernel of our own, talked to as JupyterLab does. */
import { KernelClient } from './client.mjs';
import { createConnection, type Connection, type Transport } from './connection.mjs';
import { diedMessage, KernelError } from './kernel-error.mjs';
import { KernelProcess } from './kernel-process.mjs';

export interface KernelOptions {
  /** The folder of the notebook: imports are resolved from there. */
  cwd: string;
  env?: NodeJS.ProcessEnv;
  transport?: Transport;
  /** Milliseconds until a kernel that does not answer is given up on (default 60,000). */
  startTimeout?: number;
  /** Stops the kernel. */
  signal?: AbortSignal;
}

const START_ATTEMPTS = 3;

export class Kernel extends KernelClient {
  private readonly process: KernelProcess;

  private constructor(connection: Connection, options: KernelOptions) {
    super(connection);
    this.process = new KernelProcess(connection, options.cwd, options.env ?? process.env);
    const stop = () => this.kill(new KernelError('stopped', 'The kernel was stopped'));
    options.signal?.addEventListener('abort', stop, { once: true });
    if (options.signal?.aborted) stop();
    void this.process.exited.then((exit) => {
      options.signal?.removeEventListener('abort', stop);
      this.close(new KernelError('died', diedMessage(exit)));
    });
  }

  /** Starts a kernel and waits until it answers. */
  static async start(options: KernelOptions): Promise<Kernel> {
    for (let attempt = 1; ; attempt++) {
      if (options.signal?.aborted) throw new KernelError('stopped', 'The kernel was stopped');
      const kernel = new Kernel(await createConnection(options.transport), options);
      try {
        await kernel.ready(options.startTimeout ?? 60_000);
        return kernel;
      } catch (error) {
        const said = kernel.process.stderrTail.trim();
        kernel.kill(error as Error);
        await kernel.process.exited;
        if (error instanceof KernelError && error.code === 'stopped') throw error;
        if (/address already in use/i.test(said) && attempt < START_ATTEMPTS) continue;
        const reason = `${(error as Error).message}${said ? `\n${said}` : ''}`;
        throw new KernelError('not-started', `The tslab kernel did not start: ${reason}`);
      }
    }
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  /** Asks the kernel to end, and kills it if a cell's timers or servers keep it running. */
  async shutdown(): Promise<void> {
    this.requestShutdown();
    await this.process.waitOrKill(1_000);
  }

  protected override giveUp(error: KernelError): void {
    this.kill(error);
  }

  private kill(reason: Error): void {
    this.close(reason);
    this.process.kill();
  }
}
