/**
 * A kernel as JupyterLite has it, on a session in this page. It takes each message at once and lets cells wait
 * themselves, so that questions about types are answered while a cell runs; JupyterLite's own base of kernels would
 * have one message wait for the other.
 *
 * The protocol: https://jupyter-client.readthedocs.io/en/stable/messaging.html
 */
import type { IKernel, KernelOptions, Message } from '@jupyterlite/services';
import { Signal } from '@lumino/signaling';
import { EXPLORED_TARGET, type Explored } from '../../../display/explored';
import { newId } from '../../../display/new-id';
import { Comms, type Content } from '../../kernel/tslab/comms';
import { TYPES_TARGET, type TypesRequest } from '../../kernel/tslab/types-protocol';
import type { Output } from '../kernel/output';
import { LiteSession, type SessionOptions } from '../kernel/session';
import type { Workers } from '../kernel/workers';

type Parent = Pick<Message, 'header'>;

interface Surroundings extends SessionOptions {
  /** The address of the kernel's files, or workers that were started before. */
  readonly workers: string | Workers;
  /** The texts of the code cells of the notebook that a kernel is of. */
  readonly cellsOf: (kernel: string) => readonly string[];
}

export class TabKernel implements IKernel {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly disposed = new Signal<this, void>(this);
  /** A message may come at once; a cell waits until the compiler is there. */
  readonly ready = Promise.resolve();
  isDisposed = false;
  readonly #session: LiteSession;
  readonly #comms: Comms;
  /** Cells that have begun. */
  #count = 0;
  /** What outputs belong to: the cell that runs, or ran last. */
  #cell: Parent | undefined;

  constructor(
    private readonly options: KernelOptions,
    private readonly surroundings: Surroundings,
  ) {
    ({ id: this.id, name: this.name, location: this.location } = options);
    this.#session = new LiteSession(
      surroundings.workers,
      (output) => this.#show(output),
      surroundings,
    );
    this.#comms = new Comms({
      [TYPES_TARGET]: (asked) => this.#session.types(asked as TypesRequest),
      [EXPLORED_TARGET]: (explored) => this.#session.keep(explored as Explored),
    });
  }

  handleMessage(message: Message): Promise<void> {
    void this.#take(message).catch((error: unknown) => {
      if (!this.isDisposed) console.error(error);
    });
    return Promise.resolve();
  }

  interrupt(): void {
    this.#session.interrupt();
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.#session.dispose();
    this.disposed.emit();
  }

  async #take(message: Message): Promise<void> {
    const { content, header } = message;
    switch (header.msg_type) {
      case 'execute_request':
        await this.#execute(message);
        break;
      case 'comm_open':
      case 'comm_msg':
      case 'comm_close': {
        const answer = await this.#comms.receive(header.msg_type, content);
        if (answer) this.#publish(answer.type, answer.content, message);
        break;
      }
      default: {
        const type = header.msg_type.replace('_request', '_reply');
        this.#publish('status', { execution_state: 'busy' }, message);
        this.#reply(type, await this.#answer(header.msg_type, content), message);
        this.#publish('status', { execution_state: this.#idle }, message);
      }
    }
  }

  /** What the page shows while cells run must not change by a question. */
  get #idle(): string {
    return this.#session.isBusy ? 'busy' : 'idle';
  }

  async #answer(type: string, content: Content): Promise<Content> {
    const [code, position] = [String(content.code), Number(content.cursor_pos)];
    switch (type) {
      case 'kernel_info_request':
        return { ...kernelInfo, supported_features: this.#comms.targetNames };
      case 'complete_request': {
        const { matches, start, end } = await this.#session.complete(code, position);
        const place = { cursor_start: start, cursor_end: end };
        return { status: 'ok', matches, ...place, metadata: {} };
      }
      case 'inspect_request': {
        const text = await this.#session.inspect(code, position);
        const found = text !== undefined;
        return { status: 'ok', found, data: found ? { 'text/plain': text } : {}, metadata: {} };
      }
      case 'comm_info_request':
        return this.#comms.info(content);
      case 'is_complete_request':
        return { status: 'unknown' };
      case 'history_request':
        return { status: 'ok', history: [] };
      default:
        return { status: 'ok' };
    }
  }

  async #execute(message: Message): Promise<void> {
    const { code, stop_on_error: stops } = message.content as {
      code: string;
      stop_on_error?: boolean;
    };
    const { status } = await this.#session.execute(code, {
      stopOnError: stops !== false,
      notebook: this.surroundings.cellsOf(this.id),
      begun: () => {
        this.#cell = message;
        this.#count++;
        this.#publish('status', { execution_state: 'busy' }, message);
        this.#publish('execute_input', { code, execution_count: this.#count }, message);
      },
    });
    if (this.isDisposed) return;
    const count = status === 'aborted' ? null : this.#count;
    const error = { ename: '', evalue: '', traceback: [] };
    const more = status === 'ok' ? { user_expressions: {}, payload: [] } : error;
    this.#reply('execute_reply', { status, execution_count: count, ...more }, message);
    this.#publish('status', { execution_state: this.#idle }, message);
  }

  #show(output: Output): void {
    if (!this.#cell) return;
    if (output.kind === 'stream') {
      const { name, text } = output;
      this.#publish('stream', { name, text }, this.#cell);
      return;
    }
    const { data, id, update } = output;
    const type = update ? 'update_display_data' : 'display_data';
    const transient = id === undefined ? {} : { display_id: id };
    this.#publish(type, { data, metadata: {}, transient }, this.#cell);
  }

  #publish(type: string, content: Content, parent: Parent): void {
    this.#send('iopub', type, content, parent);
  }

  #reply(type: string, content: Content, parent: Parent): void {
    this.#send('shell', type, content, parent);
  }

  #send(channel: Message['channel'], type: string, content: Content, parent: Parent): void {
    if (this.isDisposed) return;
    const header = {
      msg_id: newId(),
      msg_type: type,
      // JupyterLite answers the client whose session it is.
      session: parent.header.session,
      username: '',
      version: '5.3',
      date: new Date().toISOString(),
    };
    const { header: parentHeader } = parent;
    this.options.sendMessage({
      header,
      parent_header: parentHeader,
      channel,
      content,
      metadata: {},
      buffers: [],
    });
  }
}

/** As tslab's kernel describes itself. */
const kernelInfo = {
  status: 'ok',
  implementation: 'convlab',
  implementation_version: '1.0',
  protocol_version: '5.3',
  banner: 'TypeScript in a browser tab',
  help_links: [],
  // Just what the notebooks say: with a version, say, each one that is opened would count as edited.
  language_info: {
    codemirror_mode: { mode: 'typescript', name: 'javascript', typescript: true },
    file_extension: '.ts',
    mimetype: 'text/typescript',
    name: 'typescript',
  },
};
