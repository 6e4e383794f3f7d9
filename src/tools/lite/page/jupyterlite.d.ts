/** What we use of JupyterLite, which it hands to extensions when they run. */
declare module '@jupyterlite/services' {
  export const IKernelSpecs: object;
  export interface IKernelSpecs {
    register(kernel: { spec: KernelSpec; create(options: KernelOptions): Promise<object> }): void;
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
    readonly location: string;
    sendMessage(message: object): void;
  }

  /** Answers Jupyter's messages; what a kernel is goes into methods of its own. */
  export abstract class BaseKernel {
    constructor(options: KernelOptions);
    readonly executionCount: number;
    publishExecuteError(content: { ename: string; evalue: string; traceback: string[] }): void;
  }
}
