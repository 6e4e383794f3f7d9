/** What we use of JupyterLite, which it hands to extensions when they run. */
declare module '@jupyterlite/services' {
  import type { Signal } from '@lumino/signaling';

  export const IKernelSpecs: object;
  export interface IKernelSpecs {
    register(kernel: { spec: KernelSpec; create(options: KernelOptions): Promise<IKernel> }): void;
  }

  export interface KernelSpec {
    readonly name: string;
    readonly display_name: string;
    readonly language: string;
    readonly argv: readonly string[];
    readonly resources: Readonly<Record<string, string>>;
  }

  export interface KernelOptions {
    readonly id: string;
    readonly name: string;
    /** The folder of its notebook. */
    readonly location: string;
    sendMessage(message: Message): void;
  }

  export interface IKernel {
    readonly id: string;
    readonly name: string;
    readonly location: string;
    /** No message comes before. */
    readonly ready: Promise<void>;
    readonly isDisposed: boolean;
    readonly disposed: Signal<unknown, void>;
    /** The next message comes when this has settled. */
    handleMessage(message: Message): Promise<void>;
    dispose(): void;
  }

  /** What acts on kernels by their ids. */
  export const IKernelClient: object;
  export interface IKernelClient {
    interrupt(id: string): Promise<void>;
  }

  interface Header {
    readonly msg_id: string;
    readonly msg_type: string;
    readonly session: string;
    readonly username: string;
    readonly version: string;
    readonly date: string;
  }

  export interface Message {
    readonly header: Header;
    readonly parent_header: Header;
    readonly channel: 'shell' | 'iopub' | 'control' | 'stdin';
    readonly content: Readonly<Record<string, unknown>>;
    readonly metadata: object;
    readonly buffers: readonly ArrayBuffer[];
  }
}

declare module '@lumino/signaling' {
  export class Signal<Sender, Args> {
    constructor(sender: Sender);
    connect(slot: (sender: Sender, args: Args) => void): void;
    emit(args: Args): void;
  }
}
