/** The checks that ask torch itself: fresh random cases, and the Python of the lessons. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readSettled } from '../../setup/backend.mjs';
import { SetupError } from '../../setup/errors.mjs';
import { textOf } from '../../setup/files.mjs';
import { places } from '../../setup/places.mjs';
import { tryRun } from '../../setup/run.mjs';
import { type Check, type CheckContext, type Outcome } from './check.mjs';
import { randomCases, torchPython } from './torch-environment.mjs';
import { count, type VitestReport } from './vitest.mjs';

const MINUTE = 60_000;

/** Of the random cases, unless another one is asked for. */
export const TORCH_SEED = 1;

/** @param seed makes other random cases; a failure says which one it was */
export function torchChecks(
  seed: number = TORCH_SEED,
  env: NodeJS.ProcessEnv = process.env,
): Check[] {
  const computes = env.CONVLAB_BACKEND?.trim() || (readSettled(places)?.backend ?? 'wasm');
  let asked: Promise<string> | undefined;
  const folder = (onLine: (line: string) => void) => (asked ??= randomCases(seed, onLine));
  return [
    randomCheck('torch', computes, seed, folder),
    ...(computes === 'wasm' ? [] : [randomCheck('torch-wasm', 'wasm', seed, folder)]),
    coursePython,
  ];
}

/** The tests that compare with torch, on other cases than the committed ones. */
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
    run: (context) =>
      unlessNotReady(title, async () =>
        compare({ name, title }, context, {
          CONVLAB_TORCH_EXPECTED: await folder(context.onLine),
          CONVLAB_BACKEND: backend,
        }),
      ),
  };
}

async function compare(
  { name, title }: { name: string; title: string },
  { signal }: CheckContext,
  env: Record<string, string>,
): Promise<Outcome> {
  const report = join(places.state, `vitest-${name}.json`);
  mkdirSync(places.state, { recursive: true });
  rmSync(report, { force: true });
  const program = join(places.root, 'node_modules', 'vitest', 'vitest.mjs');
  // The project `shared` on either backend: `wasm` leaves the optimisers out.
  const tests = ['--project', 'shared', '.torch.test.'];
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const ran = await tryRun(process.execPath, [program, 'run', ...tests, ...reporters], {
    env: { ...env, NO_COLOR: '1', FORCE_COLOR: undefined },
    signal,
    timeout: 20 * MINUTE,
  });
  const text = textOf(report);
  const outcome = text === undefined ? nothing : count(JSON.parse(text) as VitestReport);
  if (ran.ok) return outcome;
  const failures = outcome.failures.map((failure) => `${title}: ${failure}`);
  return { ...outcome, failures: failures.length > 0 ? failures : [stopped(title, ran)] };
}

const coursePython: Check = {
  name: 'course-python',
  title: 'Python of the lessons, run in torch',
  run({ signal, onLine }) {
    return unlessNotReady(this.title, async () => {
      const python = await torchPython(onLine);
      const file = join(places.root, 'test', 'torch', 'course.py');
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

/** What course.py printed: `ok …`, or `not ok …` with the reason in the lines `# …` below it. */
export function courseOutcome(output: string): Outcome {
  const failures: string[] = [];
  let passed = 0;
  for (const line of output.split(/\r?\n/)) {
    if (line.startsWith('ok ')) passed++;
    else if (line.startsWith('not ok ')) failures.push(line.slice('not ok '.length));
    else if (line.startsWith('# ')) failures.push(`${failures.pop() ?? ''}\n${line.slice(2)}`);
  }
  return { passed, failures };
}

const nothing: Outcome = { passed: 0, failures: [] };

/** An end for which no single test is to blame. */
function stopped(title: string, ran: { output: string; timedOut: boolean }): string {
  const end = ran.output.trim().split('\n').slice(-30).join('\n');
  return `${title}\n${ran.timedOut ? 'It took too long and was ended.\n' : ''}${end}`;
}

/** That torch can't be had is a failure of this check, and the other checks go on. */
async function unlessNotReady(title: string, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { passed: 0, failures: [`${title}\n${error.message} ${error.remedy}`] };
  }
}
