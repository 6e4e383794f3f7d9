/**
 * The compiler that comes with tslab: another version may compile differently, or place lines elsewhere. It
 * is tslab's package, not ours, so it is resolved as tslab would resolve it.
 */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import type * as Typescript from 'typescript';
import { runModule } from './code-cache';

export type Compiler = typeof Typescript;

const ofTslab = () => createRequire(require.resolve('tslab/package.json'));
const name = '@tslab/typescript-for-tslab';

export function tslabsTypescript(): Compiler {
  return ofTslab()(name) as Compiler;
}

/** If tslab has not been loaded yet, gives it a compiler in which some functions are replaced. */
export function replaceInCompiler(functions: Partial<Compiler>): void {
  // The module's own properties can't be set.
  require.cache[ofTslab().resolve(name)]!.exports = { ...tslabsTypescript(), ...functions };
}

/** Loads tslab's modules without the compiler, in a thread that compiles no cells; later it can be loaded. */
export function withoutCompiler(load: () => void): void {
  const path = ofTslab().resolve(name);
  const empty = new Module(path);
  empty.exports = { sys: {} }; // in which tslab sets something
  empty.loaded = true;
  require.cache[path] = empty;
  load();

  delete require.cache[path];
}

/** What Node loads a module by. */
type Load = (module: Module, path: string) => void;

/**
 * Loads the compiler with some pieces of its text replaced, all of them or, where one is not found once, none.
 * It has to be called before anything else loads it.
 */
export function loadCompilerWith(replaced: readonly (readonly [from: string, to: string])[]): void {
  const path = ofTslab().resolve(name);
  const { _extensions: loads } = Module as unknown as { _extensions: Record<string, Load> };
  const load = loads['.js']!;
  loads['.js'] = (module, file) => {
    if (file !== path) {
      load(module, file);
      return;
    }
    const text = readFileSync(path, 'utf8');
    const isFound = replaced.every(([from]) => text.split(from).length === 2);
    const used = isFound ? replaced : [];
    runModule(
      module,
      used.reduce((all, [from, to]) => all.replace(from, () => to), text),
      path,
    );
  };
  try {
    tslabsTypescript();
  } finally {
    loads['.js'] = load;
  }
}
