/** Runs the JavaScript of cells, as tslab's executor does (dist/executor.js), in a worker of a browser. */
import type * as library from '../../../index';
import type { Compiled } from './compiler';
import type { CourseFiles } from './files';
import { log } from './console';
import { waitedFor } from './stacks';
import { after, runCell, strands, turn } from './stops';
import { packagesFor, type Show } from './packages';

type Exports = Record<string, unknown>;

interface Given {
  readonly convlab: typeof library;
  readonly files: CourseFiles;
  readonly show: Show;
  readonly printFailure: (thrown: unknown) => void;
}

export class Executor {
  /** The values of all that cells have declared. */
  readonly locals: Exports = {};
  /** What is to run. */
  next!: NonNullable<Compiled['run']>;
  readonly #packages: Readonly<Record<string, unknown>>;
  readonly #printFailure: Given['printFailure'];
  /** The text of the modules that cells have made, by path. */
  readonly #texts = new Map<string, string>();
  readonly #modules = new Map<string, { exports: Exports }>();

  constructor({ printFailure, ...given }: Given) {
    this.#packages = packagesFor(given);
    this.#printFailure = printFailure;
    const exports = exportsTo(this.locals);
    const require = (id: string) => this.#require(id);
    // All cells need it, so none can take it away.
    const { now, caught, each } = strands;
    const awaits = (value: unknown) => strands.awaits(waitedFor(value));
    const value = Object.freeze({ exports, require, turn, now, after, caught, awaits, each });
    Object.defineProperty(globalThis, '__tslab__', { value });
  }

  async execute(): Promise<boolean> {
    const { number, js, isAsync, last, modules } = this.next;
    for (const [path, text] of Object.entries(modules)) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      this.#modules.delete(name);
      this.#texts.set(name, text);
    }
    if (!js) return true;
    const begin = isAsync ? '(async function' : '(function';
    const code = `${begin}(exports, require) { ${js}\n})(__tslab__.exports, __tslab__.require)`;
    try {
      await runCell(number, () => (0, eval)(code) as unknown);
      if (last !== undefined && (this.locals[last] ?? undefined) !== undefined) {
        const value = this.locals[last];
        delete this.locals[last];
        log(value);
      }
      return true;
    } catch (thrown) {
      this.#printFailure(thrown);
      return false;
    }
  }

  #require(id: string): unknown {
    if (Object.hasOwn(this.#packages, id)) return this.#packages[id];
    const name = `${id.slice(id.lastIndexOf('/') + 1).replace(/\.js$/, '')}.js`;
    const known = this.#modules.get(name);
    if (known) return known.exports;
    const text = this.#texts.get(name);
    if (text === undefined) {
      throw new Error(
        `Cannot find module '${id}'. In a browser tab, a cell can import only convlab and node:fs.`,
      );
    }
    const module = { exports: {} as Exports };
    this.#modules.set(name, module);
    const code = `(function(module, exports, require) { ${text}\n})\n//# sourceURL=${name}`;
    const run = (0, eval)(code) as (...given: unknown[]) => void;
    run(module, module.exports, (other: string) => this.#require(other));
    return module.exports;
  }
}

/** TypeScript defines what is imported by a getter; here it can be declared once more. */
function exportsTo(values: Exports): Exports {
  return new Proxy(values, {
    defineProperty(_, name, attributes) {
      if (name !== '__esModule') {
        values[name as string] = attributes.get ? (attributes.get() as unknown) : attributes.value;
      }
      return true;
    },
  });
}
