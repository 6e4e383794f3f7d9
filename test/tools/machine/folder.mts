/** A project folder of a test's own, with a space and an umlaut in its name. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { placesIn, type Places } from '../../../src/tools/machine/places.mjs';

export function projectFolder(): Places {
  const root = mkdtempSync(join(tmpdir(), 'mein kürs '));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return placesIn(root);
}

/** A folder for PATH with one program, a shell script. */
export function program(places: Places, name: string, script: string): string {
  const folder = join(places.root, 'programs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
  return folder;
}
