/**
 * What we use of JupyterLab, which it hands to extensions when they run. Its own packages would have these
 * types, and bring along hundreds of others.
 */
declare module '@jupyterlab/coreutils' {
  export const PageConfig: { getOption(name: string): string };
}

declare module '@jupyterlab/notebook' {
  /** `executed`: a cell has run, in whatever notebook. */
  export const NotebookActions: { readonly executed: { connect(slot: () => void): void } };
}

declare module '@jupyterlab/rendermime' {
  import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';

  /** The token by which a plugin requires it. */
  export const IRenderMimeRegistry: object;
  export interface IRenderMimeRegistry {
    /** @param rank an output is drawn by the renderer of the lowest one */
    addFactory(factory: IRenderMime.IRendererFactory, rank: number): void;
  }
}
