/** Deletes all that a learner has made or set in this browser. */
import { PageConfig } from '@jupyterlab/coreutils';
import type { IDefaultDrive, ISettingManager, IWorkspaceManager } from '@jupyterlab/services';
import type { BrowserWork } from './browser-work';

export class Clearing {
  /** Other tabs would save again what they have. */
  readonly #tabs = new BroadcastChannel(`convlab ${PageConfig.getOption('baseUrl')}`);

  constructor(
    private readonly work: BrowserWork,
    private readonly drive: IDefaultDrive,
    private readonly settings: ISettingManager,
    private readonly workspaces: IWorkspaceManager,
  ) {
    this.#tabs.onmessage = ({ data }) => {
      if (data === 'cleared') beginAnew();
    };
  }

  async clear(): Promise<void> {
    await this.drive.clearStorage();
    await Promise.all([this.settings.clear(), this.workspaces.clear(), this.work.clear()]);
    this.#tabs.postMessage('cleared');
    beginAnew();
  }
}

/** The front page, without a question about what is not saved. */
function beginAnew(): void {
  window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), {
    capture: true,
  });
  // Not every server finds the page of a folder.
  location.href = `${PageConfig.getOption('baseUrl')}lab/index.html`;
}
