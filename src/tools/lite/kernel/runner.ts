/**
 * The worker that runs cells, and nothing else: what `kernel/tslab/tslab.ts` does for tslab's kernel. The compiler is
 * in another worker (compiler.ts), and the page (session.ts) is between them.
 */
import './console'; // before what prints
import * as convlab from '../../../index';
import { digitFiles } from '../../../data/host.browser';
import { keepExplored, type Explored } from '../../../display/explored';
import type { Output } from '../../../display/notebook';
import { provideHostFiles } from '../../../course/progress/host-files';
import { knownCalls, type Names } from '../../../shape/known-calls';
import { fetchFiles, fetchLater } from '../../../tensor/fetched-files';
import { wasmFiles } from '../../../tensor/kernels/wasm/files';
import { Cells } from '../../kernel/tslab/cells';
import { keepTimers, type TimerScope } from '../../kernel/tslab/strand-timers';
import { messageOf } from '../../kernel/tslab/thrown';
import type { Compiled, Thrown } from './compiler';
import { mayDisplay, renewAllowance, sendUpdate, sendUpdates } from './allowance';
import { flush, print } from './console';
import { Executor } from './executor';
import { CourseFiles } from './files';
import type { Output as Shown } from './output';
import { answerRequests, type Answering, type Port } from './requests';
import { stackOf, writeStacksAsV8 } from './stacks';
import { interruptCell, mayBeInterrupted, strands, type HowToAsk } from './stops';

const scope = globalThis as unknown as Port;
// A cell could put something in its place.
const post = scope.postMessage.bind(scope);

/** What the runner says of itself. */
export type News =
  | Shown
  | { readonly kind: 'thrown'; readonly thrown: Thrown }
  | { readonly kind: 'file'; readonly path: string; readonly content: string | Uint8Array }
  | { readonly kind: 'judge'; readonly id: number; readonly given: readonly unknown[] };

const tell = (news: News) => {
  if (news.kind !== 'stream') flush();
  post(news);
};

const thrownOf = (thrown: unknown): Thrown => ({
  message: messageOf(thrown),
  stack: thrown instanceof Error ? stackOf(thrown) : '',
});
const printThrown = (thrown: unknown) => tell({ kind: 'thrown', thrown: thrownOf(thrown) });

function show(data: object, { id, again: update = false }: Partial<Output> = {}): void {
  const news: News = { kind: 'display', data, id, update };
  if (update && id !== undefined) sendUpdate(tell, id, news);
  else if (mayDisplay((text) => tell({ kind: 'stream', name: 'stderr', text }))) tell(news);
}
Object.assign(globalThis, { [Symbol.for('convlab.output')]: show });
print.rich = show;

const files = new CourseFiles((path, content) => tell({ kind: 'file', path, content }));
Object.assign(globalThis, { [Symbol.for('convlab.file')]: (path: string) => files.bytes(path) });
const later = setTimeout;
// A rejection that nothing waited for is reported when all promises have had their turn: a timer that is set before then
// may come first.
const settle = async () => {
  for (let i = 0; i < 2; i++) await new Promise((resolve) => later(resolve));
};
const cells = new Cells(printThrown, settle);
keepTimers(strands, [globalThis as unknown as TimerScope]);
/** Whether the memory of tensors has run out, after which WebAssembly does nothing any more. */
let isBroken = false;
const printFailure = (thrown: unknown) => {
  renewAllowance();
  if (/^Aborted\(/.test(messageOf(thrown).replace(/^RuntimeError: /, ''))) isBroken = true;
  else cells.printFailure(thrown);
};
const executor = new Executor({ convlab, files, show, printFailure });
cells.executor = executor;

/** What the compiler was asked to judge. */
const judged = new Map<number, (outcome: unknown) => void>();
Object.assign(globalThis, {
  [Symbol.for('convlab.judge')]: (...given: readonly unknown[]) =>
    new Promise((resolve) => {
      const id = judged.size + 1;
      judged.set(id, resolve);
      tell({ kind: 'judge', id, given });
    }),
});

interface Start {
  /** The address of the folder that `build.mts` has made. */
  readonly folder: string;
  /** See `src/course/notebook/host.ts`. */
  readonly holdsBack: boolean;
  readonly howToAsk: HowToAsk;
}

interface RunRequest {
  readonly code: string;
  readonly run: NonNullable<Compiled['run']>;
  /** Files that may have changed, by their paths in the course. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

export interface Ran {
  readonly ok: boolean;
  /** The names that have a value now. */
  readonly set: readonly string[];
  /** What calls of the library take, if there are new ones. */
  readonly calls?: ReadonlyMap<string, Names>;
}

let callCount = 0;

const answers = {
  async start({ folder, holdsBack, howToAsk }: Start): Promise<void> {
    provideHostFiles(files.ofCourse(folder, holdsBack));
    mayBeInterrupted(howToAsk);
    fetchLater(folder, digitFiles);
    await fetchFiles(folder, Object.values(wasmFiles));
    warmUp();
  },

  async run({ code, run, files: changed }: RunRequest): Promise<Ran> {
    files.keep(changed);
    executor.next = run;
    renewAllowance();
    const ok = await cells.run({ code });
    flush();
    sendUpdates(tell);
    if (isBroken) throw new Error('The memory of tensors has run out.');
    const calls = knownCalls();
    const isNew = calls.size > callCount;
    callCount = calls.size;
    return { ok, set: cells.set, calls: isNew ? calls : undefined };
  },

  keep: (explored: Explored): void => keepExplored(explored),

  interrupt: (): void => interruptCell(),

  judged(id: number, outcome: unknown): void {
    judged.get(id)?.(outcome);
    judged.set(id, () => {});
  },
} satisfies Answering;

export type RunnerAnswers = typeof answers;

/** Computes once, which starts what computes, while the learner reads; enough to be worth the other threads. */
function warmUp(): void {
  const { F, zeros } = convlab;
  setTimeout(() => F.conv2d(zeros([1, 8, 40, 40]), zeros([8, 8, 3, 3])).data());
}

const late = (name: string, thrown: unknown) => {
  const { message, stack } = thrownOf(thrown);
  tell({ kind: 'thrown', thrown: { message: `${name}: ${message}`, stack } });
};
const listen = (globalThis as { addEventListener?: unknown }).addEventListener as (
  type: string,
  hear: (event: { reason?: unknown; error?: unknown; preventDefault(): void }) => void,
) => void;
listen('unhandledrejection', (event) => {
  event.preventDefault();
  late('UnhandledPromiseRejection', event.reason);
});
listen('error', (event) => {
  event.preventDefault();
  late('UncaughtException', event.error);
});
// Enough to reach the cell from the depths of the library.
Error.stackTraceLimit = 100;
writeStacksAsV8();
answerRequests(scope, answers);

// Cells share these with what runs them.
const refuse = (why: string) => () => {
  throw new Error(why);
};
Object.defineProperties(scope, {
  close: { value: refuse('A cell cannot close the kernel. The Kernel menu can.') },
  onmessage: { value: null },
  postMessage: {
    value: refuse('A cell cannot post messages; console.log and display show things.'),
  },
});
