/**
 * What we use of JupyterLab, which it hands to extensions when they run. Its own packages would have these
 * types, and bring along hundreds of others. A token, by which a plugin requires a service, has the service's name.
 */
declare module '@jupyterlab/application' {
  import type { Widget } from '@lumino/widgets';

  export const ILayoutRestorer: object;
  export interface ILayoutRestorer {
    /** Whether a widget was open is remembered under this name. */
    add(widget: Widget, name: string): void;
  }
}

declare module '@jupyterlab/apputils' {
  import type { Signal } from '@jupyterlab/notebook';

  export const ICommandPalette: object;
  export interface ICommandPalette {
    addItem(item: { command: string; category: string }): void;
  }

  interface NotificationOptions {
    /** How many milliseconds it stays; false if it stays until it is closed. */
    autoClose: number | false;
    actions?: readonly { label: string; callback: () => void }[];
  }

  /** A message in the corner, and in the list behind the bell. */
  export const Notification: {
    info(message: string, options: NotificationOptions): string;
    warning(message: string, options: NotificationOptions): string;
    dismiss(id: string): void;
  };

  /** A notebook's link to its kernel. */
  export interface ISessionContext {
    readonly ready: Promise<void>;
    readonly session: { readonly kernel: Kernel | null } | null;
    readonly hasNoKernel: boolean;
    readonly kernelChanged: Signal<unknown>;
    readonly statusChanged: Signal<string>;
    changeKernel(to: { name: string }): Promise<unknown>;
    /** Starts the preferred kernel. Settles with true if it has to be asked for which one. */
    startKernel(): Promise<boolean>;
  }

  export interface Kernel {
    readonly id: string;
    /** The kernel's description of itself. */
    readonly info: Promise<{
      readonly supported_features?: readonly string[];
      readonly language_info: { readonly name: string };
    }>;
    createComm(target: string): Comm;
    requestExecute(content: {
      code: string;
      store_history: boolean;
      stop_on_error: boolean;
    }): Future;
  }

  interface Future {
    onIOPub: (message: { header: { msg_type: string }; content: object }) => void;
    readonly done: Promise<unknown>;
  }

  export interface Comm {
    readonly isDisposed: boolean;
    onMsg: (message: { readonly content: { readonly data: unknown } }) => void;
    open(): Sent;
    send(data: object): Sent;
  }

  /** Waits for the kernel to be idle again, until it is disposed. */
  export interface Sent {
    dispose(): void;
  }
}

declare module '@jupyterlab/codemirror' {
  import type { Extension } from '@codemirror/state';
  import type { SharedCell } from '@jupyterlab/notebook';

  export const IEditorExtensionRegistry: object;
  export interface IEditorExtensionRegistry {
    /** @param factory makes what each new editor gets */
    addExtension(of: {
      name: string;
      factory(options: { readonly model: { readonly sharedModel: SharedCell } }): object;
    }): void;
  }
  export const EditorExtensionRegistry: { createImmutableExtension(of: Extension): object };
}

declare module '@jupyterlab/coreutils' {
  /** An option that is not a text comes as JSON, a missing one as ''. */
  export const PageConfig: { getOption(name: string): string };
}

declare module '@jupyterlab/mainmenu' {
  export const IMainMenu: object;
  export interface IMainMenu {
    readonly viewMenu: { addGroup(items: { command: string }[], rank: number): void };
  }
}

declare module '@jupyterlab/notebook' {
  import type { PanelLayout, Widget } from '@lumino/widgets';
  import type { ISessionContext } from '@jupyterlab/apputils';
  import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';

  export interface Signal<T> {
    connect(slot: (sender: unknown, of: T) => void): void;
    disconnect(slot: (sender: unknown, of: T) => void): void;
  }

  interface Model {
    getMetadata(key: string): unknown;
  }

  export interface SharedCell {
    getSource(): string;
  }

  export interface Cell extends Widget {
    readonly model: Model & {
      readonly type: 'code' | 'markdown' | 'raw';
      readonly sharedModel: SharedCell;
    };
    readonly layout: PanelLayout;
    /** Settles when it is in the page, which it is not while it is far away from what is seen. */
    readonly ready: Promise<void>;
  }

  export interface Notebook extends Widget {
    readonly model: (Model & { readonly cells: { readonly changed: Signal<unknown> } }) | null;
    readonly widgets: readonly Cell[];
    readonly rendermime: IRenderMimeRegistry;
    /** It selects the cell, too. */
    scrollToCell(cell: Cell, align: 'center'): Promise<void>;
  }

  export interface NotebookPanel extends Widget {
    readonly content: Notebook;
    readonly context: { readonly path: string; readonly ready: Promise<void> };
    readonly sessionContext: ISessionContext;
    readonly disposed: Signal<void>;
    /** Settles when the notebook is read and shown. */
    readonly revealed: Promise<void>;
  }

  export const INotebookTracker: object;
  export interface INotebookTracker {
    readonly currentWidget: NotebookPanel | null;
    readonly activeCell: Cell | null;
    readonly activeCellChanged: Signal<Cell | null>;
    readonly widgetAdded: Signal<NotebookPanel>;
    forEach(see: (panel: NotebookPanel) => void): void;
  }

  export interface Execution {
    readonly notebook: Notebook;
    readonly cell: Cell;
  }

  export const NotebookActions: {
    /** A cell has run, in whatever notebook. */
    readonly executed: Signal<Execution & { readonly success: boolean }>;
    /** A cell is about to be sent to its kernel. */
    readonly executionScheduled: Signal<Execution>;
    runCells(
      notebook: Notebook,
      cells: readonly Cell[],
      session: ISessionContext,
    ): Promise<boolean>;
  };
}

declare module '@jupyterlab/outputarea' {
  import type { Widget } from '@lumino/widgets';
  import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';

  export class OutputAreaModel {
    /** An output as a notebook keeps it. */
    add(output: object): void;
    toJSON(): object[];
  }

  /** Shows outputs without prompts. Several may show those of one model. */
  export const SimplifiedOutputArea: new (options: {
    model: OutputAreaModel;
    rendermime: IRenderMimeRegistry;
  }) => Widget;
}

declare module '@jupyterlab/rendermime' {
  import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';

  export const IRenderMimeRegistry: object;
  export interface IRenderMimeRegistry {
    /** @param rank an output is drawn by the renderer of the lowest one */
    addFactory(factory: IRenderMime.IRendererFactory, rank: number): void;
  }
}

declare module '@jupyterlab/settingregistry' {
  import type { Signal } from '@jupyterlab/notebook';

  export const ISettingRegistry: object;
  export interface ISettingRegistry {
    load(plugin: string): Promise<Settings>;
  }
  export interface Settings {
    readonly changed: Signal<void>;
    /** What is set, by the learner or by default. */
    readonly composite: Readonly<Record<string, unknown>>;
    set(key: string, value: boolean): Promise<void>;
  }
}

declare module '@jupyterlab/ui-components' {
  import type { Title, Widget } from '@lumino/widgets';

  export const LabIcon: new (options: { name: string; svgstr: string }) => Title<Widget>['icon'];
}
