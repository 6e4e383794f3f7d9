import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kernelCodeStep } from '../../../src/tools/machine/kernel-code.mjs';
import { paths } from '../../../src/tools/machine/paths.mjs';
import { projectFolder } from './folder.mjs';

it('is to be done once', () => {
  const here = projectFolder();
  const step = kernelCodeStep({ paths: here, env: {} });
  expect(step.needed()).toBe(true);
  mkdirSync(here.kernelCode, { recursive: true });
  expect(step.needed()).toBe(false);
});

it('has a kernel keep what V8 has compiled', async () => {
  rmSync(paths.kernelCode, { recursive: true, force: true });
  expect(await kernelCodeStep({ paths, env: {} }).run(() => {})).toBeUndefined();
  expect(readdirSync(paths.kernelCode)).toContainEqual(expect.stringMatching(/^[0-9a-f]{40}-\d+$/));
});
