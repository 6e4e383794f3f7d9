/** Finds a Python that is new enough. */
import { SetupError } from './errors.mjs';
import { tryRun } from './run.mjs';

const OLDEST = [3, 10] as const;

export interface Python {
  /** The program and the arguments that come before a script's own, such as `py -3`. */
  readonly command: readonly string[];
  readonly version: string;
}

const PROBE = 'import sys; print("python", *sys.version_info[:3])';

/** The places to look. Names with a version help where `python3` itself is an old one. */
function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[][] {
  const own = env.CONVLAB_PYTHON?.trim();
  if (own) return [[own]];
  const versioned = [14, 13, 12, 11, 10].map((minor) => [`python3.${minor}`]);
  if (platform === 'win32') return [['py', '-3'], ['python'], ['python3']];
  return [['python3'], ['python'], ...versioned];
}

/**
 * The first Python of at least 3.10.
 *
 * @throws SetupError if there is none, or if CONVLAB_PYTHON names one that will not do
 */
export async function findPython(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<Python> {
  const tooOld: Python[] = [];
  for (const command of candidates(env, platform)) {
    const version = await versionOf(command, env);
    if (version === undefined) continue;
    const python = { command, version };
    if (isNewEnough(version)) return python;
    tooOld.push(python);
  }
  const install = installAdvice(platform);
  const own = env.CONVLAB_PYTHON?.trim();
  const old = tooOld[0];
  if (own) {
    throw new SetupError(
      old
        ? `CONVLAB_PYTHON names ${own}, which is Python ${old.version}; convlab needs 3.10 or newer.`
        : `CONVLAB_PYTHON names ${own}, which does not run as a Python.`,
      'Let it name a Python of at least 3.10, or unset it to let convlab look for one.',
    );
  }
  throw new SetupError(
    old
      ? `convlab needs Python 3.10 or newer, and ${old.command.join(' ')} is Python ${old.version}.`
      : 'convlab needs Python 3.10 or newer for JupyterLab, and no Python was found.',
    `${install} A Python that is not on the PATH can be named in the environment variable CONVLAB_PYTHON.`,
  );
}

async function versionOf(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const [program, ...args] = command;
  // Windows has a `python` that only opens a shop, so what counts is what it prints, not that it ran.
  const { output } = await tryRun(program!, [...args, '-c', PROBE], {
    timeout: 20_000,
    env,
  });
  const match = /^python (\d+) (\d+) (\d+)\s*$/m.exec(output);
  return match ? match.slice(1).join('.') : undefined;
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

function installAdvice(platform: NodeJS.Platform): string {
  if (platform === 'win32' || platform === 'darwin') {
    return 'Install it from https://www.python.org/downloads/ and run the same command again.';
  }
  return (
    'Install it (on Debian and Ubuntu: `sudo apt install python3 python3-venv`; elsewhere see ' +
    'https://www.python.org/downloads/) and run the same command again.'
  );
}
