/** JupyterLab's defaults in our environment: nothing pops up, nothing is fetched, nothing is asked. */
import { textOf, writeWhole } from './files.mjs';
import { type Step, type StepContext } from './steps.mjs';

/** These are defaults: what a learner sets in JupyterLab's own settings takes precedence. */
const labSettings = {
  '@jupyterlab/apputils-extension:notification': {
    checkForUpdates: false,
    fetchNews: 'false', // "none", the default, means asking in a pop-up
  },
  '@jupyterlab/docmanager-extension:plugin': {
    renameUntitledFileOnSave: false,
  },
};

export function labSettingsStep({ paths }: StepContext): Step {
  const wanted = JSON.stringify(labSettings, null, 2) + '\n';
  return {
    doing: 'Writing the settings of JupyterLab',
    done: 'Wrote the settings of JupyterLab',
    needed: () => textOf(paths.labSettings) !== wanted,
    run() {
      writeWhole(paths.labSettings, wanted);
      return Promise.resolve();
    },
  };
}
