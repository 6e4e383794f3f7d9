/**
 * Lets what is left of a stopped cell come to its end. What a cell waits for passes through `awaits`, its result
 * through `after` or `caught`, and what a `for await` loops over through `each` (strands.ts). Where nothing can end a
 * loop from outside, each of its turns calls `turn`. Lines stay the same, and columns are found again.
 */
import type * as Typescript from 'typescript';
import { tslabsTypescript } from './tslabs-typescript';

export interface Watching {
  /** Whether each turn of a loop calls `turn`. */
  readonly loops: boolean;
}

interface Insert {
  readonly at: number;
  readonly text: string;
}

const TURN = '__tslab__.turn();';
const AFTER = '__tslab__.after(__tslab__.now(), ';
const AWAITS = '__tslab__.awaits(';
// A function belongs to the same cell as long as it runs.
const TRIED = 'var __cell__ = __tslab__.now();';
const CAUGHT = '__tslab__.caught(__cell__);';
const EACH = '__tslab__.each(';

export function watched(js: string, watching: Watching): string {
  let done = '';
  let from = 0;
  for (const { at, text } of insertsInto(js, watching)) {
    done += js.slice(from, at) + text;
    from = at;
  }
  return done + js.slice(from);
}

/**
 * @param js the JavaScript before it was watched
 * @returns the column in a line of it, for one in what `watched` has made of it; all count from 1
 */
export function unwatched(
  js: string,
  watching: Watching,
): (line: number, column: number) => number {
  const starts = [0];
  for (let at = js.indexOf('\n'); at >= 0; at = js.indexOf('\n', at + 1)) starts.push(at + 1);
  const inserts = insertsInto(js, watching);
  return (line, column) => {
    const start = starts[line - 1] ?? js.length;
    const end = starts[line] ?? js.length + 1;
    let added = 0;
    for (const { at, text } of inserts) {
      if (at < start || at >= end) continue;
      if (at - start + 1 + added + text.length > column) {
        // Within what was inserted: where it was.
        return Math.min(column - added, at - start + 1);
      }
      added += text.length;
    }
    return column - added;
  };
}

/** In the order of their places; those at the same place keep their order. */
function insertsInto(js: string, { loops }: Watching): Insert[] {
  const ts = tslabsTypescript();
  const inserts: Insert[] = [];
  if (!mayWait(js) && !loops) return inserts;
  // In a module, `await (…)` is not taken for a call.
  const text = `${js}\nexport {};`;
  const file = ts.createSourceFile('cell.js', text, ts.ScriptTarget.ES2022, true);
  const insert = (at: number, text: string) => inserts.push({ at, text });
  const around = (node: Typescript.Node, before: string, after: string) => {
    insert(node.getStart(file), before);
    visit(node);
    insert(node.end, after);
  };
  function visit(node: Typescript.Node): void {
    if (ts.isAwaitExpression(node)) {
      insert(node.getStart(file), AFTER);
      around(node.expression, AWAITS, '))');
    } else if (ts.isIterationStatement(node, false)) {
      const isOfWaiting = ts.isForOfStatement(node) && node.awaitModifier !== undefined;
      ts.forEachChild(node, (child) => {
        if (child === node.statement && loops) visitBody(child);
        else if (isOfWaiting && child === node.expression) around(child, EACH, ')');
        else visit(child);
      });
    } else if (ts.isTryStatement(node) && mayWait(node.tryBlock.getText(file))) {
      insert(node.tryBlock.getStart(file) + 1, TRIED);
      for (const block of [node.catchClause?.block, node.finallyBlock])
        if (block) insert(block.getStart(file) + 1, CAUGHT);
      ts.forEachChild(node, visit);
    } else ts.forEachChild(node, visit);
  }
  function visitBody(body: Typescript.Node): void {
    if (!ts.isBlock(body)) return around(body, `{${TURN}`, '}');
    insert(body.getStart(file) + 1, TURN);
    ts.forEachChild(body, visit);
  }
  visit(file);
  return inserts.sort((a, b) => a.at - b.at);
}

const mayWait = (js: string) => js.includes('await');
