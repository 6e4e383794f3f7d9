import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPython } from '../../../src/tools/machine/python.mjs';
import { program, projectFolder } from './folder.mjs';

describe.skipIf(process.platform === 'win32')('findPython', () => {
  it('says what to install if there is no Python', async () => {
    const path = program(projectFolder(), 'something-else', 'exit 0');
    await expect(findPython({ PATH: path }, 'linux')).rejects.toMatchObject({
      message: 'convlab needs Python 3.10 or newer for JupyterLab, and no Python was found.',
      remedy: expect.stringContaining('sudo apt install python3 python3-venv') as string,
    });
  });

  it('names the Python that is too old', async () => {
    const path = program(projectFolder(), 'python3', 'echo python 3 9 18');
    await expect(findPython({ PATH: path }, 'linux')).rejects.toMatchObject({
      message: 'convlab needs Python 3.10 or newer, and python3 is Python 3.9.18.',
    });
  });

  it('passes over an old python3 for a newer one', async () => {
    const paths = projectFolder();
    program(paths, 'python3', 'echo python 3 9 18');
    const path = program(paths, 'python3.12', 'echo python 3 12 1');
    const found = await findPython({ PATH: path }, 'linux');
    expect(found).toEqual({ command: ['python3.12'], version: '3.12.1' });
  });

  it('takes the Python that CONVLAB_PYTHON names, and no other', async () => {
    const paths = projectFolder();
    const path = program(paths, 'python3', 'echo python 3 12 1');
    program(paths, 'mine', 'echo python 3 11 0');
    const mine = join(path, 'mine');
    const found = await findPython({ PATH: path, CONVLAB_PYTHON: mine }, 'linux');
    expect(found.command).toEqual([mine]);
    await expect(
      findPython({ PATH: path, CONVLAB_PYTHON: join(path, 'absent') }, 'linux'),
    ).rejects.toMatchObject({
      message: `CONVLAB_PYTHON names ${join(path, 'absent')}, which does not run as a Python.`,
    });
  });

  it('says that the Python that CONVLAB_PYTHON names is too old', async () => {
    const path = program(projectFolder(), 'old', 'echo python 3 8 0');
    const old = join(path, 'old');
    await expect(findPython({ PATH: path, CONVLAB_PYTHON: old }, 'linux')).rejects.toMatchObject({
      message: `CONVLAB_PYTHON names ${old}, which is Python 3.8.0; convlab needs 3.10 or newer.`,
    });
  });

  it.each([
    ['3 9 9', false],
    ['3 10 0', true],
    ['3 14 1', true],
    ['4 0 0', true],
    ['2 7 18', false],
  ])('compares numbers, not letters: %s', async (version, isNewEnough) => {
    const path = program(projectFolder(), 'python3', `echo python ${version}`);
    const found = await findPython({ PATH: path }, 'linux').then(
      () => true,
      () => false,
    );
    expect(found).toBe(isNewEnough);
  });

  it('asks the launcher first on Windows', async () => {
    const paths = projectFolder();
    program(paths, 'python3', 'echo python 3 12 1');
    const path = program(paths, 'py', 'echo python 3 11 0');
    const { command } = await findPython({ PATH: path }, 'win32');
    expect(command).toEqual(['py', '-3']);
  });
});
