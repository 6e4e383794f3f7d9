/**
 * The compiler that tslab carries: another version may compile otherwise, or place lines elsewhere. It is
 * tslab's package, not ours, so it is looked for where tslab would find it.
 */
import { createRequire } from 'node:module';
import type * as Typescript from 'typescript';

export type Compiler = typeof Typescript;

const ofTslab = () => createRequire(require.resolve('tslab/package.json'));
const name = '@tslab/typescript-for-tslab';

export function tslabsTypescript(): Compiler {
  return ofTslab()(name) as Compiler;
}

/** Gives tslab, where it is yet to be loaded, a compiler that differs in some functions. */
export function replaceInCompiler(functions: Partial<Compiler>): void {
  // Its own properties can't be set.
  require.cache[ofTslab().resolve(name)]!.exports = { ...tslabsTypescript(), ...functions };
}
