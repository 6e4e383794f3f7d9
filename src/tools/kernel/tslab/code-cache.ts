/**
 * Keeps the compiler's functions as V8 has compiled them, from one kernel to the next: it is 10 MB of text, and a
 * kernel that finds them starts in half the time. V8 refuses what another version, or other flags, has made, but not
 * what a full disk or a machine that went off has left of a file: with that it ends the process. So each begins with
 * its checksum.
 */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

const ours = join(__dirname, '..', '..', '..', '..', '.convlab', 'code');

/** How many are kept of one text: of versions of Node that take turns, and of flags. */
const KEPT = 3;

/** The bytes of a checksum. */
const CHECKSUM = 4;

let toKeep: (() => void) | undefined;

/** Runs a module's text, with what was kept of it. */
export function runModule(
  module: { exports: unknown },
  text: string,
  path: string,
  folder = ours,
): void {
  const hash = createHash('sha1').update(text).digest('hex');
  const version = cachedDataVersionTag();
  const name = `${hash}-${version}`;
  const cachedData = kept(join(folder, name));
  // A cell's errors are told by their lines in this file, so the wrapper must not add any.
  const script = new Script(Module.wrap(text), { filename: path, cachedData });
  if (script.cachedDataRejected !== false) {
    toKeep = () => {
      // Code that is kept under other flags would be refused each time.
      if (cachedDataVersionTag() === version) keep(folder, name, script);
    };
  }
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
    const file = readFileSync(path);
    const data = file.subarray(CHECKSUM);
    return file.readUInt32LE() === crc32(data) ? data : undefined;
  } catch {
    return undefined; // none yet
  }
}

function keep(folder: string, name: string, script: Script): void {
  try {
    mkdirSync(folder, { recursive: true });
    const data = script.createCachedData();
    const checksum = Buffer.alloc(CHECKSUM);
    checksum.writeUInt32LE(crc32(data));
    const unfinished = join(folder, `${name}.${process.pid}-${threadId}`);
    writeFileSync(unfinished, Buffer.concat([checksum, data]));
    renameSync(unfinished, join(folder, name));
    removeOld(folder, name);
  } catch {
    // A folder that cannot be written to, or has no room: the next kernel starts as this one did.
  }
}

/** Removes those of other texts, and the oldest of the same one. */
function removeOld(folder: string, name: string): void {
  const [hash = ''] = name.split('-');
  const age = (file: string) => -statSync(join(folder, file)).mtimeMs;
  const files = readdirSync(folder).filter((file) => file !== name);
  const same = files.filter((file) => file.startsWith(hash)).sort((a, b) => age(a) - age(b));
  const others = files.filter((file) => !file.startsWith(hash));
  for (const file of [...others, ...same.slice(KEPT - 1)]) rmSync(join(folder, file));
}
