/** Our extensions: `src/tools/lab` for JupyterLab, and `src/tools/lite/page` for a browser's tab in addition. */
import { buildExtension, isBuilt, type Extension } from './extension.mjs';
import { type Paths } from './paths.mjs';
import { type Step, type StepContext } from './steps.mjs';

const ofLab = ({ labSources, labExtension }: Paths): Extension => ({
  doing: 'Building the extension of JupyterLab',
  sources: labSources,
  entries: ['index.ts', 'plugins.ts'],
  target: labExtension,
});

const ofTab = ({ liteSources, liteExtension }: Paths): Extension => ({
  doing: 'Building the extension of JupyterLite',
  sources: liteSources,
  entries: ['plugins.ts'],
  target: liteExtension,
});

/** Without the extension, JupyterLab shows still images; so what goes wrong here ends no start. */
export function labExtensionStep(context: StepContext): Step {
  const step = strictLabExtensionStep(context);
  return {
    ...step,
    async run(progress) {
      try {
        await step.run(progress);
      } catch (error) {
        return `as still images: ${(error as Error).message} The next start tries again`;
      }
    },
  };
}

/** The same, for what must not go out without it. */
export function strictLabExtensionStep({ paths }: StepContext): Step {
  return stepOf(ofLab(paths), 'Prepared the figures of JupyterLab', paths);
}

/** Without the extension there is no kernel, and so no course. */
export function liteExtensionStep({ paths }: StepContext): Step {
  return stepOf(ofTab(paths), 'Built the extension of JupyterLite', paths);
}

function stepOf(extension: Extension, done: string, paths: Paths): Step {
  return {
    doing: extension.doing,
    done,
    needed: () => !isBuilt(extension, paths),
    run: () => buildExtension(extension, paths),
  };
}
