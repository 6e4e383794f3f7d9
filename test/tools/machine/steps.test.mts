import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backendStep, readChosen } from '../../../src/tools/machine/backend.mjs';
import { environmentStep, tabToolsStep } from '../../../src/tools/machine/environment.mjs';
import { textOf, writeWhole } from '../../../src/tools/machine/files.mjs';
import { labExtensionStep } from '../../../src/tools/machine/lab-extension.mjs';
import { kernelSpecStep } from '../../../src/tools/machine/kernelspec.mjs';
import { labSettingsStep } from '../../../src/tools/machine/lab-settings.mjs';
import { paths as repository, type Paths } from '../../../src/tools/machine/paths.mjs';
import { chosen, program, projectFolder } from './folder.mjs';

function requirements(paths: Paths): void {
  for (const file of [paths.requirements, paths.constraints])
    writeWhole(file, 'jupyterlab==4.6.6\n');
}

/** A Python whose venv module makes a folder with a program in it, and whose pip runs `pip`. */
function fakePython(paths: Paths, pip = 'exit 0'): string {
  const script = `
case "$*" in
  *version_info*) echo python 3 12 1 ;;
  "-m venv "*) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
  "-m pip "*) ${pip} ;;
esac`;
  return join(program(paths, 'python3', script), 'python3');
}

describe.skipIf(process.platform === 'win32')('the step that makes the Python environment', () => {
  it('has nothing to do the second time', async () => {
    const paths = projectFolder();
    requirements(paths);
    const step = environmentStep({ paths, env: { CONVLAB_PYTHON: fakePython(paths) } });
    expect(step.needed()).toBe(true);
    await step.run(() => {});
    expect(step.needed()).toBe(false);
    expect(environmentStep({ paths, env: {} }).needed()).toBe(false);
  });

  it('has to run again for other requirements', async () => {
    const paths = projectFolder();
    requirements(paths);
    const step = environmentStep({ paths, env: { CONVLAB_PYTHON: fakePython(paths) } });
    await step.run(() => {});
    writeWhole(paths.requirements, 'jupyterlab==5.0.0\n');
    expect(step.needed()).toBe(true);
  });

  it('has to run again after pip was ended half-way, and starts from nothing', async () => {
    const paths = projectFolder();
    requirements(paths);
    const half = fakePython(paths, 'touch "$(dirname "$0")/half"; kill -9 $$');
    const step = environmentStep({ paths, env: { CONVLAB_PYTHON: half } });
    await expect(step.run(() => {})).rejects.toThrow('Installing the Python packages failed');
    expect(existsSync(join(dirname(paths.python), 'half'))).toBe(true);
    expect(step.needed()).toBe(true);
    fakePython(paths);
    await step.run(() => {});
    expect(existsSync(join(dirname(paths.python), 'half'))).toBe(false);
  });

  it('reports a lost connection in one sentence', async () => {
    const paths = projectFolder();
    requirements(paths);
    const cut = `echo "HTTPSConnectionPool(host='pypi.org', port=443): Read timed out."; exit 1`;
    const step = environmentStep({ paths, env: { CONVLAB_PYTHON: fakePython(paths, cut) } });
    await expect(step.run(() => {})).rejects.toMatchObject({
      message: 'The package registry pypi.org could not be reached.',
      remedy: expect.stringContaining('run the same command again') as string,
    });
  });

  /** A Python whose venv module fails with a message. */
  function withoutVenv(says: string) {
    const paths = projectFolder();
    requirements(paths);
    writeFileSync(join(paths.root, 'says'), says);
    const script = `case "$*" in *version_info*) echo python 3 11 2 ;; *) cat '${join(paths.root, 'says')}'; exit 1 ;; esac`;
    const python = join(program(paths, 'python3', script), 'python3');
    return { python, step: environmentStep({ paths, env: { CONVLAB_PYTHON: python } }) };
  }

  it.each([
    '/usr/bin/python3: No module named venv',
    'The virtual environment was not created successfully because ensurepip is not\navailable.  On Debian/Ubuntu systems, you need to install the python3-venv package',
  ])('says how to get a venv module that is missing: %j', async (says) => {
    const { python, step } = withoutVenv(says);
    await expect(step.run(() => {})).rejects.toMatchObject({
      message: `${python} lacks its venv module, which makes the environment for JupyterLab.`,
      remedy: expect.stringContaining('sudo apt install python3-venv') as string,
    });
  });

  it('does not blame the venv module for a full disk', async () => {
    const { step } = withoutVenv("['python', '-m', 'ensurepip'] failed: [Errno 28] No space left");
    await expect(step.run(() => {})).rejects.not.toMatchObject({
      message: expect.stringContaining('lacks its venv module') as string,
    });
  });
});

describe.skipIf(process.platform === 'win32')('the step that installs JupyterLite', () => {
  it('has nothing to do the second time, until the environment is made again', async () => {
    const paths = projectFolder();
    requirements(paths);
    writeWhole(paths.tabRequirements, 'jupyterlite-core==0.8.6\n');
    const context = { paths, env: { CONVLAB_PYTHON: fakePython(paths) } };
    const [environment, step] = [environmentStep(context), tabToolsStep(context)];
    await environment.run(() => {});
    expect(step.needed()).toBe(true);
    await step.run(() => {});
    expect(step.needed()).toBe(false);
    writeWhole(paths.requirements, 'jupyterlab==5.0.0\n');
    expect(step.needed()).toBe(false);
    await environment.run(() => {});
    expect(step.needed()).toBe(true);
  });
});

