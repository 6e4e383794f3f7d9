/** The real tslab kernel as a subject of the cases. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Comm } from '../../../../src/tools/kernel/client/comm.mjs';
import { KernelError } from '../../../../src/tools/kernel/client/kernel-error.mjs';
import { Kernel } from '../../../../src/tools/kernel/client/kernel.mjs';
import type { Output } from '../../../../src/tools/kernel/client/output.mjs';
import type {
  TypesReply,
  TypesRequest,
} from '../../../../src/tools/kernel/tslab/types-protocol.js';
import { paths } from '../../../../src/tools/machine/paths.mjs';
import type { Ran, Sending, Sent, Subject } from './record.mjs';

/** Milliseconds for a cell. */
const TIMEOUT = 30_000;

export class TslabSubject implements Subject {
  count = 0;
  readonly #folder = mkdtempSync(join(tmpdir(), 'convlab-conformance-'));
  readonly #notebook = join(this.#folder, 'open.ipynb');
  #kernel!: Kernel;
  #types!: Comm;
  #asked = 0;

  static async start(): Promise<TslabSubject> {
    const subject = new TslabSubject();
    await subject.#start();
    return subject;
  }

  async #start(): Promise<void> {
    const env = {
      ...process.env,
      CONVLAB_PROGRESS: 'off',
      // As in a browser, so that every digit is the same.
      CONVLAB_BACKEND: 'wasm',
      CONVLAB_THREADS: '1',
      JPY_SESSION_NAME: this.#notebook,
    };
    this.count = 0;
    this.#kernel = await Kernel.start({ cwd: paths.notebooks, env });
    this.#types = this.#kernel.openComm('convlab.types');
  }

  run(cells: readonly Sending[]): Promise<Ran[]> {
    return Promise.all(cells.map((cell) => this.#run(cell)));
  }

  async #run({ code, mayFail }: Sending): Promise<Ran> {
    try {
      const { status, outputs, executionCount } = await this.#kernel.execute(code, {
        stopOnError: !mayFail,
        timeout: TIMEOUT,
      });
      this.count = Math.max(this.count, executionCount ?? 0);
      return { status: status === 'abort' ? 'aborted' : status, outputs: outputs.map(sentOf) };
    } catch (error) {
      if (!(error instanceof KernelError)) throw error;
      await this.restart();
      return { status: 'endless', outputs: [] };
    }
  }

  async inspect(code: string, position: number): Promise<string | undefined> {
    return (await this.#kernel.inspect(code, position)) ?? undefined;
  }

  complete(code: string, position: number): Promise<readonly string[]> {
    return this.#kernel.complete(code, position);
  }

  async types(request: Omit<TypesRequest, 'id'>): Promise<TypesReply> {
    this.#types.send({ ...request, id: ++this.#asked });
    return (await this.#types.next()) as TypesReply;
  }

  explore(id: string, state: unknown): void {
    const comm = this.#kernel.openComm('convlab.explored');
    comm.send({ id, state });
    comm.close();
  }

  interrupt(): void {
    this.#kernel.interrupt();
  }

  open(notebook: readonly string[]): void {
    const cells = notebook.map((source) => ({ cell_type: 'code', source }));
    writeFileSync(this.#notebook, JSON.stringify({ cells }));
  }

  async restart(): Promise<void> {
    await this.#kernel.shutdown();
    await this.#start();
  }

  async close(): Promise<void> {
    await this.#kernel.shutdown();
    rmSync(this.#folder, { recursive: true });
  }
}

function sentOf(output: Output): Sent {
  if (output.type === 'stream') return { stream: output.name, text: output.text };
  if (output.type === 'display_data') return { display: output.data, update: output.update };
  throw new Error(`tslab sends no ${output.type}`);
}
