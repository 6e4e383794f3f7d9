/** What plugins are handed when JupyterLab starts them, as far as ours use it. */
import type { Widget } from '@lumino/widgets';

export interface JupyterLab {
  readonly commands: Commands;
  readonly serviceManager: { readonly contents: Contents; readonly kernelspecs: KernelSpecs };
  readonly shell: Shell;
}

/** What menus, the palette and shortcuts run. */
interface Commands {
  addCommand(id: string, command: Command): void;
  execute(id: string, args: object): Promise<unknown>;
  /** Says that its state is another one. */
  notifyCommandChanged(id: string): void;
}

interface Command {
  readonly label: string;
  readonly isEnabled?: () => boolean;
  readonly isToggled?: () => boolean;
  readonly execute: () => void;
}

/** The kernels that can be chosen. */
export interface KernelSpecs {
  readonly specs: {
    readonly kernelspecs: Readonly<
      Record<string, { readonly name: string; readonly language: string } | undefined>
    >;
  } | null;
}

/** The files that the server gives out. */
export interface Contents {
  /** With options, and in a browser's tab always, the content comes only if it is asked for. */
  get(
    path: string,
    options?: { type?: 'file' | 'directory'; format?: 'text'; content: true },
  ): Promise<{ content: unknown; format?: unknown }>;
  save(
    path: string,
    file: { type: 'file'; format: 'text' | 'base64'; content: string },
  ): Promise<unknown>;
}

interface Shell {
  /** Settles when the page is as it was left; `fresh` if it was never left. Jupyter Notebook does not say that. */
  readonly restored: Promise<{ readonly fresh?: boolean } | undefined>;
  add(widget: Widget, area: 'left', options: { rank: number }): void;
  activateById(id: string): void;
  collapseLeft(): void;
}

export interface Plugin {
  readonly id: string;
  readonly autoStart: boolean;
  readonly requires?: readonly object[];
  /** Handed over after the required ones, null where there is none. */
  readonly optional?: readonly object[];
  activate(app: JupyterLab, ...required: never[]): void | Promise<void>;
}
