/**
 * Says so where a lesson has a kernel of another language, as in a JupyterLab of the learner's own, which offers Python
 * first: its cells are TypeScript, and each would end with a SyntaxError that says nothing of that.
 */
import { Notification, type Kernel } from '@jupyterlab/apputils';
import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import type { KernelSpecs } from './app';

export function watchKernels(notebooks: INotebookTracker, kernels: KernelSpecs): void {
  const watch = (panel: NotebookPanel) => {
    const { sessionContext: session, context, disposed } = panel;
    let shown: string | undefined;
    const hide = () => {
      if (shown !== undefined) Notification.dismiss(shown);
      shown = undefined;
    };
    const look = async () => {
      hide();
      const kernel = session.session?.kernel;
      if (!kernel || !isLesson(panel)) return;
      const language = await languageOf(kernel);
      // Meanwhile another one may have been chosen.
      if (kernel !== session.session?.kernel || !language || isOurs(language)) return;
      hide();
      shown = tell(language, ours(kernels), (name) => void session.changeKernel({ name }));
    };
    session.kernelChanged.connect(() => void look());
    void Promise.all([context.ready, session.ready]).then(look);
    disposed.connect(hide);
  };
  notebooks.forEach(watch);
  notebooks.widgetAdded.connect((_, panel) => watch(panel));
}

/** Lessons say what they were made of. */
const isLesson = ({ content }: NotebookPanel) =>
  content.model?.getMetadata('convlab') !== undefined;

const isOurs = (language: string) => language.toLowerCase() === 'typescript';

/** What a kernel says of itself; undefined if it ends before that. */
async function languageOf({ info }: Kernel): Promise<string | undefined> {
  try {
    return (await info).language_info.name;
  } catch {
    return undefined;
  }
}

/** The name of a kernel that runs TypeScript. */
function ours({ specs }: KernelSpecs): string | undefined {
  const all = Object.values(specs?.kernelspecs ?? {});
  return all.find((spec) => spec && isOurs(spec.language))?.name;
}

/** @returns the id that dismisses it */
function tell(language: string, name: string | undefined, change: (name: string) => void): string {
  const what = `The cells of this lesson are TypeScript, but its kernel runs ${language[0]!.toUpperCase()}${language.slice(1)}.`;
  if (name === undefined) {
    const how =
      'Start JupyterLab with `npm start` in the folder of the course: it has the right kernel.';
    return Notification.warning(`${what} ${how}`, { autoClose: false });
  }
  const actions = [{ label: 'Switch to TypeScript', callback: () => change(name) }];
  return Notification.warning(what, { autoClose: false, actions });
}
