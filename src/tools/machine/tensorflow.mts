/**
 * Builds tfjs-node's binding against the TensorFlow that PyPI carries, for networks that cannot reach the
 * place where tfjs-node's makers publish theirs. It takes two C++ files and one compiler call: Node's
 * headers come as a package, so neither node-gyp nor make nor a header download is needed, and a folder
 * with a space in its name does no harm.
 */
import { createRequire } from 'node:module';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './errors.mjs';
import { explain } from './failures.mjs';
import { paths, type Paths } from './paths.mjs';
import { run, tryRun } from './run.mjs';
import { type Progress } from './steps.mjs';

export const TENSORFLOW = '2.21.0';

/** A reason for doing without the build; set-up carries on with WebAssembly. */
export class NotBuildable extends Error {}

const LIBRARIES = ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'];
const COMPILERS = ['c++', 'g++', 'clang++'];

// Takes from the wheel only what is compiled and linked against, half of what it would unpack to.
const UNPACK = `
import sys, zipfile
wheel, target = sys.argv[1:]
keep = tuple('tensorflow/include/' + part for part in ('tensorflow/', 'tsl/', 'xla/'))
libraries = {'tensorflow/' + name for name in ${JSON.stringify(LIBRARIES)}}
with zipfile.ZipFile(wheel) as archive:
    for name in archive.namelist():
        if name in libraries or name.startswith(keep):
            archive.extract(name, target)
`;

/**
 * The package on PyPI and its platform tag, or undefined where PyPI has no library for us.
 *
 * @internal Tests ask about machines other than their own.
 */
export function wheelFor(
  platform: NodeJS.Platform,
  arch: string,
): { name: string; tag: string } | undefined {
  if (platform !== 'linux') return undefined;
  if (arch === 'x64') return { name: 'tensorflow-cpu', tag: 'manylinux_2_27_x86_64' };
  if (arch === 'arm64') return { name: 'tensorflow', tag: 'manylinux_2_27_aarch64' };
  return undefined;
}

/**
 * The version of Node-API that tfjs-node looks for at run time: the newest of its own that this Node knows.
 *
 * @internal Tests ask about versions of Node other than their own.
 */
export function napiVersion(offered: readonly number[], known: number): number {
  return Math.max(...offered.filter((version) => version <= known));
}

/**
 * Puts the library and the binding into `.convlab/tensorflow`.
 *
 * @throws NotBuildable if this machine can't build it
 * @throws SetupError if the disk is full or the network fails, which a rerun fixes
 */
export async function buildBinding(paths: Paths, progress: Progress): Promise<void> {
  const wheel = wheelFor(process.platform, process.arch);
  if (!wheel) throw new NotBuildable(`PyPI has no TensorFlow library for ${process.platform}`);
  const compiler = await findCompiler();
  const work = `${paths.tensorflow}.new`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    await download(wheel, work, paths.python, progress);
    progress('unpacking TensorFlow');
    const file = readdirSync(work).find((name) => name.endsWith('.whl'))!;
    await run('Unpacking TensorFlow', paths.python, ['-c', UNPACK, join(work, file), work]);
    const libraries = join(work, 'deps', 'lib');
    mkdirSync(libraries, { recursive: true });
    for (const name of LIBRARIES) {
      renameSync(join(work, 'tensorflow', name), join(libraries, name));
    }
    progress('compiling the binding');
    await compile(compiler, paths.tfjsNode, work);
    for (const name of [file, 'tensorflow']) rmSync(join(work, name), { recursive: true });
    rmSync(paths.tensorflow, { recursive: true, force: true });
    renameSync(work, paths.tensorflow);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function findCompiler(): Promise<string> {
  for (const name of COMPILERS) if ((await tryRun(name, ['--version'])).ok) return name;
  throw new NotBuildable(
    'there is no C++ compiler (on Debian and Ubuntu: `sudo apt install build-essential`)',
  );
}

async function download(
  wheel: { name: string; tag: string },
  folder: string,
  python: string,
  progress: Progress,
): Promise<void> {
  progress('downloading TensorFlow (270 MB)');
  // Our Python need not be one that TensorFlow supports: none of it is run, so any wheel will do.
  const any = [
    '--only-binary=:all:',
    '--implementation=cp',
    '--python-version=3.12',
    '--abi=cp312',
  ];
  const args = ['-m', 'pip', 'download', '--disable-pip-version-check', '--no-input', '--no-deps'];
  const more = ['--progress-bar=off', `--platform=${wheel.tag}`, '--dest', folder];
  const result = await tryRun(python, [...args, ...any, ...more, `${wheel.name}==${TENSORFLOW}`]);
  if (result.ok) return;
  throwIfItPasses(result.output);
  throw new NotBuildable(`TensorFlow ${TENSORFLOW} could not be had from PyPI`);
}

/** A full disk or a dropped connection goes away; settling for less because of one would be permanent. */
function throwIfItPasses(output: string): void {
  const reason = explain(output);
  if (reason?.passes) throw new SetupError(reason.message, reason.remedy);
}

async function compile(compiler: string, tfjsNode: string, work: string): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(tfjsNode, 'package.json'), 'utf8')) as {
    binary: { napi_versions: number[] };
  };
  const napi = napiVersion(manifest.binary.napi_versions, Number(process.versions.napi));
  const folder = join(work, 'lib', `napi-v${napi}`);
  mkdirSync(folder, { recursive: true });
  const require = createRequire(join(paths.root, 'package.json'));
  const headers = join(require.resolve('node-api-headers/package.json'), '..', 'include');
  const sources = ['tfjs_backend.cc', 'tfjs_binding.cc'].map((name) =>
    join(tfjsNode, 'binding', name),
  );
  const result = await tryRun(compiler, [
    ...['-std=c++17', '-O2', '-fPIC', '-shared', `-DNAPI_VERSION=${napi}`],
    ...[`-I${headers}`, `-I${join(work, 'tensorflow', 'include')}`, `-I${tfjsNode}`],
    ...sources,
    ...['-o', join(folder, 'tfjs_binding.node'), `-L${join(work, 'deps', 'lib')}`],
    ...LIBRARIES.map((name) => `-l:${name}`),
    '-Wl,-rpath,$ORIGIN/../../deps/lib',
  ]);
  if (result.ok) return;
  throwIfItPasses(result.output);
  throw new NotBuildable('the binding did not compile');
}
