/**
 * The compiler that comes with tslab: another version may compile differently, or place lines elsewhere. It
 * is tslab's package, not ours, so it is resolved as tslab would resolve it.
 */
import { createRequire } from 'node:module';
import type * as Typescript from 'typescript';

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
