/** `convlab grade SUBMISSIONS --out RESULTS`: marks a class. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { CannotGrade } from '../grade/cannot-grade.mjs';
import { meanings } from '../grade/result.mjs';
import { parseShard, type Shard } from '../grade/run/shard.mjs';
import { shown } from '../../course/progress/host.js';
import { OurFault, WrongUse } from './command.mjs';
import { gradeProgress } from './grade/progress.mjs';
import { say } from './terminal.mjs';

interface Options {
  readonly out: string;
  readonly config?: string;
  readonly jobs: number;
  readonly timeout?: number;
  readonly resume?: boolean;
  readonly shard?: Shard;
  readonly student?: string;
  readonly secretFile?: string;
  readonly unsafe?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
SUBMISSIONS is a folder or .zip with one folder, archive or file a student, as Canvas, Moodle,
nbgrader or Gradescope export it. Answers are files named like exercises (quiz-130.ts), at any depth,
and notebooks; whatever else was sent is named in the feedback and ignored.

RESULTS gets overview.html and overview.md (begin there), results.csv for a gradebook, results.json
(with its schema), junit.xml, and for each student feedback/ (HTML and Markdown), gradescope/ and
classroom50/. Every entry has a row, with one of these statuses and a reason:
${Object.entries(meanings)
  .map(([status, meaning]) => `  ${status.padEnd(12)}${meaning}`)
  .join('\n')}

The configuration, YAML or JSON, all of it optional:
  course: Convolution, winter 2026
  exercises: [quiz, sizes, chains-2-17, { id: seven-layers, points: 10 }]
  due: 2026-12-01T23:59:00+01:00
  late: { perDay: 0.1, days: 7, grace: 10 }   # a share for each day, at most 7 days, 10 minutes let pass
  submitted: times.csv          # columns: student, submitted
  timeout: 20                   # seconds for each exercise
  answers: false                # whether feedback may say what would be right
Exercises are named by id, topic (quiz) or lesson (the-quiz); chains-2-17 is a question of
\`convlab practice\`, which every student gets with the same numbers.

Answers run in a sandbox: bubblewrap (apt install bubblewrap), which needs Linux. Elsewhere grade in a
container: the Dockerfile says how. As root each answer also runs as a user of its own, with a limit on
processes. Inputs are drawn from a secret, which is made once and kept in RESULTS; whoever reads it can
prepare for them. With --shard all machines need the same one: CONVLAB_SECRET, or --secret-file.

src/tools/grade/ci has a workflow for GitHub, a Kubernetes Job and a Slurm array. \`--shard auto\` reads
CONVLAB_SHARD (2/4), a Slurm array, or JOB_COMPLETION_INDEX with CONVLAB_SHARDS.

Exit codes: 0 all graded, 2 wrong use, 3 a fault of convlab (the rest is graded; --resume tries again),
130 interrupted (--resume goes on).

Examples:
  npx convlab grade submissions.zip --out results
  npx convlab grade submissions --out results --resume
  npx convlab grade submissions --out results --student ada    again, beside the others' results
  npx convlab grade submissions --out part-2 --shard 2/4
  npx convlab grade merge part-1 part-2 part-3 part-4 --out results`;

export function define(command: Command): void {
  command
    .argument('<submissions>', 'a folder or a .zip')
    .requiredOption('--out <results>', 'the folder for the results')
    .addOption(new Option('--config <file>', 'what counts, when it is due, …'))
    .addOption(
      new Option('--jobs <number>', 'submissions at a time')
        .argParser(whole)
        .default(availableParallelism() + 1, 'as many as processors, and one that waits'),
    )
    .addOption(new Option('--timeout <seconds>', 'for each exercise (20)').argParser(positive))
    .addOption(new Option('--resume', 'go on with an interrupted run; what is judged stays'))
    .addOption(
      new Option('--shard <i/n>', 'one part of several; `auto`: as the scheduler says').argParser(
        readShard,
      ),
    )
    .addOption(
      new Option('--student <name>', 'this one alone; rows of others stay').conflicts('shard'),
    )
    .addOption(new Option('--secret-file <file>', 'from which inputs are drawn'))
    .addOption(new Option('--unsafe', 'without a sandbox: only for code that you trust'))
    .addOption(new Option('--json', 'print the results as JSON'))
    .addHelpText('after', EXAMPLES)
    .action((submissions: string, options: Options) => grade(submissions, options));

  command
    .command('merge')
    .summary('put the results of all shards together')
    .description('Puts the results of all shards together. It refuses gaps and overlaps.')
    .argument('<parts...>', 'the folders that the shards were written to')
    .action(async (parts: string[], _: unknown, self: Command) => {
      const { out } = self.optsWithGlobals<Options>();
      await mergeParts(parts, out);
    });
}

async function grade(submissions: string, options: Options): Promise<void> {
  const { gradeClass } = await import('../grade/run/grade.mjs');
  const { toTerminal } = await import('../grade/results/index.mjs');
  const { resume = false, unsafe = false, json = false, secretFile, ...rest } = options;
  const secret = readSecret(secretFile);
  if (options.shard && options.shard.of > 1 && secret === undefined) {
    throw new WrongUse(
      'With --shard all machines need the same secret, or they would ask different questions.',
      'Set CONVLAB_SECRET, or name a file with --secret-file.',
    );
  }
  if (unsafe) console.error('Without a sandbox: the code of the submissions may do anything here.');
  const interrupt = new AbortController();
  const stop = () => (interrupt.signal.aborted ? process.exit(130) : interrupt.abort());
  // Not `once`: while a file is being written, write-file-atomic listens too, and ends the process with the
  // same signal if it finds that it is the only listener.
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const progress = gradeProgress(json);
  try {
    const graded = await refusing(() =>
      gradeClass({
        submissions,
        resume,
        unsafe,
        secret,
        signal: interrupt.signal,
        ...rest,
        onProgress: progress.set,
      }),
    );
    progress.end();
    const { results, isComplete } = graded;
    if (!isComplete) {
      console.error(
        `\nInterrupted: ${results.submissions.length} submissions are graded. The same command with --resume goes on.`,
      );
      process.exitCode = 130;
      return;
    }
    if (json) say(JSON.stringify(results, null, 2));
    else {
      say(toTerminal(results, process.stdout.columns || 80));
      say(`The results are in ${shown(options.out)}: begin with overview.html.`);
    }
    if (results.submissions.some(({ exercises }) => exercises.some(isFault))) throw new OurFault();
  } finally {
    progress.end();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function isFault({ status }: { status: string }): boolean {
  return status === 'fault';
}

async function mergeParts(parts: readonly string[], out: string): Promise<void> {
  const { merge } = await import('../grade/run/merge.mjs');
  const { toTerminal } = await import('../grade/results/index.mjs');
  await refusing(async () => {
    const results = await merge(parts, out);
    say(toTerminal(results, process.stdout.columns || 80));
    say(`The results are in ${shown(out)}: begin with overview.html.`);
  });
}

/** A call that makes no sense is for the caller to fix. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CannotGrade) throw new WrongUse(error.message, error.remedy);
    throw error;
  }
}

function readSecret(file: string | undefined): string | undefined {
  if (file === undefined) return process.env.CONVLAB_SECRET?.trim() || undefined;
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret !== '') return secret;
  } catch {
    // Reported below.
  }
  throw new WrongUse(
    `${file} holds no secret.`,
    'Write any long text into it, and keep it to yourself.',
  );
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('expected a number above 0.');
}

function whole(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('expected a whole number from 1 to 9999.');
}

function readShard(text: string): Shard {
  const shard = parseShard(text);
  if (typeof shard === 'string') throw new InvalidArgumentError(shard);
  return shard;
}
