import { Widget } from '@lumino/widgets';
import type { OfflineState } from './offline-state';
import { wordsOf } from './offline-words';

/** In the status bar: how far offline use is, and a button that brings an update. */
export class OfflineItem extends Widget {
  private readonly words = document.createElement('span');
  private readonly button = document.createElement('button');

  constructor(reload: () => void) {
    super();
    this.addClass('jp-StatusBar-TextItem');
    this.words.setAttribute('role', 'status');
    this.button.className = 'jp-Button jp-mod-minimal convlab-update';
    this.button.textContent = 'Reload';
    this.button.addEventListener('click', reload);
    this.button.hidden = true;
    this.node.append(this.words, this.button);
  }

  tell(state: OfflineState): void {
    const words = wordsOf(state);
    this.words.textContent = words?.short ?? '';
    this.node.title = words?.long ?? '';
    this.button.hidden = !state.online || state.update !== 'ready';
  }
}
