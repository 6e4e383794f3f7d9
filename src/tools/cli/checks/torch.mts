/** The checks that ask torch itself: fresh random cases, and the Python of the lessons. */
import { join } from 'node:path';
import { testedBackend } from '../../machine/backend.mjs';
import { SetupError } from '../../machine/errors.mjs';
import { paths } from '../../machine/paths.mjs';
import { tryRun } from '../../machine/run.mjs';
import { type Check, type CheckOutcome } from './check.mjs';
import { randomCases, torchPython } from './torch-environment.mjs';
import { vitestCheck } from './vitest.mjs';

const MINUTE = 60_000;

/** @param seed makes different random cases; a failure says which seed it was */
export function torchChecks(seed: number, env: NodeJS.ProcessEnv): Check[] {
  const computes = testedBackend(paths, env);
  let asked: Promise<string> | undefined;
  const folder = (onLine: (line: string) => void) => (asked ??= randomCases(seed, onLine));
  return [
    randomCheck('torch', computes, seed, folder),
    ...(computes === 'wasm' ? [] : [randomCheck('torch-wasm', 'wasm', seed, folder)]),
    coursePython,
  ];
}

/** The tests that compare with torch, on cases other than the committed ones. */
function randomCheck(
  name: string,
  backend: string,
  seed: number,
  folder: (onLine: (line: string) => void) => Promise<string>,
): Check {
  const title = `random cases of torch, seed ${seed}, computing with ${backend}`;
  return {
    name,
    title,
    isLong: true,
    run: (context) =>
      unlessNotReady(title, async () => {
        const env = {
          CONVLAB_TORCH_EXPECTED: await folder(context.onLine),
          CONVLAB_TORCH_PYTHON: await torchPython(context.onLine),
          CONVLAB_BACKEND: backend,
        };
        // The project `shared` on either backend: `wasm` leaves out the optimisers.
        const args = ['--project', 'shared', '.torch.test.'];
        return vitestCheck(name, title, { args, env }).run(context);
      }),
  };
}

const coursePython: Check = {
  name: 'course-python',
  title: 'Python of the lessons, run in torch',
  isLong: true,
  run({ signal, onLine }) {
    return unlessNotReady(this.title, async () => {
      const python = await torchPython(onLine);
      const file = join(paths.root, 'test', 'torch', 'course.py');
      const ran = await tryRun(python, ['-B', file], {
        env: { PYTHONUTF8: '1', PYTHONUNBUFFERED: '1' },
        signal,
        timeout: 10 * MINUTE,
      });
      const outcome = courseOutcome(ran.output);
      if (ran.ok || outcome.failures.length > 0) return outcome;
      return { ...outcome, failures: [stopped(this.title, ran)] };
    });
  },
};

/**
 * What course.py printed: `ok …`, or `not ok …` with the reason in the lines `# …` below it.
 *
 * @internal Tests pass in what it prints.
 */
export function courseOutcome(output: string): CheckOutcome {
  const failures: string[] = [];
  let passed = 0;
  for (const line of output.split(/\r?\n/)) {
    if (line.startsWith('ok ')) passed++;
    else if (line.startsWith('not ok ')) failures.push(line.slice('not ok '.length));
    else if (line.startsWith('# ')) failures.push(`${failures.pop() ?? ''}\n${line.slice(2)}`);
  }
  return { passed, failures };
}

/** An ending for which no single test is to blame. */
function stopped(title: string, ran: { output: string; timedOut: boolean }): string {
  const end = ran.output.trim().split('\n').slice(-30).join('\n');
  return `${title}\n${ran.timedOut ? 'It took too long and was ended.\n' : ''}${end}`;
}

/** If torch is not available, this check fails and the other checks carry on. */
async function unlessNotReady(
  title: string,
  work: () => Promise<CheckOutcome>,
): Promise<CheckOutcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { passed: 0, failures: [`${title}\n${error.message} ${error.remedy}`] };
  }
}
