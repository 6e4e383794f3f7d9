/** What JupyterLite is told about the course, and what of it is left out. */
import { outlineOf } from '../../../course/progress/standing.js';
import { outline } from '../../../course/tasks/index.js';
import { labSettings } from '../../machine/lab-settings.mjs';

export const appName = 'convlab';

/** What would ask a network, or offer what a tab does not have. */
const disabledExtensions = [
  // Only our own service worker is registered.
  '@jupyterlite/application-extension:service-worker-manager',
  '@jupyterlab/apputils-extension:announcements',
  '@jupyterlab/extensionmanager-extension',
  '@jupyterlab/terminal-extension',
  '@jupyterlite/application-extension:logo',
];

/** Written as `jupyter-lite.json`, which the page reads first. */
export const liteSettings = {
  'jupyter-lite-schema-version': 0,
  'jupyter-config-data': {
    appName,
    defaultKernelName: 'tslab',
    faviconUrl: './icon.svg',
    disabledExtensions,
    settingsOverrides: labSettings,
    // As `npm start` gives them to JupyterLab: see src/tools/machine/lab.mts.
    convlabProgress: 'exercises/progress.json',
    convlabCourse: { folder: 'notebooks', lessons: outlineOf(outline) },
  },
};

/** What the builder of JupyterLite is told: `jupyter_lite_config.json`. */
export function buildSettings(contents: string, output: string, extensions: readonly string[]) {
  return {
    LiteBuildConfig: {
      apps: ['lab'],
      contents: [contents],
      federated_extensions: extensions,
      ignore_sys_prefix: true, // what else is installed is not for the tab
      no_sourcemaps: true,
      no_unused_shared_packages: true,
      output_dir: output,
      extra_file_types: {
        typescript: {
          name: 'typescript',
          extensions: ['.ts'],
          mimeTypes: ['text/typescript'],
          fileFormat: 'text',
        },
      },
    },
  };
}
