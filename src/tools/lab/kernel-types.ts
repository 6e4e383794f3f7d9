/** What a kernel of ours knows of the types of cells. It is asked by messages, so it may run anywhere. */
import type { Comm, Kernel } from '@jupyterlab/apputils';
import { TYPES_TARGET, type TypesReply, type TypesRequest } from '../kernel/tslab/types-protocol';

/** Other kernels do not say that they have such answers. */
export async function hasTypes(kernel: Kernel): Promise<boolean> {
  const { supported_features: features } = await kernel.info;
  return features?.includes(TYPES_TARGET) ?? false;
}

export class KernelTypes {
  readonly #comm: Comm;
  readonly #waiting = new Map<number, (reply: TypesReply) => void>();
  #count = 0;

  constructor(kernel: Kernel) {
    this.#comm = kernel.createComm(TYPES_TARGET);
    this.#comm.onMsg = ({ content }) => {
      const reply = content.data as TypesReply;
      this.#waiting.get(reply.id)?.(reply);
      this.#waiting.delete(reply.id);
    };
    // The kernel's status does not change by it.
    this.#comm.open().dispose();
  }

  /** Whether the kernel that was asked has ended, or begun afresh. */
  get isGone(): boolean {
    return this.#comm.isDisposed;
  }

  /** Never settles if the kernel ends before. */
  async ask(about: Omit<TypesRequest, 'id'>): Promise<TypesReply> {
    const id = ++this.#count;
    const reply = new Promise<TypesReply>((resolve) => this.#waiting.set(id, resolve));
    this.#comm.send({ id, ...about }).dispose();
    return reply;
  }
}