describe('the step that registers the kernel', () => {
  it('writes whole paths, and has nothing to do the second time', async () => {
    const paths = projectFolder();
    const step = kernelSpecStep({ paths, env: {} });
    expect(step.needed()).toBe(true);
    await step.run(() => {});
    expect(step.needed()).toBe(false);
    const { argv, env } = JSON.parse(readFileSync(paths.kernelSpec, 'utf8')) as {
      argv: string[];
      env: Record<string, string>;
    };
    expect(argv.slice(0, 2)).toEqual([process.execPath, paths.kernel]);
    expect(env).toEqual({ TF_CPP_MIN_LOG_LEVEL: '2' });
  });
});

describe('the step that writes the settings of JupyterLab', () => {
  it('asks for no news and no updates', async () => {
    const paths = projectFolder();
    const step = labSettingsStep({ paths, env: {} });
    await step.run(() => {});
    expect(step.needed()).toBe(false);
    const settings = JSON.parse(textOf(paths.labSettings)!) as Record<string, unknown>;
    expect(settings['@jupyterlab/apputils-extension:notification']).toEqual({
      checkForUpdates: false,
      fetchNews: 'false',
    });
  });

  it('runs again when either of its files is gone', async () => {
    const paths = projectFolder();
    const step = labSettingsStep({ paths, env: {} });
    await step.run(() => {});
    rmSync(paths.jupyterConfig);
    expect(step.needed()).toBe(true);
  });
});

describe('the step that builds the extension of JupyterLab', () => {
  /** Its sources, with `index.ts` as given. */
  function extension(paths: Paths, index: string) {
    cpSync(join(repository.labSources, 'package.json'), join(paths.labSources, 'package.json'));
    writeWhole(join(paths.labSources, 'style.css'), '');
    cpSync(join(repository.labSources, 'schema'), join(paths.labSources, 'schema'), {
      recursive: true,
    });
    writeWhole(join(paths.labSources, 'plugins.ts'), 'export default [];');
    writeWhole(join(paths.labSources, 'index.ts'), index);
    writeWhole(join(paths.root, 'package-lock.json'), '{}');
    return labExtensionStep({ paths, env: {} });
  }

  it('has nothing to do the second time, until its sources change', async () => {
    const paths = projectFolder();
    const step = extension(paths, 'export default [];');
    expect(step.needed()).toBe(true);
    expect(await step.run(() => {})).toBeUndefined();
    expect(existsSync(join(paths.labExtension, 'package.json'))).toBe(true);
    expect(step.needed()).toBe(false);
    writeWhole(join(paths.labSources, 'style.css'), 'p {}');
    expect(step.needed()).toBe(true);
  });

  it.each([
    { what: 'compiled', index: 'export default [' },
    { what: 'bundled', index: "import 'plotly.js-missing'; export default [];" },
  ])('leaves still images, and says so, if it cannot be $what', async ({ index }) => {
    const paths = projectFolder();
    const step = extension(paths, index);
    expect(await step.run(() => {})).toMatch(/^as still images: .*The next start tries again$/s);
    expect(existsSync(paths.labExtension)).toBe(false);
    expect(step.needed()).toBe(true);
  });
});

describe('the step that chooses the backend', () => {
  it('only links again when npm has emptied node_modules', async () => {
    const paths = projectFolder();
    chosen(paths);
    const step = backendStep({ paths, env: {} });
    expect(step.needed()).toBe(true);
    expect(await step.run(() => {})).toBe('faster here');
    expect(existsSync(join(paths.tfjsNode, 'deps'))).toBe(true);
    expect(step.needed()).toBe(false);
  });

  it('has nothing to do if another backend is asked for', () => {
    const paths = projectFolder();
    expect(backendStep({ paths, env: { CONVLAB_BACKEND: 'wasm' } }).needed()).toBe(false);
    expect(backendStep({ paths, env: { CONVLAB_BACKEND: 'tfjs-node' } }).needed()).toBe(true);
  });

  it('runs again for another version of either library', async () => {
    const paths = projectFolder();
    chosen(paths);
    await backendStep({ paths, env: {} }).run(() => {});
    const wasm = join(paths.root, 'node_modules', '@tensorflow', 'tfjs-backend-wasm');
    writeWhole(join(wasm, 'package.json'), '{ "version": "5.0.0" }');
    expect(backendStep({ paths, env: {} }).needed()).toBe(true);
  });

  it('runs again when half of its result was written, or when asked to', () => {
    const paths = projectFolder();
    chosen(paths);
    expect(backendStep({ paths, env: {} }, true).needed()).toBe(true);
    writeFileSync(paths.backend, '{ "backend": "tfj');
    expect(backendStep({ paths, env: {} }).needed()).toBe(true);
  });

  it.each([
    ['is not a record', 'null'],
    ['names no backend that there is', '{ "backend": "gpu", "why": "", "inputs": "" }'],
    [
      'has figures that are none',
      '{ "backend": "wasm", "why": "", "inputs": "", "measured": { "threads": 2, "speeds": { "wasm": 3 } } }',
    ],
  ])('runs again when its file %s', (_, text) => {
    const paths = projectFolder();
    chosen(paths);
    writeFileSync(paths.backend, text);
    expect(readChosen(paths)).toBeUndefined();
    expect(backendStep({ paths, env: {} }).needed()).toBe(true);
  });
});
