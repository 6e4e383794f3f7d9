/** What we use of JupyterLab's status bar. */
declare module '@jupyterlab/statusbar' {
  import type { Widget } from '@lumino/widgets';

  export const IStatusBar: object;
  export interface IStatusBar {
    /** @param options an item of a higher rank is further to the left on the right side */
    registerStatusItem(
      id: string,
      options: { item: Widget; align: 'left' | 'right'; rank: number },
    ): void;
  }
}
