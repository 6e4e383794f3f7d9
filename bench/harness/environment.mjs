// @ts-check
/* global AbortSignal, fetch */
/** The peers' own Python environment, made once: `.convlab/bench/venv`. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, textOf, writeWhole } from '../../dist/tools/machine/files.mjs';
import { paths } from '../../dist/tools/machine/paths.mjs';
import { findPython } from '../../dist/tools/machine/python.mjs';
import { run } from '../../dist/tools/machine/run.mjs';

const folder = join(paths.state, 'bench');
const venv = join(folder, 'venv');
const requirements = join(paths.root, 'bench', 'requirements.txt');

/** PyPI's torch for Linux includes two gigabytes for graphics cards; torch's own index has a build without. */
const CPU_INDEX = 'https://download.pytorch.org/whl/cpu';

export const peers = {
  folder,
  python:
    process.platform === 'win32'
      ? join(venv, 'Scripts', 'python.exe')
      : join(venv, 'bin', 'python'),
};

/** @returns {import('../../dist/tools/machine/steps.mjs').Step} */
export function peersStep() {
  const stamp = join(venv, '.complete');
  const wanted = () => fingerprint(paths.root, readFileSync(requirements, 'utf8'));
  return {
    doing: 'Installing the peers (torch, ipykernel) in an environment of their own',
    done: 'Installed the peers',
    needed: () => textOf(stamp) !== wanted() || !existsSync(peers.python),
    async run(progress) {
      const python = await findPython(process.env);
      const [program = 'python3', ...args] = python.command;
      rmSync(venv, { recursive: true, force: true });
      progress('making the environment');
      await run('Making the environment', program, [...args, '-m', 'venv', venv]);
      const install = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input'];
      const index = (await answers(CPU_INDEX)) ? ['--extra-index-url', CPU_INDEX] : [];
      await run('Installing the peers', peers.python, [...install, ...index, '-r', requirements], {
        env: { PIP_USER: '0', PYTHONUNBUFFERED: '1' },
        onLine(line) {
          const collecting = /^Collecting ([\w.-]+)/.exec(line);
          if (collecting) progress(`fetching ${collecting[1]}`);
          if (line.startsWith('Installing collected packages')) progress('unpacking');
        },
      });
      writeWhole(stamp, wanted());
      return `Python ${python.version}`;
    },
  };
}

/** If it doesn't answer, pip would retry for minutes; PyPI's torch gives the same figures. */
async function answers(/** @type {string} */ url) {
  if (process.platform !== 'linux') return false;
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}
