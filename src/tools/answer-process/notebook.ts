/**
 * A notebook in the child: its cells run as in tslab's executor (tslab/dist/executor.js), except for what
 * they show, which is not seen here; and `check` only records what was handed over.
 */
import { isBuiltin } from 'node:module';
import { Script } from 'node:vm';
import { limited } from '../../course/answer/host';
import { thrown } from '../../course/answer/thrown';
import type { Stopped } from '../../course/answer/answer';
import { Report } from '../../course/check/report';
import { UsageError } from '../../shape';
import type { CellCode, CellOutcome } from './request';

type Library = Readonly<Record<string, unknown>>;
type Start = (exports: object, require: (name: string) => unknown) => unknown;

/** The shape of a practice question's name (src/course/practice/question-id.ts). */
const questionName = /^[a-z-]+-[1-3]-\d+$/;
const howToFind = 'Each exercise has its id in its cell with `check`.';
/** No lesson calls `check` more often than this in one cell. */
const mostChecked = 1000;

export class Notebook {
  /** What the cells declared. */
  readonly #exports = createExports();
  /** What was last handed over, by exercise. */
  readonly #answers = new Map<string, unknown>();
  #checked = new Set<string>();
  readonly #library: () => Library;
  #convlab: object | undefined;
  #exercises: readonly string[] = [];

  constructor(library: () => Library) {
    this.#library = library;
    // Nothing is written: `hint` and `practice` only remember for as long as this runs.
    process.env.CONVLAB_PROGRESS = 'off';
  }

  async run(cell: CellCode, exercises: readonly string[], seconds: number): Promise<CellOutcome> {
    this.#exercises = exercises;
    this.#checked = new Set();
    const stopped = await this.#execute(cell, seconds);
    // Whatever the cell left for the next turn may also hand over an answer.
    await new Promise((next) => setImmediate(next));
    return { stopped: stopped ?? null, checked: [...this.#checked] };
  }

  /** What was handed over; undefined if nothing ever was. */
  answerTo(id: string): { readonly parts: unknown } | undefined {
    return this.#answers.has(id) ? { parts: this.#answers.get(id) } : undefined;
  }

  async #execute(cell: CellCode, seconds: number): Promise<Stopped | undefined> {
    const started = performance.now();
    const run = limited(seconds, () => {
      const head = cell.isAsync ? 'async function' : 'function';
      const text = `(${head}(exports, require) { ${cell.code}\n})`;
      const start = new Script(text, { filename: 'cell' }).runInThisContext() as Start;
      return start(this.#exports, (name) => this.#import(name));
    });
    if (run.kind === 'timed-out') return run;
    if (run.kind === 'threw') return thrown(run.error);
    const left = seconds - (performance.now() - started) / 1000;
    const stopped = cell.isAsync ? await within(left, seconds, run.value) : undefined;
    if (!stopped && cell.lastExpression !== null) {
      Reflect.deleteProperty(this.#exports, cell.lastExpression);
    }
    return stopped;
  }

  /** What a notebook can import: the library, and what comes with Node. */
  #import(name: string): unknown {
    if (name === 'convlab') return (this.#convlab ??= this.#quietLibrary());
    if (name === 'tslab') return quietTslab;
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the cell's own import
    if (isBuiltin(name)) return require(name);
    throw new Error(`Cannot find module '${name}': a notebook here imports from 'convlab' alone.`);
  }

  /** The library as it is, down to its getters, except for what would judge or report. */
  #quietLibrary(): object {
    const properties = Object.getOwnPropertyDescriptors(this.#library());
    const replaced = {
      check: (id: unknown, answer: unknown) => this.#check(id, answer),
      solution: (id: unknown) => reportOn(String(id)),
    };
    for (const [name, value] of Object.entries(replaced)) {
      properties[name] = { enumerable: true, configurable: false, get: () => value };
    }
    return Object.defineProperties({}, properties);
  }

  #check(id: unknown, answer: unknown): Promise<Report> {
    if (typeof id !== 'string')
      throw new UsageError('check expected the id of an exercise', howToFind);
    if (!this.#exercises.includes(id) && !questionName.test(id)) {
      throw new UsageError(`check: There is no exercise \`${id}\`.`, howToFind);
    }
    if (this.#checked.size < mostChecked) {
      this.#answers.set(id, answer);
      this.#checked.add(id);
    }
    return Promise.resolve(reportOn(id));
  }
}

/** A report that says nothing yet: what the answer is worth is determined elsewhere. */
function reportOn(id: string): Report {
  return new Report(id, id, [{ part: '', label: '', points: 0, maxPoints: 1 }], []);
}

/** TypeScript makes named imports getters; tslab makes them values, which a cell can replace. */
function createExports(): Record<string, unknown> {
  const exports: Record<string, unknown> = {};
  return new Proxy(exports, {
    defineProperty: (_, name, property) => {
      if (name !== '__esModule') {
        exports[name as string] = (property.get ? property.get() : property.value) as unknown;
      }
      return true;
    },
  });
}

/** Waits for what a cell awaits. */
async function within(
  left: number,
  seconds: number,
  promise: unknown,
): Promise<Stopped | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Stopped>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'timed-out', seconds }), Math.max(0, left) * 1000);
  });
  const done = (async () => {
    try {
      await promise;
      return undefined;
    } catch (error) {
      return thrown(error);
    }
  })();
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}

const ignore = () => {};

/** tslab's own module, for cells that show something with it. */
const quietTslab = {
  display: new Proxy({}, { get: () => ignore }),
  newDisplay: () => new Proxy({}, { get: () => ignore }),
};
