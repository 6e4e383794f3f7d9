/** Offline use in JupyterLite: starts it, shows how far it is in the status bar, and offers updates. */
import { PageConfig } from '@jupyterlab/coreutils';
import { IStatusBar } from '@jupyterlab/statusbar';
import type { JupyterLab, Plugin } from '../../lab/app';
import { Offline } from './offline';
import { OfflineItem } from './offline-item';
import type { OfflineState } from './offline-state';
import { wordsOf } from './offline-words';
import './offline.css';
import { quietNetwork } from './quiet-network';
import { saveAll, type Documents } from './save-all';

const reload = 'convlab-lite:update';

export const offline: Plugin = {
  id: 'convlab-lite:offline',
  autoStart: true,
  requires: [IStatusBar],
  activate(app: JupyterLab & { readonly shell: Documents }, bar: IStatusBar) {
    // Browsers have service workers on https and localhost alone: not from a classroom's server.
    if (!('serviceWorker' in navigator)) return;
    const { commands, shell } = app;
    const item = new OfflineItem(() => void commands.execute(reload, {}));
    bar.registerStatusItem('convlab-lite:offline', { item, align: 'right', rank: 100 });

    const tell = teller(app);
    const use = new Offline({
      root: new URL(PageConfig.getOption('baseUrl'), location.href),
      version: document.querySelector<HTMLMetaElement>('meta[name=convlab-version]')?.content ?? '',
      save: () => saveAll(shell),
      changed(state) {
        item.tell(state);
        tell(state);
      },
    });
    commands.addCommand(reload, {
      label: 'Reload with the Update of the Course',
      execute: () => void use.update(),
    });
    // What the first page needs comes first.
    void shell.restored
      .then(() => (navigator.serviceWorker.controller ? undefined : quietNetwork()))
      .then(() => use.start())
      .catch((error: unknown) => console.warn('The course is not stored for offline use.', error));
  },
};

/** Says once in a notification what a learner should not miss. */
function teller({ commands }: JupyterLab): (state: OfflineState) => void {
  const told = new Set<string>();
  let prepared = false;
  return (state) => {
    prepared ||= state.progress?.kind === 'preparing';
    const news = newsOf(state, prepared);
    const words = wordsOf(state);
    if (!news || !words || told.has(news)) return;
    told.add(news);
    const isUpdate = news === 'update';
    void commands.execute('apputils:notify', {
      message: news === 'ready' ? words.short : words.long,
      type: news === 'full' ? 'warning' : 'info',
      options: {
        autoClose: !isUpdate && 5000,
        actions: isUpdate ? [{ label: 'Reload', commandId: reload }] : [],
      },
    });
  };
}

function newsOf({ progress, update, online }: OfflineState, prepared: boolean) {
  if (!online) return undefined;
  if (update === 'ready') return 'update';
  if (update === 'full' || progress?.kind === 'full') return 'full';
  return progress?.kind === 'ready' && prepared ? 'ready' : undefined;
}
