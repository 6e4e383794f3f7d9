/** The learner's work: what there is of it, as a .zip and back, brought to a new version, cleared. */
import { ICommandPalette, Notification } from '@jupyterlab/apputils';
import { PageConfig } from '@jupyterlab/coreutils';
import { IMainMenu } from '@jupyterlab/mainmenu';
import { INotebookTracker } from '@jupyterlab/notebook';
import { IDefaultDrive, ISettingManager, IWorkspaceManager } from '@jupyterlab/services';
import { ILocalForage } from '@jupyterlite/localforage';
import type { JupyterLab, Plugin } from '../../lab/app';
import { fileName } from '../work/names.mjs';
import type { Updated } from '../work/update.mjs';
import { tellUpdate } from '../work/words.mjs';
import { BrowserWork } from './browser-work';
import { Clearing } from './clearing';
import { watchSaves } from './keeping';
import { markNewCells } from './new-cells';
import { WorkCommands } from './work-commands';
import { OpenDocuments } from './work-documents';
import type { FileManager } from './work-files';
import './work.css';

/** Below JupyterLab's own entries for files. */
const MENU_RANK = 98;

/** A start waits for an update of the learner's files, but not for a network that doesn't answer. */
const UPDATE_WITHIN = 5_000;

export const work: Plugin = {
  id: 'convlab-lite:work',
  autoStart: true,
  requires: [
    ...[ICommandPalette, IMainMenu, INotebookTracker, ILocalForage],
    ...[IDefaultDrive, ISettingManager, IWorkspaceManager],
  ],
  async activate(
    app: JupyterLab,
    palette: ICommandPalette,
    menu: IMainMenu,
    notebooks: INotebookTracker,
    forage: ILocalForage,
    ...storages: [IDefaultDrive, ISettingManager, IWorkspaceManager]
  ) {
    const files = app.serviceManager.contents as unknown as FileManager;
    const documents = new OpenDocuments(
      app.shell as unknown as ConstructorParameters<typeof OpenDocuments>[0],
    );
    const kept = new BrowserWork(forage, files, documents);
    const commands = new WorkCommands(app, notebooks, kept, new Clearing(kept, ...storages));
    const entries = commands.all.map(({ name, label, execute }) => {
      const command = `convlab-lite:${name}`;
      app.commands.addCommand(command, { label, execute: () => void execute() });
      palette.addItem({ command, category: 'Course' });
      return { command };
    });
    menu.fileMenu.addGroup(entries, MENU_RANK);
    watchSaves(files, notebooks, kept, () => void commands.download());
    markNewCells(notebooks, kept);
    const updated = update(kept).then((done) => {
      // Before that there is no place for notifications.
      if (done) void app.shell.restored.then(() => tellUpdated(done, () => void commands.show()));
    });
    await Promise.race([updated, new Promise((resolve) => setTimeout(resolve, UPDATE_WITHIN))]);
  },
};

/** Before notebooks are opened. */
async function update(kept: BrowserWork): Promise<Updated | undefined> {
  const version = PageConfig.getOption('convlabVersion');
  try {
    if (version !== '' && (await kept.note('version')) === version) return undefined;
    const done = await kept.update();
    await kept.keepNote('version', version);
    return done;
  } catch (error) {
    // Nothing is lost: the files stay of their version, and the next start tries again.
    console.warn('Your notebooks could not be brought to the new version of the course.', error);
    return undefined;
  }
}

function tellUpdated({ news, unknown }: Updated, show: () => void): void {
  const lessons = [...news.values()];
  if (lessons.some(({ cells, copy }) => Object.keys(cells).length > 0 || copy !== undefined)) {
    Notification.info(tellUpdate(lessons), {
      autoClose: false,
      actions: [{ label: 'Show What Is New', callback: show }],
    });
  }
  for (const { path } of unknown) {
    Notification.warning(
      `${fileName(path)} comes from an old version and can't be merged with the new one, so it stays as it is. Delete it to get the new one.`,
      { autoClose: false },
    );
  }
}
