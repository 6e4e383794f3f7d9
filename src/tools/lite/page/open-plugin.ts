/** Opens what the address asks for, as JupyterLite's own opener does, and leaves the list of files closed. */
import { PageConfig } from '@jupyterlab/coreutils';
import type { JupyterLab, Plugin } from '../../lab/app';

export const open: Plugin = {
  id: 'convlab-lite:open',
  autoStart: true,
  activate({ shell, commands }: JupyterLab) {
    void shell.restored.then(async (how) => {
      const address = new URL(location.href);
      const asked = address.searchParams.getAll('path');
      // Somebody may have come to the page itself: a newcomer begins where the course does.
      const paths =
        asked.length === 0 && how?.fresh ? [PageConfig.getOption('convlabFrontPage')] : asked;
      address.searchParams.delete('path');
      // Loaded again, the page is as it was left.
      history.replaceState(null, '', address);
      for (const path of paths) await commands.execute('docmanager:open', { path });
      // What a learner drags into the list of files is to lie beside the notebook.
      const [folder] = paths.map((path) => path.slice(0, Math.max(path.lastIndexOf('/'), 0)));
      if (how?.fresh && folder) {
        await commands.execute('filebrowser:go-to-path', { path: folder, dontShowBrowser: true });
      }
    });
  },
};
