/** vitest, counted test by test. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { textOf } from '../../machine/files.mjs';
import { compiled, paths } from '../../machine/paths.mjs';
import { tryRun } from '../../machine/run.mjs';
import { type Check, type CheckOutcome } from './check.mjs';
import { nameOf, type TestReport } from './reporter.mjs';

const MINUTE = 60_000;
const program = join(paths.root, 'node_modules', 'vitest', 'vitest.mjs');
const reporter = pathToFileURL(compiled('cli/checks/reporter.mjs')).href;

export interface VitestOptions {
  /** Files or folders of tests, and options of vitest; all tests if empty. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** For example, the tests that did not run if only some were meant to: called when all have run. */
  readonly judge?: (report: TestReport) => readonly string[];
}

/** Where the report of the last run is. */
export function reportFile(name: string): string {
  return join(paths.state, `tests-${name}.json`);
}

export function vitestCheck(name: string, title: string, options: VitestOptions = {}): Check {
  const { args = [], env = {}, judge = () => [] } = options;
  return {
    name,
    title,
    isLong: true,
    async run({ signal, onLine }) {
      const file = reportFile(name);
      mkdirSync(paths.state, { recursive: true });
      rmSync(file, { force: true });
      const ran = await tryRun(
        process.execPath,
        [program, 'run', ...args, `--reporter=${reporter}`],
        {
          // Tests compare plain text. To Node even an empty FORCE_COLOR asks for colours.
          env: { ...env, NO_COLOR: '1', FORCE_COLOR: undefined, CONVLAB_TEST_REPORT: file },
          signal,
          timeout: 120 * MINUTE,
          onLine: (line) => {
            if (/^[✓×] \S+\.test\.m?ts /.test(line)) onLine(line);
          },
        },
      );
      const text = textOf(file);
      if (text === undefined) {
        const end = ran.output.trim().split('\n').slice(-30).join('\n');
        const limit = ran.timedOut ? 'It took longer than 2 hours and was ended.\n' : '';
        return { passed: 0, failures: [`${title}\n${limit}${end}`] };
      }
      const report = JSON.parse(text) as TestReport;
      const { passed, failures } = count(report);
      return { passed, failures: [...failures, ...judge(report)] };
    },
  };
}

/**
 * Passed tests and failures; a file that could not be loaded is one failure.
 *
 * @internal Tests pass in a report with failures.
 */
export function count({ files, errors }: TestReport): CheckOutcome {
  const tests = files.flatMap(({ tests }) => tests);
  const failures = files.flatMap(({ file, project, errors, tests }) => {
    const at = nameOf({ file, project });
    return [
      ...errors.map((error) => `${at}\n${error}`),
      ...tests
        .filter(({ state }) => state === 'failed')
        .map(({ title, errors }) => `${at} > ${title}\n${errors.join('\n')}`),
    ];
  });
  return {
    passed: tests.filter(({ state }) => state === 'passed').length,
    failures: [...failures, ...errors.map((error) => `Outside of all tests\n${error}`)],
  };
}
