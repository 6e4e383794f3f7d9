/** What happens when work is saved: its beginning is kept, the browser is asked to keep it, a full disk is told. */
import { Notification } from '@jupyterlab/apputils';
import type { INotebookTracker } from '@jupyterlab/notebook';
import { isExercise, isNotebook } from '../../lesson/learner-files.mjs';
import { fileName } from '../work/names.mjs';
import type { BrowserWork } from './browser-work';
import type { FileManager } from './work-files';

export function watchSaves(
  files: FileManager,
  notebooks: INotebookTracker,
  work: BrowserWork,
  download: () => void,
): void {
  const begun = new Set<string>();
  const begin = (path: string) => {
    if (begun.has(path) || !(isNotebook(path) || isExercise(path))) return;
    begun.add(path);
    // Without it the file can't be merged with a later version, and stays as it is.
    work.keepBases([path]).catch(() => begun.delete(path));
  };
  notebooks.widgetAdded.connect((_, { context }) => begin(context.path));
  files.fileChanged.connect((_, { type, newValue }) => {
    const path = newValue?.path;
    if (type !== 'save' || path === undefined) return;
    void keepForGood(work);
    begin(path);
  });
  tellWhenFull(files, download);
}

/** Asks the browser to clear nothing of its own accord. Some ask the user: once, and when there is work. */
async function keepForGood(work: BrowserWork): Promise<void> {
  const storage = navigator.storage as StorageManager | undefined;
  if (!storage?.persist || (await storage.persisted()) || (await work.note('asked'))) return;
  await work.keepNote('asked', true);
  await storage.persist();
}

/** JupyterLab shows the message of what fails; that of a full storage says nothing to a learner. */
function tellWhenFull(files: FileManager, download: () => void): void {
  const save = files.save.bind(files);
  let told: string | undefined;
  files.save = async (path, model) => {
    try {
      const saved = await save(path, model);
      if (told !== undefined) Notification.dismiss(told);
      told = undefined;
      return saved;
    } catch (error) {
      if (!isFull(error)) throw error;
      told ??= Notification.warning(
        "This browser's storage is full. What you do now isn't saved, so download your work.",
        { autoClose: false, actions: [{ label: 'Download My Work', callback: download }] },
      );
      throw new Error(
        `This browser's storage is full, so ${fileName(path)} was not saved. It is still in this tab: choose Download ` +
          'My Work from the File menu before you close it. Then make room, for example by deleting files of yours ' +
          'from the list at the left.',
        { cause: error },
      );
    }
  };
}

/** Whether there is no room left in the browser's storage. */
export function isFull(error: unknown): boolean {
  const { name, message } = (error ?? {}) as { name?: string; message?: string };
  return name === 'QuotaExceededError' || /quota|storage is full/i.test(message ?? '');
}
