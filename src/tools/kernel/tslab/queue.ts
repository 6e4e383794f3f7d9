/**
 * Runs cells one after another. A cell that fails cancels the cells that were sent before it failed, such as
 * the rest of "Run All", and no others, as in IPython. tslab 1.0.22 cancels what arrives within 200 ms
 * instead: a learner who mends a cell and goes on quickly would see the next cell do nothing.
 *
 * A client that sends `stop_on_error: false`, as JupyterLab does for a cell with the tag `raises-exception`,
 * has nothing cancelled.
 *
 * The protocol: https://jupyter-client.readthedocs.io/en/stable/messaging.html#execute
 */
import * as jupyter from 'tslab/dist/jupyter';
import { noteCancelled, noteFailed, noteTurn } from './stopped';

/** What a client asks to have run. */
export interface Request {
  readonly code: string;
  readonly stop_on_error?: boolean;
}

interface Message {
  readonly header: { readonly date: string; readonly session: string };
  readonly content: object;
}

interface Queue {
  add<T>(task: () => Promise<T>): Promise<T>;
}

interface Handler {
  readonly execQueue: Queue;
  /** Throws an object with the cell's number if the cell fails. */
  handleExecuteImpl(request: Request, ...writers: unknown[]): Promise<{ count: number }>;
  handleExecute(request: Request, ...writers: unknown[]): Promise<Reply>;
}

interface Server {
  publishStatus: (this: Server, status: 'busy' | 'idle', message: Message) => void;
}

interface Reply {
  readonly status: 'ok' | 'error' | 'abort';
  readonly execution_count?: number;
}

/** When each request was sent, in milliseconds of our clock. */
const sent = new WeakMap<object, number>();
/**
 * How far the clock of each client is behind ours. The time that a message travels, or waits while a cell
 * runs, adds to it, so the least of all its messages comes closest.
 */
const lags = new Map<string, number>();
/** When a cell failed last. */
let failed = -Infinity;

function noteTime({ header, content }: Message): void {
  const date = Date.parse(header.date);
  if (Number.isNaN(date)) return;
  const lag = Math.min(lags.get(header.session) ?? Infinity, Date.now() - date);
  lags.set(header.session, lag);
  sent.set(content, date + lag);
}

async function take(handler: Handler, request: Request, writers: unknown[]): Promise<Reply> {
  try {
    noteTurn(request.code);
    const { count } = await handler.handleExecuteImpl(request, ...writers);
    return { status: 'ok', execution_count: count };
  } catch (reason) {
    const { count } = reason as { count: number };
    if (request.stop_on_error !== false) {
      failed = Date.now();
      noteFailed(count);
    }
    return { status: 'error', execution_count: count };
  }
}

/**
 * Gives tslab's kernel this queue.
 *
 * @param onTurn is called when a cell's turn has come
 */
export function takeCellsInTurn(onTurn: (request: Request) => void): void {
  const server = jupyter.ZmqServer.prototype as unknown as Server;
  const { publishStatus } = server;
  // The one thing that happens to each message as soon as it is read.
  server.publishStatus = function (status, message) {
    if (status === 'busy') noteTime(message);
    publishStatus.call(this, status, message);
  };
  const handler = jupyter.JupyterHandlerImpl.prototype as unknown as Handler;
  handler.handleExecute = function (request, ...writers) {
    return this.execQueue.add(async () => {
      if ((sent.get(request) ?? Infinity) < failed) {
        noteCancelled(request.code);
        return { status: 'abort' };
      }
      onTurn(request);
      return take(this, request, writers);
    });
  };
}
