/** What the checks against torch need: torch itself, and random cases answered by it. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint, textOf, writeWhole } from '../../machine/files.mjs';
import { paths } from '../../machine/paths.mjs';
import { run } from '../../machine/run.mjs';
import { type Step } from '../../machine/steps.mjs';

/** bench/harness/environment.mjs; that folder is plain JavaScript and is not compiled with the rest. */
interface BenchEnvironment {
  /** Makes the Python environment that has torch. */
  readonly peersStep: () => Step;
  readonly peers: { readonly python: string };
}

/** How many times more random cases are asked for than are committed: 4740 calls of layers. */
const FACTOR = 10;

const programs = join(paths.root, 'test', 'torch');

let ready: Promise<string> | undefined;

/**
 * Installs torch if it is not there yet, and returns the Python that has it. Runs once, however many checks
 * ask.
 */
export function torchPython(onLine: (line: string) => void): Promise<string> {
  return (ready ??= makeReady(onLine));
}

async function makeReady(onLine: (line: string) => void): Promise<string> {
  const file = join(paths.root, 'bench', 'harness', 'environment.mjs');
  const { peersStep, peers } = (await import(pathToFileURL(file).href)) as BenchEnvironment;
  await make(peersStep(), onLine);
  return peers.python;
}

/** The folder with torch's answers for a seed: those of an earlier run if nothing has changed since. */
export async function randomCases(seed: number, onLine: (line: string) => void): Promise<string> {
  const python = await torchPython(onLine);
  const folder = join(paths.state, `torch-${seed}`);
  await make(casesStep(python, seed, folder), onLine);
  return folder;
}

function casesStep(python: string, seed: number, folder: string): Step {
  const stamp = join(folder, '.complete');
  const doing = `Asking torch for random cases, seed ${seed}`;
  return {
    doing,
    done: 'Asked torch for random cases',
    needed: () => textOf(stamp) !== wanted(),
    async run() {
      rmSync(folder, { recursive: true, force: true });
      const options = ['--seed', `${seed}`, '--count', `${FACTOR}`, '--out', folder];
      await run(doing, python, ['-B', join(programs, 'generate.py'), ...options]);
      writeWhole(stamp, wanted());
    },
  };
}

/** Different programs or a different torch give different cases. */
function wanted(): string {
  const files = readdirSync(programs).filter((name) => name.endsWith('.py'));
  const requirements = join(paths.root, 'bench', 'requirements.txt');
  const texts = [requirements, ...files.sort().map((name) => join(programs, name))];
  return fingerprint(`${FACTOR}`, ...texts.map((file) => readFileSync(file, 'utf8')));
}

async function make(step: Step, onLine: (line: string) => void): Promise<void> {
  if (!step.needed()) return;
  onLine(step.doing);
  await step.run(onLine);
}
