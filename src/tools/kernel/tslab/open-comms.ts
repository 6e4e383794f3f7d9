/**
 * Gives tslab's kernel comms, which it has none of.
 *
 * A comm's messages leave the kernel's status as it is. To answer one is no work that a learner waits for, and a
 * page that shows "Busy" while one types, or "Idle" while a cell runs, would say what is not so.
 */
import * as jupyter from 'tslab/dist/jupyter';
import type { Comms, Content } from './comms';

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
    void comms.receive(header.msg_type, message.content).then((answer) => {
      if (answer) send(answer.type, answer.content, this.iopub);
    });
  };

  const handler = jupyter.JupyterHandlerImpl.prototype as unknown as Handler;
  const { handleKernel } = handler;
  handler.handleKernel = function () {
    return { ...handleKernel.call(this), supported_features: comms.targetNames };
  };
}
