/** The folder that a sandbox shows: the library in one file, and Node if others may not read it. */
import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  mkdirSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { wasmFiles } from '../../../tensor/kernels/wasm/files.js';
import { bundleChild } from '../../answer-process/bundle-child.mjs';
import { isRunning } from '../../process/process-table.js';
import { makeCodeCache, writeLoader } from './code-cache.mjs';

export interface SandboxView {
  readonly folder: string;
  /** Node's program, readable by everyone. */
  readonly node: string;
  /** The shared libraries it is linked with. */
  readonly libraries: readonly string[];
}

export interface SandboxHome extends SandboxView {
  remove(): Promise<void>;
}

const require = createRequire(import.meta.url);

const packages = [
  '@tensorflow/tfjs-backend-wasm/package.json',
  ...Object.values(wasmFiles),
  'mnist/package.json',
  'mnist/src/digits',
];

const prefix = 'convlab-sandbox-';
const day = 24 * 60 * 60 * 1000;

/**
 * Makes the folder. It is in the system's folder for temporary files, and is removed at the end.
 *
 * @param memoryMb of the processes that should start fast in it
 */
export async function makeHome(memoryMb: readonly number[] = []): Promise<SandboxHome> {
  await removeLeftOver(tmpdir());
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    chmodSync(folder, 0o755);
    await bundleChild(join(folder, 'child.cjs'));
    writeLoader(folder);
    for (const path of packages) copyPackageFile(path, join(folder, 'node_modules', path));
    await Promise.all(memoryMb.map((each) => makeCodeCache(folder, each)));
    const node = readableNode(folder);
    return { folder, node, libraries: librariesOf(process.execPath), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * Removes what graders that were killed left in `folder`: after a day, because one in a container may
 * share the folder and count its processes from 1.
 *
 * @internal Tests have a folder of their own.
 */
export async function removeLeftOver(folder: string): Promise<void> {
  const left = readdirSync(folder)
    .filter((name) => {
      const pid = Number(/^\d+(?=-)/.exec(name.slice(prefix.length))?.[0] ?? NaN);
      return name.startsWith(prefix) && pid > 0 && !isRunning(pid);
    })
    .map((name) => join(folder, name))
    .filter(
      (path) => Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? NaN) > day,
    );
  // Another user's folder stays.
  await Promise.all(left.map((path) => rm(path, { recursive: true, force: true }).catch(() => {})));
}

function copyPackageFile(path: string, to: string): void {
  const [scope, name] = path.split('/');
  const root = scope!.startsWith('@') ? `${scope}/${name}` : scope!;
  const folder = dirname(require.resolve(`${root}/package.json`));
  mkdirSync(dirname(to), { recursive: true });
  cpSync(join(folder, path.slice(root.length)), to, { recursive: true });
}

/** The user that the sandbox runs as may not have access to the folder where Node is. */
function readableNode(folder: string): string {
  let path = process.execPath;
  for (; path !== dirname(path); path = dirname(path)) {
    if ((statSync(path).mode & 0o005) !== 0o005) break;
  }
  if (path === dirname(path)) return process.execPath;
  const copy = join(folder, 'node');
  cpSync(process.execPath, copy, { dereference: true });
  chmodSync(copy, 0o755);
  return copy;
}

/** As reported by the dynamic linker; a statically linked Node has none. */
export function librariesOf(program: string): string[] {
  try {
    const listed = execFileSync('ldd', [program], { encoding: 'utf8' });
    return [...listed.matchAll(/(?<!\S)(\/\S+) \(0x/g)].map(([, path]) => path!).filter(isThere);
  } catch {
    return [];
  }
}

function isThere(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
