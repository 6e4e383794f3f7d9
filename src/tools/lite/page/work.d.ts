/** What the plugins that keep a learner's work use of JupyterLab and JupyterLite, beside what others use. */
declare module '@jupyterlab/apputils' {
  import type { Widget } from '@lumino/widgets';

  export function showDialog(options: {
    title: string;
    body: Widget | string;
    buttons: readonly DialogButton[];
    /** The place of the button that Enter presses. */
    defaultButton?: number;
  }): Promise<{ readonly button: DialogButton }>;

  export interface DialogButton {
    readonly label: string;
    readonly accept: boolean;
  }

  export const Dialog: {
    cancelButton(of?: { label: string }): DialogButton;
    okButton(of?: { label: string }): DialogButton;
    warnButton(of?: { label: string }): DialogButton;
  };
}

declare module '@jupyterlab/mainmenu' {
  interface IMainMenu {
    readonly fileMenu: { addGroup(items: { command: string }[], rank: number): void };
  }
}

declare module '@jupyterlab/notebook' {
  interface Model {
    readonly id: string;
  }

  interface Notebook {
    activeCellIndex: number;
  }
}

declare module '@jupyterlab/services' {
  export const IDefaultDrive: object;
  export interface IDefaultDrive {
    /** Files, their checkpoints, and the numbers of untitled ones. */
    clearStorage(): Promise<void>;
  }
  export const ISettingManager: object;
  export interface ISettingManager {
    clear(): Promise<void>;
  }
  export const IWorkspaceManager: object;
  export interface IWorkspaceManager {
    clear(): Promise<void>;
  }
}

declare module '@jupyterlite/localforage' {
  export const ILocalForage: object;
  export interface ILocalForage {
    readonly localforage: {
      createInstance(options: { name: string; storeName: string; version: number }): Store;
    };
  }

  /** A table in the browser's storage. */
  export interface Store {
    getItem(key: string): Promise<unknown>;
    setItem(key: string, value: unknown): Promise<unknown>;
    removeItem(key: string): Promise<void>;
    keys(): Promise<string[]>;
    iterate(see: (value: unknown, key: string) => void): Promise<unknown>;
    clear(): Promise<void>;
  }
}
