/**
 * Whether a cell waits, so that it runs in an async function. tslab goes by what the compiler says against it, and that
 * says nothing of `await (…)`, which could be a call of a function, nor of `for await`: such a cell would not run.
 */
import type * as Typescript from 'typescript';
import type { ConvertResult } from 'tslab/dist/converter';
import { tslabsTypescript } from './tslabs-typescript';

/** What the compiler has made of a cell, which says whether the cell waits. */
export function sayingWhetherItWaits(result: ConvertResult, code: string): ConvertResult {
  const hasToplevelAwait = result.hasToplevelAwait === true || waitsAtTop(code);
  return { ...result, hasToplevelAwait };
}

function waitsAtTop(code: string): boolean {
  if (!/\bawait\b/.test(code)) return false;
  const ts = tslabsTypescript();
  // In a module, `await` is no name.
  const text = `${code}\nexport {};`;
  const waits = (node: Typescript.Node): boolean => {
    if (ts.isFunctionLike(node)) return false;
    if (ts.isAwaitExpression(node)) return true;
    if (ts.isForOfStatement(node) && node.awaitModifier) return true;
    return ts.forEachChild(node, waits) ?? false;
  };
  return waits(ts.createSourceFile('cell.ts', text, ts.ScriptTarget.ES2022));
}
