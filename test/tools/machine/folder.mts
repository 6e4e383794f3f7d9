/** A project folder for one test, with a space and an umlaut in its name. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { inputs } from '../../../src/tools/machine/backend.mjs';
import { writeWhole } from '../../../src/tools/machine/files.mjs';
import { pathsIn, type Paths } from '../../../src/tools/machine/paths.mjs';
import { type Measured } from '../../../src/tools/machine/speed.mjs';

export function projectFolder(): Paths {
  const root = mkdtempSync(join(tmpdir(), 'mein kürs '));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return pathsIn(root);
}

/** A folder for PATH with one program, a shell script. */
export function program(paths: Paths, name: string, script: string): string {
  const folder = join(paths.root, 'programs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
  return folder;
}

export const native = { forward: 4, step: 10 };
export const bothTimed = (forward: number, step: number): Measured => ({
  threads: 2,
  speeds: { 'tfjs-node': native, wasm: { forward, step } },
});

/** As after a set-up on a machine where tfjs-node works and WebAssembly is the faster one. */
export function chosen(paths: Paths, more: object = {}): void {
  writeWhole(join(paths.tfjsNode, 'package.json'), '{ "version": "4.22.0" }');
  for (const part of ['deps', 'lib']) mkdirSync(join(paths.tensorflow, part), { recursive: true });
  const settled = { backend: 'wasm', why: 'faster here', measured: bothTimed(2, 5) };
  writeWhole(paths.backend, JSON.stringify({ ...settled, inputs: inputs(paths), ...more }));
}
