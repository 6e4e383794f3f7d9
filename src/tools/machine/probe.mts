/** What the doctor looks at. A probe never fails: something missing is a finding, with its remedy. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kernelSpec } from './kernelspec.mjs';
import { type Paths } from './paths.mjs';
import { examineBackend } from './probe-backend.mjs';
import { findPython } from './python.mjs';
import { tryRun } from './run.mjs';

export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  /** A version, a path or a sentence. */
  readonly found: string;
  /** What to do if something is wrong. */
  readonly remedy?: string;
}

const START = 'Run `npm start`.';

/** Looks at everything that a notebook needs, in the order of its installation. */
export async function examine(paths: Paths, env: NodeJS.ProcessEnv): Promise<Finding[]> {
  return [
    convlab(paths),
    node(),
    await npm(),
    npmPackage(paths, 'tslab'),
    npmPackage(paths, '@tensorflow/tfjs-core'),
    link(paths),
    compiled(paths),
    await python(paths, env),
    ...(await pythonPackages(paths)),
    figures(paths),
    kernel(paths),
    ownJupyter(paths),
    ...(await examineBackend(paths, env)),
  ];
}

function convlab(paths: Paths): Finding {
  return { name: 'convlab', ok: true, found: `${versionIn(paths.root)} in ${paths.root}` };
}

function node(): Finding {
  return { name: 'node', ok: true, found: process.versions.node }; // bootstrap.mjs let it pass
}

async function npm(): Promise<Finding> {
  const program = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { ok, output } = await tryRun(program, ['--version', '--loglevel=silent']);
  const found = ok ? output.trim().split('\n').pop()! : 'not found';
  return {
    name: 'npm',
    ok,
    found,
    remedy: 'Install Node together with npm from https://nodejs.org.',
  };
}

function npmPackage(paths: Paths, name: string): Finding {
  const version = versionIn(join(paths.root, 'node_modules', name));
  const remedy = 'Remove the folder node_modules and run `npm start`.';
  return { name, ok: version !== undefined, found: version ?? 'not installed', remedy };
}

function link(paths: Paths): Finding {
  const file = join(paths.root, 'node_modules', 'convlab', 'package.json');
  const ok =
    existsSync(file) && statSync(file).ino === statSync(join(paths.root, 'package.json')).ino;
  const found = ok ? 'notebooks find it' : 'notebooks do not find it';
  return {
    name: "import 'convlab'",
    ok,
    found,
    remedy: 'Remove the folder node_modules and run `npm start`.',
  };
}

function compiled(paths: Paths): Finding {
  // The bootstrap compiles before any command runs, so this is about a set-up without sources.
  const ok = existsSync(join(paths.root, 'dist', 'index.js'));
  return { name: 'compiled library', ok, found: ok ? 'up to date' : 'missing', remedy: START };
}

async function python(paths: Paths, env: NodeJS.ProcessEnv): Promise<Finding> {
  if (existsSync(paths.python)) {
    const { ok, output } = await tryRun(paths.python, ['--version']);
    const found = `${output.trim().replace(/^Python /, '')} in ${paths.venv}`;
    if (ok) return { name: 'python', ok, found };
  }
  try {
    const { version, command } = await findPython(env);
    const found = `${version} (${command.join(' ')}), but no environment of convlab's`;
    return { name: 'python', ok: false, found, remedy: START };
  } catch (error) {
    const { message, remedy } = error as { message: string; remedy?: string };
    return { name: 'python', ok: false, found: message, remedy };
  }
}

async function pythonPackages(paths: Paths): Promise<Finding[]> {
  const wanted = readFileSync(paths.requirements, 'utf8').matchAll(/^([\w-]+)==(\S+)/gm);
  const script = `
import importlib.metadata as m, sys
for name in sys.argv[1:]:
    try: print(name, m.version(name))
    except m.PackageNotFoundError: print(name, '-')`;
  const pins = new Map([...wanted].map((match) => [match[1]!, match[2]!]));
  const { ok, output } = existsSync(paths.python)
    ? await tryRun(paths.python, ['-c', script, ...pins.keys()])
    : { ok: false, output: '' };
  const there = new Map(
    output.split('\n').map((line) => line.trim().split(' ') as [string, string]),
  );
  return [...pins].map(([name, pin]) => {
    const version = ok ? (there.get(name) ?? '-') : '-';
    const found = version === '-' ? 'not installed' : version;
    return {
      name,
      ok: version === pin,
      found,
      remedy: `It should be ${pin}: remove the folder ${paths.venv} and run \`npm start\`.`,
    };
  });
}

function figures(paths: Paths): Finding {
  const ok = existsSync(join(paths.labExtension, 'package.json'));
  const found = ok ? 'JupyterLab draws them' : 'JupyterLab shows still images';
  return { name: 'figures', ok, found, remedy: START };
}

function kernel(paths: Paths): Finding {
  const name = 'tslab kernel';
  if (!existsSync(paths.kernelSpec))
    return { name, ok: false, found: 'not registered', remedy: START };
  const text = readFileSync(paths.kernelSpec, 'utf8');
  const { argv } = JSON.parse(text) as { argv: string[] };
  const wanted = kernelSpec(paths) as { argv: string[] };
  const ok = JSON.stringify(argv) === JSON.stringify(wanted.argv) && existsSync(argv[1]!);
  return {
    name,
    ok,
    found: `${argv[0]} ${argv[1]}`,
    remedy: `It should be ${wanted.argv[0]} ${wanted.argv[1]}: run \`npm start\`.`,
  };
}

/** A JupyterLab of the learner's own finds no kernel of ours by itself, and offers Python instead. */
function ownJupyter({ venv }: Paths): Finding {
  const found = `finds the kernel and the figures with JUPYTER_PATH=${join(venv, 'share', 'jupyter')}`;
  return { name: 'your own Jupyter', ok: true, found };
}

function versionIn(folder: string): string | undefined {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
