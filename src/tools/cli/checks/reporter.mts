/**
 * vitest's reporter for `convlab test`: a line for each file as it ends, and at the end everything that
 * ran, with its project, as JSON in the file named by CONVLAB_TEST_REPORT.
 */
import { writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';

type State = 'passed' | 'failed' | 'skipped' | 'pending';

export interface TestReport {
  readonly files: readonly TestFile[];
  /** What went wrong outside any test. */
  readonly errors: readonly string[];
}

interface TestFile {
  /** `wasm` for what runs on a backend other than the machine's. */
  readonly project: string;
  /** Relative to the project's folder, with forward slashes. */
  readonly file: string;
  readonly seconds: number;
  /** Why the file could not be loaded, or a hook failed. */
  readonly errors: readonly string[];
  readonly tests: readonly { title: string; state: State; errors: readonly string[] }[];
}

interface Failure {
  readonly message: string;
  readonly stack?: string;
  readonly diff?: string;
}

/** The part of vitest's reported tasks that is read here. */
interface Task {
  errors(): readonly Failure[];
}

interface TestCase {
  readonly fullName: string;
  result(): { readonly state: State; readonly errors?: readonly Failure[] };
}

interface Suite extends Task {
  readonly fullName: string;
}

interface TestModule extends Task {
  readonly moduleId: string;
  readonly project: { readonly name: string };
  readonly children: { allTests(): Iterable<TestCase>; allSuites(): Iterable<Suite> };
  diagnostic(): { readonly duration: number };
}

/** The name of a test file where its backend matters. */
export function nameOf({ file, project }: Pick<TestFile, 'file' | 'project'>): string {
  return project === 'wasm' ? `${file} (wasm)` : file;
}

export default class Reporter {
  onTestModuleEnd(module: TestModule): void {
    const { file, project, seconds, tests, errors } = read(module);
    const isWell = errors.length === 0 && tests.every(({ state }) => state !== 'failed');
    const name = nameOf({ file, project });
    console.log(`${isWell ? '✓' : '×'} ${name} (${tests.length} tests) ${seconds.toFixed(1)} s`);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Failure[]): void {
    const report: TestReport = { files: modules.map(read), errors: unhandled.map(inWords) };
    const file = process.env.CONVLAB_TEST_REPORT;
    if (file) writeFileSync(file, JSON.stringify(report));
  }
}

function read(module: TestModule): TestFile {
  const suites = [...module.children.allSuites()].flatMap((suite) =>
    suite.errors().map((error) => `${suite.fullName}\n${inWords(error)}`),
  );
  return {
    project: module.project.name,
    file: relative(process.cwd(), module.moduleId).split(sep).join('/'),
    seconds: module.diagnostic().duration / 1000,
    errors: [...module.errors().map(inWords), ...suites],
    tests: [...module.children.allTests()].map((test) => {
      const { state, errors = [] } = test.result();
      return { title: test.fullName, state, errors: errors.map(inWords) };
    }),
  };
}

/** A message and where it came from, without the lines inside vitest's own files. */
function inWords({ message, stack = '', diff }: Failure): string {
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const own = places.filter((line) => !line.includes('node_modules')).slice(0, 5);
  return [message, ...(diff ? [diff] : []), ...own].join('\n').split('\n').slice(0, 40).join('\n');
}
