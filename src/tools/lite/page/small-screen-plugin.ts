/**
 * Gives a phone's screen to the lesson: the right side bar goes, which only has tools for authors of notebooks, and so
 * does what is open at the left when it has led to a lesson.
 */
import type { Signal } from '@jupyterlab/notebook';
import type { JupyterLab, Plugin } from '../../lab/app';
import { isSmallScreen } from './small-screen';

const rightBar = '.jp-SideBar.jp-mod-right:not(.lm-mod-hidden)';

interface Heard {
  readonly commands: { readonly commandExecuted: Signal<{ readonly id: string }> };
}

export const smallScreen: Plugin = {
  id: 'convlab-lite:small-screen',
  autoStart: true,
  activate({ shell, commands }: JupyterLab & Heard) {
    void shell.restored.then(() => {
      if (isSmallScreen() && document.querySelector(rightBar))
        void commands.execute('application:toggle-side-tabbar', { side: 'right' });
    });
    commands.commandExecuted.connect((_, { id }) => {
      if (id === 'docmanager:open' && isSmallScreen()) shell.collapseLeft();
    });
  },
};
