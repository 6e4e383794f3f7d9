/**
 * The program that judges submissions, one after the other. It reads strangers' files and compiles
 * strangers' types, so it is a process of its own: if it hangs or dies, the coordinator knows where it
 * was, and starts another one.
 */
import { readConfig } from '../config.mjs';
import type { JudgeContext } from '../judge/context.mjs';
import { Judge } from '../judge/submission.mjs';
import { bubblewrap } from '../sandbox/bubblewrap.mjs';
import { findEntries } from '../submissions/entries.mjs';
import { readSubmission } from '../submissions/read.mjs';
import type { Entry } from '../submissions/submission.mjs';
import { withLateRule } from '../times.mjs';
import { launchHere } from '../../runner/launch.mjs';
import type { FromWorker, ToWorker, WorkerSetup } from './protocol.mjs';

// Models of our own are small, and TensorFlow would take longer to load than all of them take.
process.env.CONVLAB_BACKEND = 'wasm';

interface Ready {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly context: JudgeContext;
  readonly config: ReturnType<typeof readConfig>;
  readonly judge: Judge;
}

let ready: Promise<Ready> | undefined;

async function setUp(setup: WorkerSetup): Promise<Ready> {
  const config = readConfig(setup.config);
  const { sandbox, secret, timeout = config.timeout } = setup;
  const launcher = sandbox ? bubblewrap(sandbox.tools, sandbox.home) : launchHere;
  const context = { exercises: config.exercises, secret, launcher, timeout };
  const entries = await findEntries(setup.submissions);
  const byStudent = new Map(entries.map((entry) => [entry.student, entry]));
  return { entries: byStudent, context, config, judge: new Judge(context) };
}

async function handle(message: ToWorker): Promise<FromWorker> {
  if (message.kind === 'setup') {
    ready = setUp(message.setup);
    await ready;
    return { kind: 'ready' };
  }
  const { entries, context, config, judge } = await ready!;
  const { student, settled, known } = message;
  send({ kind: 'step', step: 'reading' });
  const entry = entries.get(student);
  if (!entry) throw new Error(`The entry of ${student} has gone while grading.`);
  const ids = new Set(context.exercises.map(({ id }) => id));
  const submission = await readSubmission(entry, ids);
  if (submission.digest === known) return { kind: 'unchanged' };
  const result = await judge.judge(submission, {
    onStep: (step) => send({ kind: 'step', step }),
    settled: new Map(settled.map((one) => [one.id, one])),
  });
  const late = withLateRule(result, config.late, entry.isMarkedLate);
  return { kind: 'done', result: late, digest: submission.digest };
}

function send(message: FromWorker): void {
  process.send?.(message);
}

process.on('message', (message: ToWorker) => {
  handle(message).then(send, (error: unknown) => {
    send({
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? String(error)) : String(error),
    });
  });
});
// Without a coordinator there is nobody to work for.
process.on('disconnect', () => process.exit());
