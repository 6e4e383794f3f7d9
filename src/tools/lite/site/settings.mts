/** What JupyterLite is told about the course, and what of it is left out. */
import { sep } from 'node:path';
import { outlineOf } from '../../../course/progress/standing.js';
import { outline } from '../../../course/tasks/index.js';
import { labSettings } from '../../machine/lab-settings.mjs';
import { paths } from '../../machine/paths.mjs';

export const appName = 'convlab';

/** What the course begins with, as an address. */
export const frontPage = paths.frontPage.split(sep).join('/');

/** What would ask a network, offers what a tab does not have, or is large and of no use here. */
const disabledExtensions = [
  '@jupyterlite/application-extension:service-worker-manager', // only our own is registered
  '@jupyterlite/application-extension:opener', // ours is in src/tools/lite/page/open-plugin.ts
  '@jupyterlite/application-extension:logo',
  '@jupyterlite/application-extension:clear-browser-data', // ours clears what we keep, too
  '@jupyterlab/apputils-extension:announcements',
  '@jupyterlab/filebrowser-extension:open-url',
  '@jupyterlab/help-extension:jupyter-forum',
  '@jupyterlab/help-extension:resources',
  '@jupyterlab/extensionmanager-extension',
  '@jupyterlab/terminal-extension',
  '@jupyterlab/mermaid-extension',
  '@jupyterlab/vega5-extension',
];

/** A kernel takes some 250 MB of this tab, and a loop of a lesson that was closed would go on unseen. */
const TRACKER = '@jupyterlab/notebook-extension:tracker';

/** Written as `jupyter-lite.json`, which the page reads first. */
export const liteSettings = {
  'jupyter-lite-schema-version': 0,
  'jupyter-config-data': {
    appName,
    defaultKernelName: 'tslab',
    faviconUrl: './icon.svg',
    disabledExtensions,
    settingsOverrides: {
      ...labSettings,
      [TRACKER]: { ...labSettings[TRACKER], kernelShutdown: true },
    },
    // As `npm start` gives them to JupyterLab: see src/tools/machine/lab.mts.
    convlabFrontPage: frontPage,
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
        typescript: fileType('.ts', 'text/typescript', 'text'),
        // As a text, one with other letters than Latin ones would not get into a lesson.
        svg: fileType('.svg', 'image/svg+xml', 'base64'),
      },
    },
  };
}

function fileType(extension: string, mimeType: string, fileFormat: 'text' | 'base64') {
  return { name: extension.slice(1), extensions: [extension], mimeTypes: [mimeType], fileFormat };
}
