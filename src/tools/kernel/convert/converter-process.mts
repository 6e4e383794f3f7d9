/** A process that converts cells: asked one at a time, killed if it hangs. */
import { activeTimeout } from '../../process/active-timeout.mjs';
import { compiled, paths } from '../../machine/paths.mjs';
import type { ProcessTable } from '../../process/process-table.js';
import { withThisParent } from '../../process/parent-variable.js';
import { Requests } from '../../process/requests.mjs';
import { SupervisedProcess } from '../../process/supervised-process.mjs';
import type { ConvertedCell, ConverterReply, ConverterRequest } from './converted-cell.js';

const program = compiled('kernel/convert/converter-program.js');
/** The longest that a machine may take to start it. */
const startSeconds = 120;

export interface ConverterLimits {
  /** For one cell. */
  readonly seconds: number;
  readonly memoryMb: number;
}

/** How the process ended, if that is not a cell's doing. */
interface Fault {
  readonly fault: string;
}

export class ConverterProcess extends SupervisedProcess {
  readonly #limits: ConverterLimits;
  readonly #requests = new Requests<ConvertedCell | Fault>();
  readonly #ready: Promise<boolean>;
  #isAlive = true;

  constructor(limits: ConverterLimits) {
    const memory = `--max-old-space-size=${limits.memoryMb}`;
    super({
      command: process.execPath,
      args: [memory, '--no-deprecation', program],
      env: { ...process.env, ...withThisParent() },
      cwd: paths.notebooks, // there `convlab` is found as from a notebook
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#limits = limits;
    this.#ready = this.waitUntilReady(startSeconds * 1000);
    this.child.on('message', (reply: ConverterReply) => {
      if ('ready' in reply) this.markReady();
      else this.#requests.resolve(reply.id, reply.cell);
    });
    void this.exited.then(({ code, signal }) => {
      this.#isAlive = false;
      const fault = `The converter of cells ended (${signal ?? code}).\n${this.stderrTail}`;
      // A text can only be blamed for the memory that compiling it takes.
      this.#requests.resolveAll(() => (this.ranOutOfMemory ? { kind: 'too-large' } : { fault }));
    });
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /**
   * Converts a cell; one that takes longer than the limit ends the process. One cell at a time.
   *
   * @throws if the process does not start, or ends for a reason of its own
   */
  async convert(source: string, declarations: string): Promise<ConvertedCell> {
    if (!(await this.#ready)) {
      this.kill();
      const why = 'The converter of cells does not start. Is convlab built (npm run build)?';
      throw new Error(`${why}\n${this.stderrTail}`);
    }
    if (!this.#isAlive) throw new Error('The converter has ended.');
    const { seconds } = this.#limits;
    const reply = await this.#requests.ask((id) => {
      this.send({ id, source, declarations } satisfies ConverterRequest);
      return activeTimeout(seconds * 1000, () => {
        this.#requests.resolve(id, { kind: 'timed-out', seconds });
        this.kill();
      });
    });
    if ('fault' in reply) throw new Error(reply.fault);
    return reply;
  }

  override kill(table?: ProcessTable): void {
    this.#isAlive = false;
    super.kill(table);
  }
}
