/**
 * Comms: messages between a page and the kernel beside those of running cells. Each target answers what it is sent, at
 * most once.
 *
 * The protocol: https://jupyter-client.readthedocs.io/en/stable/messaging.html#custom-messages
 */
/** Answers the data of a message with that of another one, or a promise of it, or with nothing. */
export type Target = (data: unknown) => unknown;

export type Content = Readonly<Record<string, unknown>>;

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

  async receive(type: string, content: Content): Promise<Published | undefined> {
    const id = String(content.comm_id);
    if (type === 'comm_open') {
      const name = String(content.target_name);
      if (!Object.hasOwn(this.targets, name))
        return { type: 'comm_close', content: { comm_id: id, data: {} } };
      this.#open.set(id, name);
    } else if (type === 'comm_close') {
      this.#open.delete(id);
    } else {
      const data = await this.targets[this.#open.get(id) ?? '']?.(content.data);
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
