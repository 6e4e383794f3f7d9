/** Grades a folder of submissions: every entry in, one row out. */
import { mkdirSync } from 'node:fs';
import { readConfig, type GradeConfig } from '../config.mjs';
import { fingerprint } from '../../machine/files.mjs';
import { memoryMb } from '../judge/context.mjs';
import type { Results, SubmissionResult } from '../result.mjs';
import { writeAll } from '../results/index.mjs';
import { findTools } from '../sandbox/bubblewrap.mjs';
import { makeHome } from '../sandbox/home.mjs';
import { endBundler } from '../../answer-process/bundle-child.mjs';
import { findEntries } from '../submissions/entries.mjs';
import { CannotGrade } from '../cannot-grade.mjs';
import { othersThan } from './one-student.mjs';
import { outputOptions } from './output.mjs';
import { requireApart, requireClass, requireOwn } from './locations.mjs';
import { Grader } from './grader.mjs';
import type { WorkerSetup } from './protocol.mjs';
import { inShard, whole, type Shard } from './shard.mjs';
import { Store, type Kept, type RunId } from './store.mjs';

export interface GradeOptions {
  readonly submissions: string;
  readonly out: string;
  readonly config?: string | undefined;
  readonly jobs: number;
  readonly timeout?: number | undefined;
  readonly resume: boolean;
  readonly shard?: Shard | undefined;
  /** Without a sandbox. */
  readonly unsafe: boolean;
  /** Grade only this one. */
  readonly student?: string | undefined;
  /** What the inputs are drawn from; if omitted it is generated, and kept next to the results. */
  readonly secret?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called at the beginning and for each result. */
  readonly onProgress?: (done: number, of: number) => void;
}

export interface GradeRun {
  readonly results: Results;
  /** Whether all of them were graded; if not, it was interrupted. */
  readonly isComplete: boolean;
}

export async function gradeClass(options: GradeOptions): Promise<GradeRun> {
  const config = readConfig(options.config);
  requireApart(options.submissions, options.out);
  const all = (await findEntries(options.submissions)).map(({ student }) => student);
  requireClass(all, options.submissions);
  const students = chosen(all, options);
  const store = prepare(options);
  const secret = options.secret ?? store.secret();
  const run: RunId = {
    answers: config.answers,
    config: fingerprint(JSON.stringify([config, options.timeout ?? config.timeout])),
    secret: fingerprint(secret),
    shard: options.shard ?? whole,
    entries: fingerprint(JSON.stringify(all)),
  };
  // One student of a class that was graded here.
  const isOneOf = options.student !== undefined && store.isThere;
  const before =
    options.resume || isOneOf ? resumed(store, run, options.out) : new Map<string, Kept>();
  const others = isOneOf ? othersThan(options.student, options.out, before) : [];
  const kept = options.resume ? before : new Map<string, Kept>();
  if (!options.resume && !isOneOf) store.begin(run);

  const { submissions, timeout } = options;
  const preparing = prepareSandbox(options);
  const setup = preparing.then(({ sandbox }): WorkerSetup => {
    return { submissions, config: options.config, timeout, secret, sandbox };
  });
  setup.catch(nothing); // even if no worker is waiting for it
  const grader = new Grader(setup, {
    jobs: Math.min(options.jobs, students.length),
    timeout: timeout ?? config.timeout,
    exercises: config.exercises,
  });
  const done = new Map<string, SubmissionResult>(others.map((row) => [row.student, row]));
  let graded = 0;
  try {
    grader.start(); // loading takes as long as making the sandbox
    await preparing;
    options.onProgress?.(0, students.length);
    await grader.run(students, kept, options.signal, async ({ student, result, digest }) => {
      done.set(student, result);
      // A fault has to be graded again, so it is not kept.
      if (digest !== undefined) await store.keep({ digest, result });
      graded += 1; // even if nothing listens
      options.onProgress?.(graded, students.length);
    });
  } finally {
    grader.close();
    await preparing.then(({ remove }) => remove(), nothing);
  }
  const isComplete = graded === students.length;
  const results = toResults(config, all, done);
  if (isComplete) await writeAll(results, options.out, outputOptions(config));
  return { results, isComplete };
}

function chosen(all: readonly string[], { student, shard = whole }: GradeOptions) {
  if (student === undefined) return inShard(all, shard);
  if (all.includes(student)) return [student];
  const some = all.slice(0, 5).join(', ') + (all.length > 5 ? ', …' : '');
  throw new CannotGrade(`There is no submission of ${student}.`, `There are: ${some}.`);
}

/** A folder of results is ours, or empty. */
function prepare({ out, resume }: GradeOptions): Store {
  const store = new Store(out);
  requireOwn(out, store.isThere);
  if (resume && !store.isThere) {
    throw new CannotGrade(
      `There is nothing to go on with in ${out}.`,
      'Leave --resume out to begin, or name the folder of the interrupted run.',
    );
  }
  mkdirSync(out, { recursive: true });
  return store;
}

function resumed(store: Store, run: RunId, out: string) {
  const before = store.run();
  const differs = before && (['config', 'secret'] as const).find((key) => before[key] !== run[key]);
  const isOther = before && JSON.stringify(before.shard) !== JSON.stringify(run.shard);
  if (!before || differs || isOther) {
    const what = !before
      ? 'version of convlab'
      : differs === 'secret'
        ? 'secret'
        : differs
          ? 'configuration'
          : 'shard';
    throw new CannotGrade(
      `The results in ${out} were made with another ${what}.`,
      'Use the same as before, or name a new folder for the results.',
    );
  }
  return store.kept();
}

async function prepareSandbox({ unsafe }: GradeOptions) {
  if (unsafe) return { sandbox: undefined, remove: () => Promise.resolve() };
  const tools = findTools();
  if ('missing' in tools) {
    throw new CannotGrade(
      `There is no sandbox, so strangers' code could do anything here. ${tools.missing}`,
      'Install it, or grade in the container (see the README). Code that you trust can be graded with --unsafe.',
    );
  }
  const home = await makeHome(Object.values(memoryMb));
  await endBundler(); // it has nothing more to do in this process
  const { folder, node, libraries } = home;
  return { sandbox: { tools, home: { folder, node, libraries } }, remove: () => home.remove() };
}

/** What went wrong has already been reported. */
function nothing(): void {}

function toResults(
  { course, exercises }: GradeConfig,
  entries: readonly string[],
  done: ReadonlyMap<string, SubmissionResult>,
): Results {
  return {
    version: 1,
    course,
    exercises: exercises.map(({ id, title, topic, lesson, maxPoints }) => ({
      id,
      title,
      topic,
      lesson,
      maxPoints,
    })),
    submissions: entries.flatMap((student) => done.get(student) ?? []),
  };
}
