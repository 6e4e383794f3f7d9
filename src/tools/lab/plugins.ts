/** What our extension does beside drawing outputs, and the one renderer that needs JupyterLab's services. */
import { ILayoutRestorer } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { PageConfig } from '@jupyterlab/coreutils';
import { IMainMenu } from '@jupyterlab/mainmenu';
import { INotebookTracker, NotebookActions } from '@jupyterlab/notebook';
import { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { EXPLORER_MIME } from '../../display/explored';
import { PROGRESS_MIME } from '../../course/progress/panel';
import type { JupyterLab, Plugin } from './app';
import { ExplorerRenderer } from './explore/explorer-renderer';
import { tellKernels } from './explore/tell-kernel';
import { showCourse, type CourseServices } from './show-course';
import { ProgressRecordFile } from './progress-record';
import { ProgressRenderer } from './progress-renderer';
import { watchKernels } from './right-kernel';
import { shapes } from './shapes-plugin';
import { unfoldExplanations } from './unfold';
import './course.css';
import './progress.css';

const course: Plugin = {
  id: 'convlab-lab:course',
  autoStart: true,
  requires: [IRenderMimeRegistry, INotebookTracker],
  optional: [ICommandPalette, IMainMenu, ILayoutRestorer],
  activate(app: JupyterLab, outputs: IRenderMimeRegistry, ...services: CourseServices) {
    const file = new ProgressRecordFile(
      app.serviceManager.contents,
      PageConfig.getOption('convlabProgress'),
    );
    // A cell may have checked something here, and a terminal while the window was left.
    NotebookActions.executed.connect(file.tell);
    window.addEventListener('focus', file.tell);
    outputs.addFactory(
      {
        safe: true, // its text comes from files of the course
        mimeTypes: [PROGRESS_MIME],
        createRenderer: (options) => new ProgressRenderer(options, file),
      },
      0,
    );
    showCourse(app, file, outputs, ...services);
  },
};

/** At the first start the page has all the room: the front page leads to the lessons. */
const sideBar: Plugin = {
  id: 'convlab-lab:side-bar',
  autoStart: true,
  activate({ shell }: JupyterLab) {
    // JupyterLab itself waits until its plugins are active.
    void shell.restored.then((how) => {
      // The list of files opens in the same moment.
      if (how?.fresh) setTimeout(() => shell.collapseLeft());
    });
  },
};

const kernels: Plugin = {
  id: 'convlab-lab:kernels',
  autoStart: true,
  requires: [INotebookTracker],
  activate({ serviceManager }: JupyterLab, notebooks: INotebookTracker) {
    watchKernels(notebooks, serviceManager.kernelspecs);
  },
};

const explanations: Plugin = {
  id: 'convlab-lab:explanations',
  autoStart: true,
  activate: unfoldExplanations,
};

const explorers: Plugin = {
  id: 'convlab-lab:explorers',
  autoStart: true,
  requires: [IRenderMimeRegistry, INotebookTracker],
  activate(_: JupyterLab, outputs: IRenderMimeRegistry, notebooks: INotebookTracker) {
    const tell = tellKernels(notebooks);
    outputs.addFactory(
      {
        safe: true, // an explorer is numbers and words: nothing in it runs
        mimeTypes: [EXPLORER_MIME],
        createRenderer: () => new ExplorerRenderer(tell),
      },
      0,
    );
  },
};

export default [course, sideBar, kernels, explanations, shapes, explorers];
