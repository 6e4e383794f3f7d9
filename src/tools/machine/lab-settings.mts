/** Jupyter's defaults, in our environment and in a browser's tab: nothing pops up, nothing is fetched, nothing is asked. */
import { textOf, writeWhole } from './files.mjs';
import { type Step, type StepContext } from './steps.mjs';

/** These are defaults: what a learner sets in JupyterLab's own settings takes precedence. */
export const labSettings = {
  '@jupyterlab/apputils-extension:notification': {
    checkForUpdates: false,
    fetchNews: 'false', // "none", the default, means asking in a pop-up
  },
  '@jupyterlab/docmanager-extension:plugin': {
    renameUntitledFileOnSave: false,
  },
  '@jupyterlab/filebrowser-extension:browser': {
    showLastModifiedColumn: false, // leaves room for the names of lessons
  },
  '@jupyterlab/notebook-extension:tracker': {
    codeCellConfig: { lineNumbers: false, lineWrap: true }, // in a narrow window nothing is out of sight
  },
};

/** An exported page is one file: it takes the images of a lesson along. */
const jupyterConfig = { HTMLExporter: { embed_images: true } };

export function labSettingsStep({ paths }: StepContext): Step {
  const wanted = [
    [paths.labSettings, textFor(labSettings)],
    [paths.jupyterConfig, textFor(jupyterConfig)],
  ] as const;
  return {
    doing: 'Writing the settings of JupyterLab',
    done: 'Wrote the settings of JupyterLab',
    needed: () => wanted.some(([file, text]) => textOf(file) !== text),
    run() {
      for (const [file, text] of wanted) writeWhole(file, text);
      return Promise.resolve();
    },
  };
}

function textFor(settings: object): string {
  return JSON.stringify(settings, null, 2) + '\n';
}
