/** Does what a case says with a kernel, and records what comes of it as plain data. */
import { createHash } from 'node:crypto';
import type {
  TypesReply,
  TypesRequest,
} from '../../../../src/tools/kernel/tslab/types-protocol.js';
import type { Ask, Case, Cell, Run, Step } from './case.mjs';

/** A kernel as a case uses it. */
export interface Subject {
  /** How many cells it has run. */
  readonly count: number;
  /** Sends cells at once, and waits until all have ended. */
  run(cells: readonly Sending[]): Promise<readonly Ran[]>;
  inspect(code: string, position: number): Promise<string | undefined>;
  complete(code: string, position: number): Promise<readonly string[]>;
  types(request: Omit<TypesRequest, 'id'>): Promise<Omit<TypesReply, 'id'>>;
  explore(id: string, state: unknown): void;
  interrupt(): void;
  open(notebook: readonly string[]): void;
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface Sending {
  readonly code: string;
  readonly mayFail: boolean;
}

export interface Ran {
  readonly status: 'ok' | 'error' | 'aborted' | 'endless';
  readonly outputs: readonly Sent[];
}

/** What a kernel has sent of a cell. */
export type Sent =
  | { readonly stream: 'stdout' | 'stderr'; readonly text: string }
  | { readonly display: Bundle; readonly update: boolean };
export type Bundle = Readonly<Record<string, unknown>>;

/** What came of a step. */
export type Outcome = RanOutcome | readonly RanOutcome[] | AskOutcome | undefined;

export interface RanOutcome {
  readonly status: Ran['status'];
  readonly outputs: readonly OutputOutcome[];
  readonly meanwhile?: readonly AskOutcome[];
}
type OutputOutcome =
  | { readonly stdout: string }
  | { readonly stderr: string }
  | { readonly display: Bundle }
  | { readonly update: Bundle };
export type AskOutcome = string | undefined | readonly string[] | object;

const EXPLORER = 'application/vnd.convlab.explorer+json';
/** A longer text is recorded by its beginning and its hash. */
const LONGEST = 1500;

export async function record(one: Case, subject: Subject): Promise<Outcome[]> {
  const recorder = new Recorder(subject);
  const outcomes: Outcome[] = [];
  subject.open([]);
  for (const step of one) outcomes.push(await recorder.step(step));
  return outcomes;
}

class Recorder {
  readonly #subject: Subject;
  /** The number of the last cell before the case. */
  #before: number;
  readonly #ids = new Map<string, string>();
  #explorer = '';

  constructor(subject: Subject) {
    this.#subject = subject;
    this.#before = subject.count;
  }

  async step(step: Step): Promise<Outcome> {
    if (typeof step === 'string' || step instanceof Array || 'run' in step)
      return (await this.#run([step]))[0];
    if ('together' in step) return this.#run(step.together);
    if ('explore' in step) {
      this.#subject.explore(this.#explorer, step.explore);
      return undefined;
    }
    if ('notebook' in step) {
      this.#subject.open(step.notebook);
      return undefined;
    }
    if ('interrupt' in step) {
      this.#subject.interrupt();
      return undefined;
    }
    if ('restart' in step) {
      await this.#subject.restart();
      this.#before = 0;
      return undefined;
    }
    return this.#ask(step);
  }

  async #run(cells: readonly Cell[]): Promise<RanOutcome[]> {
    const runs = cells.map(runOf);
    const sending = runs.map(({ run, mayFail = false }) => ({ code: run, mayFail }));
    let haveEnded = false;
    const running = this.#subject.run(sending).finally(() => {
      haveEnded = true;
    });
    const asked: AskOutcome[] = [];
    for (const ask of runs[0]!.meanwhile ?? []) {
      const answer = await this.#ask(ask);
      asked.push(haveEnded ? 'It was answered after the cell.' : answer);
    }
    const { interruptAfter } = runs[0]!;
    if (interruptAfter !== undefined) {
      // When this is answered, the cell has been compiled.
      await this.#subject.inspect('0', 0);
      await new Promise((done) => setTimeout(done, interruptAfter));
      this.#subject.interrupt();
    }
    return (await running).map(({ status, outputs }, i) => ({
      status,
      outputs: this.#outputs(outputs),
      ...(i === 0 && asked.length > 0 && { meanwhile: asked }),
    }));
  }

  async #ask(ask: Ask): Promise<AskOutcome> {
    if ('inspect' in ask) {
      const text = await this.#subject.inspect(...atCursor(ask.inspect));
      return text === undefined ? undefined : this.#plain(text);
    }
    if ('complete' in ask) {
      const [code, position] = atCursor(ask.complete);
      const prefix = code
        .slice(0, position)
        .split(/[^\w$]/)
        .at(-1)!;
      const matches = await this.#subject.complete(code, position);
      return matches.filter((match) => match.startsWith(prefix)).sort();
    }
    const { types: code, above = [] } = ask;
    const { shapes, problems } = await this.#subject.types({ code, above });
    return { shapes, problems };
  }

  #outputs(sent: readonly Sent[]): OutputOutcome[] {
    const outcomes: OutputOutcome[] = [];
    let last: Sent | undefined;
    for (const one of sent) {
      if ('display' in one) {
        const data = this.#bundle(one.display);
        outcomes.push(one.update ? { update: data } : { display: data });
      } else if (last && 'stream' in last && last.stream === one.stream) {
        outcomes.push(this.#stream(one.stream, textOf(outcomes.pop()!) + one.text));
      } else outcomes.push(this.#stream(one.stream, one.text));
      last = one;
    }
    return outcomes;
  }

  #stream(name: 'stdout' | 'stderr', text: string): OutputOutcome {
    const plain = this.#plain(text);
    return name === 'stdout' ? { stdout: plain } : { stderr: plain };
  }

  #bundle(data: Bundle): Bundle {
    const explorer = data[EXPLORER] as { id: string } | undefined;
    this.#explorer = explorer?.id ?? this.#explorer;
    const types = Object.keys(data).sort();
    return Object.fromEntries(types.map((type) => [type, this.#form(data[type])]));
  }

  #form(value: unknown): string {
    const text = this.#plain(typeof value === 'string' ? value : JSON.stringify(value));
    if (text.length <= LONGEST) return text;
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
    return `${text.slice(0, LONGEST)}… ${text.length} characters, ${hash}`;
  }

  /** Cells are counted from the first of the case, and ids and times are what they are only once. */
  #plain(text: string): string {
    return (
      text
        .replace(/\bcell \[(\d+)\]/g, (_, number) => `cell [${Number(number) - this.#before}]`)
        .replace(/\b\d+(\.\d+)?ms\b/g, '1ms')
        // What a model is to an engine, which is a function, depends on its version.
        .replace(/, in \w+\.forward: /g, ', in forward: ')
        .replace(/\bat step (?:\d{2,}|[4-9])\b/g, 'at step 10')
        .replace(/\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/g, (id) => {
          const known = this.#ids.get(id) ?? `id-${this.#ids.size + 1}`;
          this.#ids.set(id, known);
          return known;
        })
    );
  }
}

const textOf = (output: OutputOutcome) =>
  'stdout' in output ? output.stdout : 'stderr' in output ? output.stderr : '';

export function runOf(cell: Cell): Run {
  if (typeof cell === 'string') return { run: cell };
  return 'run' in cell ? cell : { run: cell[0], gives: cell[1] };
}

function atCursor(marked: string): [code: string, position: number] {
  const position = marked.indexOf('‸');
  if (position < 0) throw new Error(`There is no cursor in ${marked}`);
  return [marked.replace('‸', ''), position];
}
