/**
 * One side of a conversation with a tslab kernel.
 *
 * tslab reports a failed cell only in the status of its reply (`error`, and `abort` for what was sent
 * before it failed): never trust the outputs, look at the status.
 */
import { Channels } from './channels.mjs';
import { Comm } from './comm.mjs';
import type { Reachable } from './connection.mjs';
import { KernelError } from './kernel-error.mjs';
import type { Message } from './message.mjs';
import { readOutput, type Output } from './output.mjs';

export interface Execution {
  status: 'ok' | 'error' | 'abort';
  executionCount: number | null;
  outputs: Output[];
}

/**
 * The most outputs kept of one cell; a cell that prints for ever must not fill our memory. Of the rest the last
 * one is kept, as that may be the error.
 */
const MAX_OUTPUTS = 10_000;
/** Milliseconds after which a starting kernel is asked again. */
const ASK_AGAIN = 1_000;
/** Milliseconds of silence after which a kernel that has replied is taken to publish no more. */
const SILENCE = 10_000;

interface Listener {
  outputs: Output[];
  idle: () => void;
  /** Ends the wait for `idle`. */
  patience?: NodeJS.Timeout | undefined;
}

export class KernelClient {
  private readonly channels: Channels;
  private readonly listeners = new Map<string, Listener>();
  private readonly comms = new Map<string, Comm>();
  private heard: () => void = () => {};

  constructor(connection: Reachable) {
    this.channels = new Channels(connection, (message) => this.publish(message));
  }

  /**
   * Runs a cell.
   *
   * @param options `timeout` milliseconds until the kernel is killed and a KernelError thrown (no limit);
   *   `stopOnError` whether a failure cancels what was sent after it (true)
   */
  async execute(
    code: string,
    { timeout, stopOnError = true }: { timeout?: number; stopOnError?: boolean } = {},
  ): Promise<Execution> {
    const { id, reply } = this.channels.request('execute_request', {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: stopOnError,
    });
    const outputs: Output[] = [];
    const listener: Listener = { outputs, idle: () => {} };
    const idle = new Promise<void>((resolve) => (listener.idle = resolve));
    this.listeners.set(id, listener);
    const { content } = await this.within(timeout, reply);
    // Published messages travel on another socket and may come after the reply.
    listener.patience = setTimeout(listener.idle, SILENCE);
    await Promise.race([idle, this.channels.ended]);
    clearTimeout(listener.patience);
    listener.patience = undefined;
    // An unhandled rejection is only reported when the kernel's turn is over.
    await this.within(timeout, this.channels.request('kernel_info_request').reply);
    return {
      status: content.status as Execution['status'],
      executionCount: (content.execution_count as number | undefined) ?? null,
      outputs,
    };
  }

  /** What Shift+Tab shows at a position (in UTF-16 units) of a cell; null if nothing. */
  async inspect(code: string, position: number): Promise<string | null> {
    const { reply } = this.channels.request('inspect_request', {
      code,
      cursor_pos: position,
      detail_level: 0,
    });
    const { content } = await reply;
    return content.found ? (content.data as Record<string, string>)['text/plain']! : null;
  }

  /** What Tab offers at a position of a cell. */
  async complete(code: string, position: number): Promise<string[]> {
    const { reply } = this.channels.request('complete_request', { code, cursor_pos: position });
    return (await reply).content.matches as string[];
  }

  /** Opens a comm, as a page does. */
  openComm(target: string): Comm {
    const comm = new Comm(target, (type, content) => this.channels.request(type, content));
    this.comms.set(comm.id, comm);
    return comm;
  }

  /** The comms that are open in the kernel, by their ids. */
  async commInfo(target?: string): Promise<Record<string, { target_name: string }>> {
    const content = target === undefined ? {} : { target_name: target };
    const { reply } = this.channels.request('comm_info_request', content);
    return (await reply).content.comms as Record<string, { target_name: string }>;
  }

  /** What the kernel can do beyond what each can. */
  async supportedFeatures(): Promise<string[]> {
    const { reply } = this.channels.request('kernel_info_request');
    return (await reply).content.supported_features as string[];
  }

  /**
   * Both directions work once the kernel answers on shell and we hear it on iopub. The subscription may
   * arrive after the first answer, and tslab loses an answer that it gives while its sockets are still
   * being bound: ask until both have come, as Jupyter's server does.
   */
  async ready(timeout: number): Promise<void> {
    let heard = false;
    this.heard = () => (heard = true);
    const ask = async () => {
      for (let answered = false; !answered || !heard; await sleep(5)) {
        const { reply } = this.channels.request('kernel_info_request');
        const asked = reply.then(() => (answered = true));
        await Promise.race([asked, sleep(ASK_AGAIN)]);
      }
    };
    await this.within(timeout, ask());
  }

  /** Interrupts the running cell, as the learner's "interrupt" does; the state is kept. */
  interrupt(): void {
    this.channels.request('interrupt_request', {}, 'control');
  }

  /** Asks the kernel to end. */
  requestShutdown(): void {
    this.channels.request('shutdown_request', { restart: false }, 'control');
  }

  /** Ends the conversation; pending replies fail with `reason`. */
  close(reason: Error): void {
    this.channels.close(reason);
  }

  /** What to do with the kernel when a call takes too long. */
  protected giveUp(error: KernelError): void {
    this.close(error);
  }

  private async within<T>(timeout: number | undefined, promise: Promise<T>): Promise<T> {
    if (timeout === undefined) return promise;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const error = new KernelError('timeout', `No answer within ${timeout / 1000} s`);
        reject(error);
        this.giveUp(error);
      }, timeout);
    });
    try {
      return await Promise.race([promise, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private publish(message: Message): void {
    this.heard();
    this.comms.get(String(message.content.comm_id))?.receive(message);
    const listener = this.listeners.get(message.parent.msg_id ?? '');
    if (!listener) return;
    listener.patience?.refresh();
    const { outputs } = listener;
    const output = readOutput(message);
    if (output) outputs[Math.min(outputs.length, MAX_OUTPUTS - 1)] = output;
    if (message.header.msg_type === 'status' && message.content.execution_state === 'idle') {
      listener.idle();
    }
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
