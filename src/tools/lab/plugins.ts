/** What our extension does beside drawing outputs, and the one renderer that needs JupyterLab's services. */
import { PageConfig } from '@jupyterlab/coreutils';
import { NotebookActions } from '@jupyterlab/notebook';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { PROGRESS_MIME } from '../../course/progress/panel';
import type { JupyterLab, Plugin } from './app';
import { ProgressRecordFile } from './progress-record';
import { ProgressRenderer } from './progress-renderer';
import { unfoldExplanations } from './unfold';
import './progress.css';

const progress: Plugin = {
  id: 'convlab-lab:progress',
  autoStart: true,
  requires: [IRenderMimeRegistry],
  activate({ serviceManager }: JupyterLab, outputs: IRenderMimeRegistry) {
    const file = new ProgressRecordFile(
      serviceManager.contents,
      PageConfig.getOption('convlabProgress'),
    );
    const tell = () => file.changed.forEach((redraw) => redraw());
    // A cell may have checked something here, and a terminal while the window was left.
    NotebookActions.executed.connect(tell);
    window.addEventListener('focus', tell);
    outputs.addFactory(
      {
        safe: true, // its text comes from files of the course
        mimeTypes: [PROGRESS_MIME],
        createRenderer: (options) => new ProgressRenderer(options, file),
      },
      0,
    );
  },
};

/** At the first start the page has all the room: the front page leads to the lessons. */
const sideBar: Plugin = {
  id: 'convlab-lab:side-bar',
  autoStart: true,
  activate({ shell }: JupyterLab) {
    // JupyterLab itself waits until its plugins are active.
    void shell.restored.then(({ fresh }) => {
      // The list of files opens in the same moment.
      if (fresh) setTimeout(() => shell.collapseLeft());
    });
  },
};

const explanations: Plugin = {
  id: 'convlab-lab:explanations',
  autoStart: true,
  activate: unfoldExplanations,
};

export default [progress, sideBar, explanations];
