import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWhole } from '../../../src/tools/machine/files.mjs';
import { examine } from '../../../src/tools/machine/probe.mjs';
import { projectFolder } from './folder.mjs';

it('The doctor names the kernel of another folder, and the one that should be in its place', async () => {
  const paths = projectFolder();
  const argv = [process.execPath, '/elsewhere/tslab.js'];
  writeWhole(paths.kernelSpec, JSON.stringify({ argv }));
  writeWhole(paths.requirements, '');
  const findings = await examine(paths, {});
  expect(findings.find(({ name }) => name === 'tslab kernel')).toEqual({
    name: 'tslab kernel',
    ok: false,
    found: argv.join(' '),
    remedy: `It should be ${process.execPath} ${paths.kernel}: run \`npm start\`.`,
  });
});

it('The doctor says how a Jupyter of your own finds the kernel', async () => {
  const paths = projectFolder();
  writeWhole(paths.requirements, '');
  const own = (await examine(paths, {})).find(({ name }) => name === 'your own Jupyter');
  expect(own).toMatchObject({ ok: true });
  const [, folder = ''] = /JUPYTER_PATH=(.*)$/.exec(own!.found)!;
  expect(paths.kernelSpec).toBe(join(folder, 'kernels', 'tslab', 'kernel.json'));
});
