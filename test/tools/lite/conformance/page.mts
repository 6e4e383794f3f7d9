/** A kernel in a bare page, driven by `lite.mts`. */
import type { Output } from '../../../../src/tools/lite/kernel/output.js';
import { LiteSession, type SessionOptions } from '../../../../src/tools/lite/kernel/session.js';
import type {
  TypesReply,
  TypesRequest,
} from '../../../../src/tools/kernel/tslab/types-protocol.js';
import type { Sending } from './record.mjs';

interface Running {
  readonly outputs: Output[];
}

interface CellInPage {
  readonly status: 'ok' | 'error' | 'aborted';
  readonly number: number;
  readonly outputs: readonly Output[];
}

export type Options = Pick<SessionOptions, 'holdsBack'>;

/** Plain functions: what they are given and what they give is sent as JSON. */
export interface KernelInPage {
  start(folder: string, options: Options): Promise<void>;
  run(cells: readonly Sending[], notebook: readonly string[]): Promise<CellInPage[]>;
  inspect(code: string, position: number): Promise<string | undefined>;
  complete(code: string, position: number): Promise<readonly string[]>;
  types(request: TypesRequest): Promise<TypesReply>;
  explore(id: string, state: unknown): void;
  interrupt(): void;
  end(): void;
}

let session: LiteSession;
/** The cells that have not ended, in their order: what is shown is of the first. */
let running: Running[] = [];

const kernelInPage: KernelInPage = {
  async start(folder, options) {
    running = [];
    session = new LiteSession(folder, (output) => running[0]?.outputs.push(output), options);
    await session.ready;
  },
  run: (cells, notebook) =>
    Promise.all(
      cells.map(async ({ code, mayFail }) => {
        const cell: Running = { outputs: [] };
        running.push(cell);
        const end = await session.execute(code, { stopOnError: !mayFail, notebook });
        running = running.filter((one) => one !== cell);
        return { ...end, outputs: cell.outputs };
      }),
    ),
  inspect: (code, position) => session.inspect(code, position),
  complete: async (code, position) => (await session.complete(code, position)).matches,
  types: (request) => session.types(request),
  explore: (id, state) => session.keep({ id, state }),
  interrupt: () => session.interrupt(),
  end: () => session.dispose(),
};

Object.assign(globalThis, { kernelInPage });
