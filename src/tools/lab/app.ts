/** What plugins are handed when JupyterLab starts them, as far as ours use it. */
import type { Widget } from '@lumino/widgets';

export interface JupyterLab {
  readonly commands: Commands;
  readonly serviceManager: { readonly contents: Contents };
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
  /** Settles when the page is as it was left; `fresh` if it was never left. */
  readonly restored: Promise<{ readonly fresh?: boolean }>;
  add(widget: Widget, area: 'left', options: { rank: number }): void;
  activateById(id: string): void;
  collapseLeft(): void;
}

export interface Plugin {
  readonly id: string;
  readonly autoStart: boolean;
  readonly requires?: readonly object[];
  activate(app: JupyterLab, ...required: never[]): void | Promise<void>;
}
