/** Grades a folder of submissions: every entry in, one row out. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { readConfig, type GradeConfig } from '../config.mjs';
import type { Results, SubmissionResult } from '../model.mjs';
import { classroom50Run, writeAll } from '../results/index.mjs';
import { findTools } from '../sandbox/bubblewrap.mjs';
import { makeHome } from '../sandbox/home.mjs';
import { findEntries } from '../submissions/entries.mjs';
import { Grader } from './grader.mjs';
import type { WorkerSetup } from './protocol.mjs';
import { inShard, whole, type Shard } from './shard.mjs';
import { hash, Store, type RunId } from './store.mjs';

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
  /** Grade this one alone. */
  readonly student?: string | undefined;
  /** From which the inputs are drawn; without one it is made, and kept beside the results. */
  readonly secret?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Hears of the beginning and of each result. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** Something about the call itself is not as it should be. */
export class CannotGrade extends Error {
  override readonly name = 'CannotGrade';

  constructor(
    message: string,
    /** What to do. */
    readonly remedy: string,
  ) {
    super(message);
  }
}

export interface Graded {
  readonly results: Results;
  /** Whether all of them were graded; otherwise it was interrupted. */
  readonly isComplete: boolean;
}

export async function grade(options: GradeOptions): Promise<Graded> {
  const config = readConfig(options.config);
  const all = (await findEntries(options.submissions)).map(({ student }) => student);
  const students = chosen(all, options);
  const store = prepare(options);
  const secret = options.secret ?? store.secret();
  const run: RunId = {
    config: hash(JSON.stringify([config, options.timeout ?? config.timeout])),
    secret: hash(secret),
    shard: options.shard ?? whole,
    entries: hash(JSON.stringify(all)),
  };
  const kept = options.resume ? resumed(store, run) : new Map();
  if (!options.resume) store.begin(run);

  const { sandbox, remove } = await prepareSandbox(options);
  const { submissions, timeout } = options;
  const setup: WorkerSetup = { submissions, config: options.config, timeout, secret, sandbox };
  const grader = new Grader(setup, {
    jobs: options.jobs,
    timeout: timeout ?? config.timeout,
    exercises: config.exercises,
  });
  const done = new Map<string, SubmissionResult>();
  try {
    options.onProgress?.(0, students.length);
    await grader.run(students, kept, options.signal, async ({ student, result, digest }) => {
      done.set(student, result);
      // A fault is to be graded again, so it is not kept.
      if (digest !== undefined) await store.keep({ digest, result });
      options.onProgress?.(done.size, students.length);
    });
  } finally {
    grader.close();
    await remove();
  }
  const isComplete = done.size === students.length;
  const results = toResults(config, students, done);
  if (isComplete) await writeAll(results, options.out, outputOptions(config));
  return { results, isComplete };
}

export function outputOptions({ answers }: Pick<GradeConfig, 'answers'>) {
  return { answers, classroom50: () => classroom50Run(process.env, new Date().toISOString()) };
}

function chosen(all: readonly string[], { student, shard = whole, submissions }: GradeOptions) {
  if (all.length === 0) {
    throw new CannotGrade(
      `There are no submissions in ${submissions}.`,
      'Name a folder or .zip with one folder, archive or file a student.',
    );
  }
  if (student === undefined) return inShard(all, shard);
  if (all.includes(student)) return [student];
  const some = all.slice(0, 5).join(', ');
  throw new CannotGrade(
    `There is no submission of ${student}.`,
    `There are, for example: ${some}.`,
  );
}

/** A folder of results is ours, or empty. */
function prepare({ out, resume }: GradeOptions): Store {
  const store = new Store(out);
  const isOurs = store.isThere;
  if (existsSync(out) && !isOurs && readdirSync(out).length > 0) {
    throw new CannotGrade(
      `${out} has other files in it.`,
      'Name a new folder for the results, so that nothing of yours is written over.',
    );
  }
  if (resume && !isOurs) {
    throw new CannotGrade(
      `There is nothing to go on with in ${out}.`,
      'Leave --resume out to begin, or name the folder of the interrupted run.',
    );
  }
  mkdirSync(out, { recursive: true });
  return store;
}

function resumed(store: Store, run: RunId) {
  const before = store.run();
  const differs = before && (['config', 'secret'] as const).find((key) => before[key] !== run[key]);
  const isOther = before && JSON.stringify(before.shard) !== JSON.stringify(run.shard);
  if (!before || differs || isOther) {
    const what = !before
      ? 'run'
      : differs === 'secret'
        ? 'secret'
        : differs
          ? 'configuration'
          : 'shard';
    throw new CannotGrade(
      `The results there were made with another ${what}.`,
      'Resume with the same, or leave --resume out to grade everything anew.',
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
  const home = await makeHome();
  const { folder, node, libraries } = home;
  return { sandbox: { tools, home: { folder, node, libraries } }, remove: () => home.remove() };
}

function toResults(
  { course, exercises }: GradeConfig,
  students: readonly string[],
  done: ReadonlyMap<string, SubmissionResult>,
): Results {
  return {
    version: 1,
    course,
    exercises: exercises.map(({ id, title, topic, lesson, maxPoints }) => ({
      ...{ id, title, topic, lesson, maxPoints },
    })),
    submissions: students.flatMap((student) => done.get(student) ?? []),
  };
}
