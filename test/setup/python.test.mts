import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { venvIsMissing } from '../../src/setup/environment.mjs';
import { candidates, findPython, isNewEnough } from '../../src/setup/python.mjs';
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
    const places = projectFolder();
    program(places, 'python3', 'echo python 3 9 18');
    const path = program(places, 'python3.12', 'echo python 3 12 1');
    const found = await findPython({ PATH: path }, 'linux');
    expect(found).toEqual({ command: ['python3.12'], version: '3.12.1' });
  });

  it('takes the Python that CONVLAB_PYTHON names, and no other', async () => {
    const places = projectFolder();
    const path = program(places, 'python3', 'echo python 3 12 1');
    program(places, 'mine', 'echo python 3 11 0');
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
});

describe('candidates', () => {
  it('asks the launcher first on Windows', () => {
    expect(candidates({}, 'win32')[0]).toEqual(['py', '-3']);
  });
});

describe('isNewEnough', () => {
  it('compares numbers, not letters', () => {
    expect(['3.9.9', '3.10.0', '3.14.1', '4.0.0', '2.7.18'].map(isNewEnough)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('venvIsMissing', () => {
  it('knows the words of Debian and of others', () => {
    expect(
      venvIsMissing(
        'The virtual environment was not created successfully because ensurepip is not\navailable.  On Debian/Ubuntu systems, you need to install the python3-venv package',
      ),
    ).toBe(true);
    expect(venvIsMissing('/usr/bin/python3: No module named venv')).toBe(true);
  });

  it('does not blame it for a full disk', () => {
    expect(venvIsMissing("['python', '-m', 'ensurepip'] failed: [Errno 28] No space left")).toBe(
      false,
    );
  });
});
