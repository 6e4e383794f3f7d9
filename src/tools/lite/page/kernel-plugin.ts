/** The kernel `tslab` in a browser's tab. */
import { PageConfig } from '@jupyterlab/coreutils';
import { INotebookTracker, type NotebookPanel } from '@jupyterlab/notebook';
import { IKernelClient, IKernelSpecs } from '@jupyterlite/services';
import type { JupyterLab, Plugin } from '../../lab/app';
import { CourseFiles } from './course-files';
import { takeEarly } from '../kernel/workers';
import { TabKernel } from './kernel';

export const kernel: Plugin = {
  id: 'convlab-lite:kernel',
  autoStart: true,
  requires: [IKernelSpecs, IKernelClient, INotebookTracker],
  activate(
    { serviceManager }: JupyterLab,
    specs: IKernelSpecs,
    client: IKernelClient,
    notebooks: INotebookTracker,
  ) {
    const site = new URL(PageConfig.getOption('baseUrl'), location.href);
    const folder = new URL('convlab/', site).href;
    const files = new CourseFiles(serviceManager.contents);
    const kernels = new Map<string, TabKernel>();

    const cellsOf = (id: string): string[] => {
      let of: NotebookPanel | undefined;
      notebooks.forEach((one) => {
        if (one.sessionContext.session?.kernel?.id === id) of = one;
      });
      const cells = of?.content.widgets.filter(({ model }) => model.type === 'code') ?? [];
      return cells.map(({ model }) => model.sharedModel.getSource());
    };

    specs.register({
      spec: {
        name: 'tslab',
        display_name: 'TypeScript',
        language: 'typescript',
        argv: [],
        resources: {},
      },
      create(options) {
        const made = new TabKernel(options, {
          workers: takeEarly() ?? folder,
          cellsOf,
          filesFor: (code) => files.namedIn(code),
          save: (path, content) => files.save(path, content),
          holdsBack: PageConfig.getOption('convlabHoldBack') !== 'off',
          interruptAddress: new URL(`interrupted/${options.id}`, folder).href,
        });
        kernels.set(options.id, made);
        made.disposed.connect(() => kernels.delete(options.id));
        return Promise.resolve(made);
      },
    });

    // JupyterLite cancels the cells that wait for their turn; kernels do not hear of an interrupt.
    const interrupt = client.interrupt.bind(client);
    client.interrupt = async (id) => {
      kernels.get(id)?.interrupt();
      await interrupt(id);
    };
  },
};
