/** The script of a made-up page that uses what the course's page uses. It hands to tests what they ask for. */
import { Offline, type OfflineState } from '../../../src/tools/lite/page/offline';

export interface TinyPage {
  state: OfflineState | undefined;
  /** How many times the learner's work was saved. */
  saved: number;
  /** Whether it can be saved. */
  saves: boolean;
  offline: Offline;
}

const tiny = {
  saved: Number(sessionStorage.getItem('saved')),
  saves: true,
} as TinyPage;
tiny.offline = new Offline({
  root: new URL('../', location.href),
  version: document.querySelector<HTMLMetaElement>('meta[name=convlab-version]')!.content,
  save: () => {
    if (tiny.saves) sessionStorage.setItem('saved', String(++tiny.saved));
    return Promise.resolve(tiny.saves);
  },
  changed: (state) => (tiny.state = state),
  retryAfter: 300,
});
Object.assign(window, { tiny });
void tiny.offline.start();
