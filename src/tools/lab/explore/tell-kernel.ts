/** Tells the kernel of the notebook that an element is in what was set there by hand. */
import type { Comm, Kernel } from '@jupyterlab/apputils';
import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { EXPLORED_TARGET, type Explored } from '../../../display/explored';

export function tellKernels(
  notebooks: INotebookTracker,
): (from: HTMLElement, explored: Explored) => void {
  const comms = new WeakMap<Kernel, Promise<Comm | undefined>>();
  return (from, { id, state }) => {
    let panel: NotebookPanel | undefined;
    notebooks.forEach((one) => {
      if (one.content.node.contains(from)) panel = one;
    });
    const kernel = panel?.sessionContext.session?.kernel;
    if (!kernel) return; // what was set is in the notebook all the same
    const send = async () => {
      const known = await comms.get(kernel);
      const comm = known && !known.isDisposed ? known : await open(kernel);
      // The kernel's status does not change by it.
      comm?.send({ id, state }).dispose();
    };
    void send();
  };

  function open(kernel: Kernel): Promise<Comm | undefined> {
    const opened = openComm(kernel);
    comms.set(kernel, opened);
    return opened;
  }
}

/** Other kernels have no such target. */
async function openComm(kernel: Kernel): Promise<Comm | undefined> {
  const { supported_features: features } = await kernel.info;
  if (!features?.includes(EXPLORED_TARGET)) return undefined;
  const comm = kernel.createComm(EXPLORED_TARGET);
  comm.open().dispose();
  return comm;
}
