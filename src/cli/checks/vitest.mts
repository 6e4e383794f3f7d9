/** vitest, counted test by test. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../../setup/files.mjs';
import { places } from '../../setup/places.mjs';
import { tryRun } from '../../setup/run.mjs';
import { type Check, type Outcome } from './check.mjs';

/** The part of vitest's JSON report that is read here. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

const MINUTE = 60_000;

/** @param folders the folders of tests to run; all if none is named */
export function vitestCheck(
  name: string,
  title: string,
  folders: string[] = [],
  env: Record<string, string> = {},
): Check {
  return {
    name,
    title,
    async run({ signal, onLine }) {
      const report = join(places.state, `vitest-${name}.json`);
      mkdirSync(places.state, { recursive: true });
      rmSync(report, { force: true });
      const program = join(places.root, 'node_modules', 'vitest', 'vitest.mjs');
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const ran = await tryRun(process.execPath, [program, 'run', ...folders, ...reporters], {
        // Tests compare plain text. To Node even an empty FORCE_COLOR asks for colours.
        env: { ...env, NO_COLOR: '1', FORCE_COLOR: undefined },
        signal,
        timeout: 40 * MINUTE,
        onLine: (line) => {
          if (/^[✓❯×↓] \S+\.test\.m?ts /.test(line)) onLine(line);
        },
      });
      const text = textOf(report);
      const outcome = text === undefined ? nothing : count(JSON.parse(text) as VitestReport);
      if (ran.ok || outcome.failures.length > 0) return outcome;
      // An error outside of all tests, or no report at all.
      const limit = ran.timedOut ? 'It took longer than 40 minutes and was ended.\n' : '';
      const end = ran.output.trim().split('\n').slice(-30).join('\n');
      return { ...outcome, failures: [`${title}\n${limit}${end}`] };
    },
  };
}

const nothing: Outcome = { passed: 0, failures: [] };

/**
 * Passed tests and failures; a file that could not be loaded is one failure.
 *
 * @internal Tests hand in a report with failures.
 */
export function count(report: VitestReport): Outcome {
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = name.startsWith(places.root) ? name.slice(places.root.length + 1) : name;
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${file}\n${message ?? ''}`];
    return failed.map(
      (test) =>
        `${file} > ${test.fullName}\n${(test.failureMessages ?? []).map(shorten).join('\n')}`,
    );
  });
  return { passed: report.numPassedTests, failures };
}

/** A message without the lines that lead through vitest's own files. */
function shorten(message: string): string {
  return message
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules/.test(line))
    .slice(0, 20)
    .join('\n');
}
