/** The Python environment with JupyterLab. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './errors.mjs';
import { fingerprint, textOf, writeWhole } from './files.mjs';
import { explain } from './failures.mjs';
import { type Paths } from './paths.mjs';
import { findPython } from './python.mjs';
import { failureOf, run, tryRun } from './run.mjs';
import { type Progress, type Step, type StepContext } from './steps.mjs';

/**
 * Rebuilds `.convlab/venv` whenever its contents should change, or when it was not finished: an
 * installation that was killed can look complete to pip, and pip's cache makes this quick.
 */
export function environmentStep({ paths, env }: StepContext): Step {
  const stamp = join(paths.venv, '.convlab-complete');
  const inputs = () =>
    fingerprint(
      paths.root, // a virtual environment holds absolute paths, so a moved folder needs a new one
      readFileSync(paths.requirements, 'utf8'),
      readFileSync(paths.constraints, 'utf8'),
    );
  const own = env.CONVLAB_PYTHON?.trim();
  return {
    doing: 'Installing JupyterLab in a Python environment of its own',
    done: 'Installed JupyterLab',
    needed() {
      const [made, python] = textOf(stamp)?.split('\n') ?? [];
      if (made !== inputs() || !existsSync(paths.python)) return true;
      return Boolean(own) && own !== python; // if none is asked for, any Python that was good enough stays
    },
    async run(progress) {
      progress('looking for Python');
      const python = await findPython(env);
      rmSync(paths.venv, { recursive: true, force: true });
      progress(`making the environment with Python ${python.version}`);
      await makeVenv(python.command, paths.venv);
      await install(paths.python, paths.requirements, paths.constraints, progress);
      writeWhole(stamp, `${inputs()}\n${python.command.join(' ')}`);
      return `Python ${python.version}`;
    },
  };
}

/** What the project's own tests need in the same environment; learners do without it. */
export function testToolsStep({ paths }: StepContext): Step {
  return toolsStep(paths, paths.testRequirements, 'test-tools', 'what the tests need');
}

/** What builds the course for a browser's tab. */
export function tabToolsStep({ paths }: StepContext): Step {
  return toolsStep(paths, paths.tabRequirements, 'tab-tools', 'JupyterLite');
}

/** What some commands need in the environment, beside what JupyterLab needs. */
function toolsStep(paths: Paths, requirements: string, name: string, what: string): Step {
  const stamp = join(paths.venv, `.convlab-${name}`);
  const inputs = () =>
    fingerprint(readFileSync(requirements, 'utf8'), readFileSync(paths.constraints, 'utf8'));
  return {
    doing: `Installing ${what}`,
    done: `Installed ${what}`,
    needed: () => textOf(stamp) !== inputs(),
    async run(progress) {
      await install(paths.python, requirements, paths.constraints, progress);
      writeWhole(stamp, inputs());
    },
  };
}

async function makeVenv(python: readonly string[], venv: string): Promise<void> {
  const [program, ...args] = python;
  const result = await tryRun(program!, [...args, '-m', 'venv', venv]);
  if (result.ok) return;
  if (venvIsMissing(result.output)) {
    throw new SetupError(
      `${python.join(' ')} lacks its venv module, which makes the environment for JupyterLab.`,
      'Install it (on Debian and Ubuntu: `sudo apt install python3-venv`) and run the same command again.',
    );
  }
  throw failureOf('Making the Python environment', result.output);
}

/** Debian ships venv and ensurepip separately, and says so in more than one way. */
function venvIsMissing(output: string): boolean {
  if (explain(output)) return false;
  return /No module named '?(venv|ensurepip)|ensurepip is not\s+available|-m['", ]+ensurepip/.test(
    output,
  );
}

async function install(
  python: string,
  requirements: string,
  constraints: string,
  progress: Progress,
): Promise<void> {
  // Python compiles what it imports; pip would compile everything, which takes a third of its time.
  const args = [
    '-m',
    'pip',
    'install',
    '--disable-pip-version-check',
    '--no-input',
    '--no-compile',
  ];
  await run(
    'Installing the Python packages',
    python,
    [...args, '--progress-bar', 'off', '-r', requirements, '-c', constraints],
    {
      env: { PIP_USER: '0', PYTHONUNBUFFERED: '1' }, // a user-wide `pip config set user true` fails in an environment
      onLine(line) {
        const collecting = /^Collecting ([\w.-]+)/.exec(line);
        if (collecting) progress(`fetching ${collecting[1]}`);
        if (line.startsWith('Installing collected packages')) progress('unpacking');
      },
    },
  );
}
