/** tslab's compiler in a browser: the bundle has it, with the pieces of its text replaced that `loadCompilerWith` replaces. */
import compiler from '@tslab/typescript-for-tslab';
import type { Compiler } from './tslabs-typescript';

export function tslabsTypescript(): Compiler {
  return compiler as unknown as Compiler;
}

export function replaceInCompiler(functions: Partial<Compiler>): void {
  Object.assign(compiler, functions);
}

export function loadCompilerWith(): void {}
