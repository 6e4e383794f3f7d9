/**
 * The compiler that tslab carries: another version may compile otherwise, or place lines elsewhere. It is
 * tslab's package, not ours, so it is looked for where tslab would find it.
 */
import { createRequire } from 'node:module';
import type * as Typescript from 'typescript';

export type Compiler = typeof Typescript;

export function tslabsTypescript(): Compiler {
  const ofTslab = createRequire(require.resolve('tslab/package.json'));
  return ofTslab('@tslab/typescript-for-tslab') as Compiler;
}
