/** Gives a phone's screen to the lesson: the right side bar goes, which only has tools for authors of notebooks. */
import type { JupyterLab, Plugin } from '../../lab/app';
import { isSmallScreen } from './small-screen';

const rightBar = '.jp-SideBar.jp-mod-right:not(.lm-mod-hidden)';

export const smallScreen: Plugin = {
  id: 'convlab-lite:small-screen',
  autoStart: true,
  activate({ shell, commands }: JupyterLab) {
    void shell.restored.then(() => {
      if (isSmallScreen() && document.querySelector(rightBar))
        void commands.execute('application:toggle-side-tabbar', { side: 'right' });
    });
  },
};
