/**
 * Keeps the compiler's functions as V8 has compiled them, from one kernel to the next: it is 10 MB of text, and a
 * kernel that finds them starts in half the time. V8 refuses what another version, or other flags, has made.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { threadId } from 'node:worker_threads';

const folder = join(__dirname, '..', '..', '..', '..', '.convlab', 'code');

let toKeep: (() => void) | undefined;

/** Runs a module's text, with what was kept of it. */
export function runModule(module: { exports: unknown }, text: string, path: string): void {
  const hash = createHash('sha1').update(text).digest('hex');
  const name = `${hash}-${cachedDataVersionTag()}`;
  const cachedData = kept(join(folder, name));
  // A cell's errors are told by their lines in this file, so the wrapper must not add any.
  const script = new Script(Module.wrap(text), { filename: path, cachedData });
  if (script.cachedDataRejected !== false) toKeep = () => keep(name, hash, script);
  const run = script.runInThisContext() as (...given: unknown[]) => void;
  run.call(module.exports, module.exports, createRequire(path), module, path, dirname(path));
}

/** Keeps the functions that have been used so far, unless there were some. It takes a tenth of a second. */
export function keepCode(): void {
  toKeep?.();
  toKeep = undefined;
}

function kept(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined; // none yet
  }
}

function keep(name: string, hash: string, script: Script): void {
  try {
    mkdirSync(folder, { recursive: true });
    const ofOthers = readdirSync(folder).filter((file) => !file.startsWith(hash));
    for (const file of ofOthers) rmSync(join(folder, file));
    const unfinished = join(folder, `${name}.${process.pid}-${threadId}`);
    writeFileSync(unfinished, script.createCachedData());
    renameSync(unfinished, join(folder, name));
  } catch {
    // A folder that cannot be written to: the next kernel starts as this one did.
  }
}
