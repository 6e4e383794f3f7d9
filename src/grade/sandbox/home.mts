/** The folder that a sandbox shows: the library in one file, and Node where others may not read it. */
import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  mkdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleChild } from '../../runner/bundle-child.mjs';

export interface SandboxView {
  readonly folder: string;
  /** Node's program, readable for everybody. */
  readonly node: string;
  /** The shared libraries that it is linked with. */
  readonly libraries: readonly string[];
}

export interface SandboxHome extends SandboxView {
  remove(): Promise<void>;
}

const require = createRequire(import.meta.url);

/**
 * Compiling a script takes longer than all that it does at its start, so what V8 made of it is kept
 * beside it. The program runs from a cache only if Node is started with the same flags.
 */
const loader = `
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');
const file = __dirname + '/child.cjs';
const kept = (name) => { try { return readFileSync(__dirname + '/' + name); } catch { return undefined; } };
const code = '(function (exports, require, module, __filename, __dirname) {' + readFileSync(file, 'utf8') + '\\n})';
const script = new Script(code, { filename: file, cachedData: kept('child.cache') });
script.runInThisContext()(exports, require, module, file, __dirname);
if (process.argv.includes('--make-cache')) {
  require('node:fs').writeFileSync(__dirname + '/child.cache', script.createCachedData());
  process.exit();
}
`;

/** How Node has to be started for the cache to hold. */
export const nodeFlags = ['--expose-gc', '--v8-pool-size=1'] as const;

const packages = [
  '@tensorflow/tfjs-backend-wasm/package.json',
  '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  'mnist/package.json',
  'mnist/src/digits',
];

/** Makes the folder. It is in the system's folder for temporary files, and removed at the end. */
export async function makeHome(): Promise<SandboxHome> {
  const folder = await mkdtemp(join(tmpdir(), 'convlab-sandbox-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    chmodSync(folder, 0o755);
    await bundleChild(join(folder, 'child.cjs'));
    writeFileSync(join(folder, 'main.cjs'), loader);
    for (const path of packages) copyPackageFile(path, join(folder, 'node_modules', path));
    makeCache(folder);
    const node = readableNode(folder);
    return { folder, node, libraries: librariesOf(process.execPath), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function copyPackageFile(path: string, to: string): void {
  const [scope, name] = path.split('/');
  const root = scope!.startsWith('@') ? `${scope}/${name}` : scope!;
  const folder = dirname(require.resolve(`${root}/package.json`));
  mkdirSync(dirname(to), { recursive: true });
  cpSync(join(folder, path.slice(root.length)), to, { recursive: true });
}

/** Runs the program once, all that it does at its start included. */
function makeCache(folder: string): void {
  const args = [...nodeFlags, join(folder, 'main.cjs'), 'backend', '2', '--make-cache'];
  execFileSync(process.execPath, args, {
    env: { CONVLAB_BACKEND: 'wasm' },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
}

/** Another user, as whom the sandbox runs, may not look into the folder where Node lies. */
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

/** By what the dynamic linker says; a Node that is linked statically has none. */
export function librariesOf(program: string): string[] {
  try {
    const listed = execFileSync('ldd', [program], { encoding: 'utf8' });
    return [...listed.matchAll(/(\/\S+) \(0x/g)].map(([, path]) => path!).filter(isThere);
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
