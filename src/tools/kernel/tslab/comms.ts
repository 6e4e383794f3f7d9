/**
 * Comms: messages between a page and the kernel beside those of running cells. tslab has none. Each target
 * answers what it is sent, at most once.
 *
 * A comm's messages leave the kernel's status as it is. To answer one is no work that a learner waits for, and a
 * page that shows "Busy" while one types, or "Idle" while a cell runs, would say what is not so.
 *
 * The protocol: https://jupyter-client.readthedocs.io/en/stable/messaging.html#custom-messages
 */
import * as jupyter from 'tslab/dist/jupyter';

/** Answers the data of a message with that of another one, or with nothing. */
export type Target = (data: unknown) => unknown;

type Content = Readonly<Record<string, unknown>>;

/** What a kernel publishes in answer to a message. */
interface Published {
  readonly type: 'comm_msg' | 'comm_close';
  readonly content: Content;
}

export class Comms {
  /** The targets of the comms that are open, by their ids. */
  readonly #open = new Map<string, string>();

  constructor(private readonly targets: Readonly<Record<string, Target>>) {}

  get targetNames(): string[] {
    return Object.keys(this.targets);
  }

  receive(type: string, content: Content): Published | undefined {
    const id = String(content.comm_id);
    if (type === 'comm_open') {
      const name = String(content.target_name);
      if (!Object.hasOwn(this.targets, name))
        return { type: 'comm_close', content: { comm_id: id, data: {} } };
      this.#open.set(id, name);
    } else if (type === 'comm_close') {
      this.#open.delete(id);
    } else {
      const data = this.targets[this.#open.get(id) ?? '']?.(content.data);
      if (data !== undefined) return { type: 'comm_msg', content: { comm_id: id, data } };
    }
    return undefined;
  }

  /** The content of a `comm_info_reply`. */
  info({ target_name: wanted }: Content): Content {
    const open = [...this.#open].filter(([, name]) => wanted === undefined || name === wanted);
    const comms = Object.fromEntries(open.map(([id, name]) => [id, { target_name: name }]));
    return { status: 'ok', comms };
  }
}

interface Message {
  header: { readonly msg_type: string };
  content: Content;
  createReply(): Message & { header: { msg_type: string } };
  signAndSend(key: string, socket: unknown): void;
}

interface Server {
  readonly connInfo: { readonly key: string };
  readonly iopub: unknown;
  publishStatus: (this: Server, status: 'busy' | 'idle', message: Message) => void;
  handleCommInfoRequest: (this: Server, socket: unknown, message: Message) => void;
}

interface Handler {
  handleKernel: () => object;
}

const TYPES = new Set(['comm_open', 'comm_msg', 'comm_close', 'interrupt_request']);

/**
 * Gives tslab's kernel these comms, and the message that asks for an interrupt. It has to be called before the kernel
 * starts.
 */
export function openComms(comms: Comms, interrupt: () => void): void {
  const server = jupyter.ZmqServer.prototype as unknown as Server;
  const { publishStatus } = server;
  const headers = new WeakMap<Message, Message['header']>();

  server.publishStatus = function (status, message) {
    if (!TYPES.has(message.header.msg_type) && !headers.has(message)) {
      publishStatus.call(this, status, message);
    } else if (status === 'busy') {
      // tslab has a way for this message alone, and would print that it does not know the others.
      headers.set(message, message.header);
      message.header = { ...message.header, msg_type: 'comm_info_request' };
    }
  };

  server.handleCommInfoRequest = function (socket, message) {
    const send = (type: string, content: Content, to: unknown) => {
      const reply = message.createReply();
      reply.header.msg_type = type;
      reply.content = content;
      reply.signAndSend(this.connInfo.key, to);
    };
    const header = headers.get(message);
    if (!header) {
      send('comm_info_reply', comms.info(message.content), socket);
      return;
    }
    message.header = header;
    if (header.msg_type === 'interrupt_request') {
      interrupt();
      send('interrupt_reply', { status: 'ok' }, socket);
      return;
    }
    const answer = comms.receive(header.msg_type, message.content);
    if (answer) send(answer.type, answer.content, this.iopub);
  };

  const handler = jupyter.JupyterHandlerImpl.prototype as unknown as Handler;
  const { handleKernel } = handler;
  handler.handleKernel = function () {
    return { ...handleKernel.call(this), supported_features: comms.targetNames };
  };
}
