/** Runs the text of a learner's file: its imports are what `src/index.ts` exports. */
import { compileFunction } from 'node:vm';
import typescript from 'typescript';
import * as convlab from '../../../src';

/** What the file exports. */
export function evaluate(text: string): Record<string, unknown> {
  const { outputText } = typescript.transpileModule(text, {
    compilerOptions: {
      module: typescript.ModuleKind.CommonJS,
      target: typescript.ScriptTarget.ES2022,
    },
  });
  const exports: Record<string, unknown> = {};
  const load = (id: string): unknown => {
    if (id === 'convlab') return convlab;
    throw new Error(`A learner's file imports convlab alone, not ${id}`);
  };
  const run = compileFunction(outputText, ['exports', 'require']) as (...args: unknown[]) => void;
  run(exports, load);
  return exports;
}
