/**
 * Where JupyterLab keeps what is the user's: trusted notebooks, settings. That is the home folder, so that the user's
 * own settings hold here, too. If nothing can be written there, as in some containers and computer rooms, no notebook
 * could be opened or saved; then these are in the project.
 */
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Paths } from './paths.mjs';

/** What the server's environment has in addition. */
export function jupyterFolders(
  { jupyter }: Paths,
  env: NodeJS.ProcessEnv,
  home = homedir(),
): NodeJS.ProcessEnv {
  const usual = {
    JUPYTER_DATA_DIR: dataFolder(env, home),
    JUPYTER_CONFIG_DIR: join(home, '.jupyter'),
    IPYTHONDIR: join(home, '.ipython'),
  };
  const missing = Object.entries(usual).filter(
    ([name, folder]) => !canWrite(env[name]?.trim() || folder),
  );
  return Object.fromEntries(missing.map(([name]) => [name, join(jupyter, name.toLowerCase())]));
}

/** As jupyter_core has it. */
function dataFolder(env: NodeJS.ProcessEnv, home: string): string {
  if (process.platform === 'darwin') return join(home, 'Library', 'Jupyter');
  if (process.platform === 'win32') return join(env.APPDATA ?? home, 'jupyter');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'jupyter');
}

/** Whether a folder, which may have to be made first, can be written to. */
function canWrite(folder: string): boolean {
  try {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (!found) return dirname(folder) !== folder && canWrite(dirname(folder));
    accessSync(folder, constants.W_OK);
    return found.isDirectory();
  } catch {
    return false;
  }
}
