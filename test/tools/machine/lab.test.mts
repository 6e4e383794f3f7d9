import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeWhole } from '../../../src/tools/machine/files.mjs';
import { labArguments, startLab } from '../../../src/tools/machine/lab.mjs';
import { paths, type Paths } from '../../../src/tools/machine/paths.mjs';
import { choosePort } from '../../../src/tools/machine/port.mjs';
import { tryRun } from '../../../src/tools/machine/run.mjs';
import { program, projectFolder } from './folder.mjs';

async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe('choosePort', () => {
  it('refuses a port that is taken, in one sentence', async () => {
    const port = await takenPort();
    await expect(choosePort(port, '127.0.0.1')).rejects.toMatchObject({
      message: `Port ${port} is taken by another program.`,
      remedy: expect.stringContaining('--port') as string,
    });
  });

  it('finds a free one when none was asked for', async () => {
    const port = await choosePort(undefined, '127.0.0.1');
    expect(await choosePort(port, '127.0.0.1')).toBe(port);
  });
});

describe('labArguments', () => {
  const options = { port: 8890, host: 'localhost', browser: false };

  it('open the front page, if it is there', () => {
    const paths = projectFolder();
    expect(labArguments(paths, options)).toContain('--LabApp.default_url=/lab');
    writeWhole(`${paths.root}/${paths.frontPage}`, '{}');
    expect(labArguments(paths, options)).toContain(
      '--LabApp.default_url=/lab/tree/notebooks/0-course.ipynb',
    );
  });

  it('hide the sources of lessons, not what a learner writes', () => {
    const paths = projectFolder();
    for (const name of ['02-conv2d.md', '02-conv2d.ipynb', 'my-notes.md']) {
      writeWhole(join(paths.notebooks, name), '');
    }
    const globs = labArguments(paths, options).filter((word) => word.includes('hide_globs'));
    expect(globs).toContain('--ContentsManager.hide_globs=02-conv2d.md');
    expect(globs.join()).not.toMatch(/ipynb|my-notes/);
  });

  /** What the server's own settings are given. */
  function settings(paths: Paths, more: object = {}) {
    const words = labArguments(paths, { ...options, ...more }).join('\n');
    const [, text] = /tornado_settings=(.*)/.exec(words)!;
    return JSON.parse(text!) as {
      static_custom_path: string;
      page_config_data: { convlabProgress: string; convlabCourse: object };
    };
  }

  it('name the folder of its look, which is there', () => {
    expect(labArguments(paths, options)).toContain('--LabApp.custom_css=True');
    const folder = settings(paths).static_custom_path;
    expect(readFileSync(join(folder, 'custom.css'), 'utf8')).toContain('.course-map');
  });

  it.each([
    ['exercises/progress.json', 'exercises/progress.json'],
    ['.convlab/progress.json', ''],
    ['../progress.json', ''],
  ])('name the file of the progress, %s, as the server gives it out: %j', (file, name) => {
    const paths = projectFolder();
    const { convlabProgress } = settings(paths, {
      progress: join(paths.root, file),
    }).page_config_data;
    expect(convlabProgress).toBe(name);
  });

  it('name no file of the progress where none is kept', () => {
    expect(settings(projectFolder()).page_config_data.convlabProgress).toBe('');
  });

  it('name the lessons and their folder, as the server gives it out', () => {
    const lessons = [{ lesson: '01-convolution', title: 'Convolution', exercises: [] }];
    const { convlabCourse } = settings(projectFolder(), { lessons }).page_config_data;
    expect(convlabCourse).toEqual({ folder: 'notebooks', lessons });
  });

  it('contain no token, because anyone can read them', () => {
    expect(labArguments(projectFolder(), options).join(' ')).not.toMatch(/token/i);
  });
});

describe.skipIf(process.platform === 'win32')('startLab', () => {
  it('says the last words of a server that ends at once', async () => {
    const paths = projectFolder();
    const bin = program(paths, 'python', 'echo "No module named jupyterlab"; exit 1');
    mkdirSync(dirname(paths.python), { recursive: true });
    const options = { port: 1, host: 'localhost', browser: false };
    await expect(startLab({ ...paths, python: `${bin}/python` }, options)).rejects.toMatchObject({
      message: 'JupyterLab ended before it answered: No module named jupyterlab',
    });
  });
});

describe.skipIf(process.platform === 'win32')('tryRun', () => {
  it('does not wait for what an ended program has left behind', async () => {
    const { ok, timedOut } = await tryRun('sh', ['-c', 'sleep 300 & sleep 300'], { timeout: 300 });
    expect({ ok, timedOut }).toEqual({ ok: false, timedOut: true });
  });
});
