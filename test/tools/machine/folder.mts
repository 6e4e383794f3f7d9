/** A project folder for one test, with a space and an umlaut in its name. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { pathsIn, type Paths } from '../../../src/tools/machine/paths.mjs';

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
