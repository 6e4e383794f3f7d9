/**
 * The sockets to one kernel: a request goes out on shell or control, its reply is matched by the id of the
 * request, and everything published goes to one listener.
 */
import { randomUUID } from 'node:crypto';
import { Dealer, Subscriber } from 'zeromq';
import type { Reachable } from './connection.mjs';
import { createRequest, decode, encode, type Message } from './message.mjs';

interface Waiting {
  resolve(reply: Message): void;
  reject(error: Error): void;
}

/** A request that was sent, and its pending reply. */
export interface Sent {
  id: string;
  reply: Promise<Message>;
}

export class Channels {
  private readonly session = randomUUID();
  private readonly shell = new Dealer({ linger: 0 });
  private readonly control = new Dealer({ linger: 0 });
  private readonly iopub = new Subscriber({ linger: 0, receiveHighWaterMark: 0 });
  private readonly waiting = new Map<string, Waiting>();
  private readonly key: string;
  private sending: Promise<unknown> = Promise.resolve();
  private closed: Error | null = null;
  private end: () => void = () => {};
  /** Settles when the sockets are closed. */
  readonly ended = new Promise<void>((resolve) => (this.end = resolve));

  constructor(connection: Reachable, onPublished: (message: Message) => void) {
    this.key = connection.key;
    this.iopub.subscribe();
    this.shell.connect(connection.address('shell'));
    this.control.connect(connection.address('control'));
    this.iopub.connect(connection.address('iopub'));
    const onReply = (reply: Message) => this.resolve(reply);
    void this.listen(this.shell, onReply);
    void this.listen(this.control, onReply);
    void this.listen(this.iopub, onPublished);
  }

  request(
    type: string,
    content: Record<string, unknown> = {},
    channel: 'shell' | 'control' = 'shell',
  ): Sent {
    const request = createRequest(type, this.session, content);
    const id = request.header.msg_id;
    const reply = new Promise<Message>((resolve, reject) => {
      if (this.closed) return reject(this.closed);
      this.waiting.set(id, { resolve, reject });
      // A ZeroMQ socket sends one message at a time.
      this.sending = this.sending
        .then(() => this[channel].send(encode(request, this.key)))
        .catch((error: unknown) => this.fail(id, error as Error));
    });
    // The caller may not look at the reply until after it has failed.
    reply.catch(() => {});
    return { id, reply };
  }

  /** Closes the sockets; any reply still pending fails with `reason`. */
  close(reason: Error): void {
    if (this.closed) return;
    this.closed = reason;
    this.end();
    for (const socket of [this.shell, this.control, this.iopub]) socket.close();
    for (const id of [...this.waiting.keys()]) this.fail(id, reason);
  }

  private async listen(
    socket: AsyncIterable<Buffer[]>,
    receive: (message: Message) => void,
  ): Promise<void> {
    try {
      for await (const frames of socket) receive(decode(frames, this.key));
    } catch (error) {
      this.close(error as Error);
    }
  }

  private resolve(reply: Message): void {
    const id = reply.parent.msg_id ?? '';
    this.waiting.get(id)?.resolve(reply);
    this.waiting.delete(id);
  }

  private fail(id: string, error: Error): void {
    this.waiting.get(id)?.reject(error);
    this.waiting.delete(id);
  }
}
