/** A page's side of a comm: https://jupyter-client.readthedocs.io/en/stable/messaging.html#custom-messages */
import { randomUUID } from 'node:crypto';
import type { Message } from './message.mjs';

export class Comm {
  readonly id = randomUUID();
  /** Whether the kernel has closed it. */
  isClosed = false;
  private readonly received: unknown[] = [];
  private wake: () => void = () => {};

  constructor(
    target: string,
    private readonly request: (type: string, content: Record<string, unknown>) => void,
  ) {
    request('comm_open', { comm_id: this.id, target_name: target, data: {} });
  }

  send(data: unknown): void {
    this.request('comm_msg', { comm_id: this.id, data });
  }

  /** The next data that the kernel sends; undefined if it closes the comm. */
  async next(): Promise<unknown> {
    while (this.received.length === 0 && !this.isClosed) {
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return this.received.shift();
  }

  close(): void {
    this.request('comm_close', { comm_id: this.id, data: {} });
  }

  receive({ header, content }: Message): void {
    if (header.msg_type === 'comm_msg') this.received.push(content.data);
    else if (header.msg_type === 'comm_close') this.isClosed = true;
    this.wake();
  }
}
