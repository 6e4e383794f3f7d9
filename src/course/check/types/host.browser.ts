/** What compiling a cell needs from the worker of a browser that has the compiler, in place of `host.ts`. */
import compiler from '@tslab/typescript-for-tslab';
import type { Compiler } from './host';

const root = '/course';

export const places = {
  root,
  declarations: `${root}/node_modules/convlab/dist/index.d.ts`,
  cell: `${root}/notebooks/cell.ts`,
  globals: `${root}/notebooks/globals.d.ts`,
} as const;

/** It has nothing else in memory. */
export const isOfTheCompiler = (): boolean => true;

export const loadCompiler = (): Compiler => compiler as unknown as Compiler;
