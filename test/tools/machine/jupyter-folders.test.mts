import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jupyterFolders } from '../../../src/tools/machine/jupyter-folders.mjs';
import { paths } from '../../../src/tools/machine/paths.mjs';
import { tryRun } from '../../../src/tools/machine/run.mjs';
import { projectFolder } from './folder.mjs';

/** What the server does with each notebook that it opens and saves. */
const SIGN = `
from nbformat.sign import NotebookNotary
from nbformat.v4 import new_notebook
NotebookNotary().sign(new_notebook())`;

describe.skipIf(process.platform === 'win32')('What JupyterLab keeps for its user', () => {
  it('is in the home folder', () => {
    const own = projectFolder();
    expect(jupyterFolders(own, {}, join(own.root, 'home', 'ada'))).toEqual({});
  });

  it('is in the project where nothing can be written at home, so that notebooks are opened and saved', async () => {
    const own = projectFolder();
    const home = join(own.root, 'home');
    writeFileSync(home, ''); // root may write to any folder, so that one of no rights would not show it
    const env = { HOME: home, XDG_DATA_HOME: '', JUPYTER_DATA_DIR: '', PYTHONPATH: '' };
    const sign = (more: NodeJS.ProcessEnv) =>
      tryRun(paths.python, ['-c', SIGN], { env: { ...env, ...more } });
    expect((await sign({})).ok).toBe(false);
    const folders = jupyterFolders(own, env, home);
    expect(Object.keys(folders)).toEqual(['JUPYTER_DATA_DIR', 'JUPYTER_CONFIG_DIR', 'IPYTHONDIR']);
    expect((await sign(folders)).ok).toBe(true);
  });

  it('is where its user wants it', () => {
    const own = projectFolder();
    const folder = join(own.root, 'mine');
    mkdirSync(folder);
    writeFileSync(join(own.root, 'home'), '');
    const names = Object.keys(
      jupyterFolders(own, { JUPYTER_DATA_DIR: folder }, join(own.root, 'home')),
    );
    expect(names).toEqual(['JUPYTER_CONFIG_DIR', 'IPYTHONDIR']);
  });
});
