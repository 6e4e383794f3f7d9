/** Runs JupyterLite's own builder. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '../../machine/paths.mjs';
import { run } from '../../machine/run.mjs';
import { buildSettings, liteSettings } from './settings.mjs';

/** A constant time for all files, so that the same course makes the same site. */
const epoch = '1735689600';

/**
 * @param contents the files of the course
 * @param output where the site is made
 * @param work a folder for what the builder needs
 */
export async function buildJupyterLite(
  contents: string,
  output: string,
  work: string,
): Promise<void> {
  await mkdir(work, { recursive: true });
  const extensions = [paths.labExtension, paths.liteExtension];
  const settings = buildSettings(contents, output, extensions);
  await writeFile(join(work, 'jupyter_lite_config.json'), JSON.stringify(settings));
  await writeFile(join(work, 'jupyter-lite.json'), JSON.stringify(liteSettings));
  await run(
    'Building JupyterLite',
    paths.python,
    ['-m', 'jupyterlite_core', 'build', '--lite-dir', work],
    {
      cwd: work,
      // No configuration of the user's own has a say.
      env: { JUPYTER_NO_CONFIG: '1', JUPYTER_CONFIG_DIR: work, SOURCE_DATE_EPOCH: epoch },
    },
  );
}
