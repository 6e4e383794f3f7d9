/**
 * The program that judges submissions, a few at a time: while an answer runs, it is free. It reads
 * strangers' files and compiles strangers' types, so it is a separate process: if it hangs or dies, the
 * coordinator knows where it was, and starts another one.
 */
import '../../process/end-with-parent.js';
import { readConfig } from '../config.mjs';
import { compileSeconds, type JudgeContext } from '../judge/context.mjs';
import { Judge } from '../judge/judge.mjs';
import { bubblewrap } from '../sandbox/bubblewrap.mjs';
import { findEntries } from '../submissions/entries.mjs';
import { readSubmission } from '../submissions/read.mjs';
import type { StudentEntry } from '../submissions/submission.mjs';
import { withLateRule } from '../times.mjs';
import { optimiseLater } from '../../kernel/tslab/prepare-compiler.js';
import { launchHere } from '../../answer-process/launch.mjs';
import {
  BLAMED_FD,
  type FromWorker,
  type JudgeReply,
  type JudgeRequest,
  type ToWorker,
  type WorkerSetup,
} from './protocol.mjs';
import { Watchdog } from './watchdog.mjs';

optimiseLater();
// Our own models are small, and TensorFlow would take longer to load than all of them take to run.
process.env.CONVLAB_BACKEND = 'wasm';
process.env.CONVLAB_THREADS = '1';
// esbuild, a program in Go, would use all processors for a text that never ends.
process.env.GOMAXPROCS ??= '1';

interface Ready {
  readonly entries: ReadonlyMap<string, StudentEntry>;
  readonly context: JudgeContext;
  readonly config: ReturnType<typeof readConfig>;
  readonly judge: Judge;
  readonly watchdog: Watchdog;
}

let ready: Promise<Ready> | undefined;

async function setUp(setup: WorkerSetup): Promise<Ready> {
  const config = readConfig(setup.config);
  const { sandbox, secret, timeout = config.timeout } = setup;
  const launcher = sandbox ? bubblewrap(sandbox.tools, sandbox.home) : launchHere;
  const context = { exercises: config.exercises, secret, launcher, timeout };
  const entries = await findEntries(setup.submissions);
  const byStudent = new Map(entries.map((entry) => [entry.student, entry]));
  const watchdog = new Watchdog(compileSeconds(context), BLAMED_FD);
  return { entries: byStudent, context, config, judge: new Judge(context), watchdog };
}

async function judgeEntry(
  id: number,
  request: JudgeRequest,
  onStep: (step: string) => void,
): Promise<JudgeReply> {
  const { entries, context, config, judge, watchdog } = await ready!;
  const { student, skipped, known } = request;
  onStep('reading');
  const entry = entries.get(student);
  if (!entry) throw new Error(`The entry of ${student} has gone while grading.`);
  const ids = new Set(context.exercises.map(({ id }) => id));
  const submission = await readSubmission(entry, ids);
  if (submission.digest === known) return { kind: 'unchanged' };
  let isUnsure = false;
  const result = await judge.judgeSubmission(submission, {
    onStep,
    onUnsure: () => (isUnsure = true),
    guard: (work) => watchdog.during(id, work),
    skipped: new Map(skipped.map((one) => [one.id, one])),
  });
  const late = withLateRule(result, config.late, entry.isMarkedLate);
  return { kind: 'done', result: late, digest: submission.digest, isUnsure };
}

function send(message: FromWorker): void {
  process.send?.(message);
}

function inWords(error: unknown): string {
  return error instanceof Error ? (error.stack ?? String(error)) : String(error);
}

process.on('message', (message: ToWorker) => {
  if (message.kind === 'setup') {
    ready = setUp(message.setup);
    ready.then(
      () => send({ kind: 'ready' }),
      (error: unknown) => send({ kind: 'not-ready', message: inWords(error) }),
    );
    return;
  }
  const { id, request } = message;
  judgeEntry(id, request, (step) => send({ kind: 'step', id, step })).then(
    (judged) => send({ kind: 'judged', id, judged }),
    (error: unknown) => {
      send({ kind: 'judged', id, judged: { kind: 'failed', message: inWords(error) } });
    },
  );
});
// Without a coordinator there is nothing to work for.
process.on('disconnect', () => process.exit());
