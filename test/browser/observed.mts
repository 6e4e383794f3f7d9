/**
 * The messages between JupyterLab and a kernel, read from the browser's socket: each cell that ran,
 * with the status of its reply, which the page itself does not show.
 *
 * @see https://jupyter-server.readthedocs.io/en/latest/developers/websocket-protocols.html
 */
import type { Page, WebSocket } from 'playwright-core';
import type { Execution } from '../../src/tools/kernel/client/client.mjs';
import type { Message } from '../../src/tools/kernel/client/message.mjs';
import { readOutput } from '../../src/tools/kernel/client/output.mjs';

interface Request extends Message {
  readonly metadata: { readonly cellId?: string };
}

export class Observed {
  /** The kernel of the notebook that was opened last. */
  kernelId = '';
  /** The outcome of each of its cells, by the cell's id. */
  executions = new Map<string, Execution>();
  private readonly asked = new Map<string, Execution>();

  constructor(page: Page) {
    page.on('websocket', (socket) => this.hear(socket));
  }

  private hear(socket: WebSocket): void {
    const [, id] = /\/api\/kernels\/([\w-]+)\/channels/.exec(socket.url()) ?? [];
    if (id === undefined) return;
    if (id !== this.kernelId) {
      this.kernelId = id;
      this.executions = new Map();
    }
    socket.on('framesent', ({ payload }) => this.sent(decode(payload)));
    socket.on('framereceived', ({ payload }) => this.received(decode(payload)));
  }

  private sent({ header, metadata }: Request): void {
    if (header.msg_type !== 'execute_request' || metadata.cellId === undefined) return;
    const execution: Execution = { status: 'abort', executionCount: null, outputs: [] };
    this.asked.set(header.msg_id, execution);
    this.executions.set(metadata.cellId, execution);
  }

  private received(message: Message): void {
    const execution = this.asked.get(message.parent.msg_id ?? '');
    if (!execution) return;
    const output = readOutput(message);
    if (output) execution.outputs.push(output);
    if (message.header.msg_type === 'execute_reply') {
      execution.status = message.content.status as Execution['status'];
    }
  }
}

/** A frame of `v1.kernel.websocket.jupyter.org`: the offsets of its parts as 64-bit numbers, then the parts. */
function decode(payload: string | Buffer): Request {
  if (typeof payload === 'string') throw new Error(`Expected a frame of bytes, got ${payload}`);
  const at = (index: number) => Number(payload.readBigUInt64LE(8 * index));
  const part = (index: number) =>
    JSON.parse(payload.toString('utf8', at(index + 1), at(index + 2))) as never;
  // Part 0 is the channel.
  return { header: part(1), parent: part(2), metadata: part(3), content: part(4) };
}
