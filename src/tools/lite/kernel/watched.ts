/**
 * Lets the JavaScript of a cell be ended while it runs: each loop looks whether it still may (`turn`), and so does
 * what comes after an `await` (`after`). What it waits for is noted (`awaits`). Lines stay the same.
 */
import type * as Typescript from 'typescript';
import { tslabsTypescript } from '../../kernel/tslab/tslabs-typescript';

const ts = tslabsTypescript();

interface Insert {
  readonly at: number;
  readonly text: string;
}

const TURN = '__tslab__.turn();';

/** @param cell the number of the cell */
export function watched(js: string, cell: number): string {
  const file = ts.createSourceFile('cell.js', js, ts.ScriptTarget.ES2022, true);
  const inserts: Insert[] = [];
  const around = (node: Typescript.Node, before: string, after: string) => {
    inserts.push({ at: node.getStart(file), text: before });
    ts.forEachChild(node, visit);
    inserts.push({ at: node.end, text: after });
  };
  function visit(node: Typescript.Node): void {
    if (ts.isAwaitExpression(node)) {
      inserts.push({ at: node.getStart(file), text: `__tslab__.after(${cell}, ` });
      inserts.push({ at: node.expression.getStart(file), text: '__tslab__.awaits(' });
      visit(node.expression);
      inserts.push({ at: node.end, text: '))' });
    } else if (ts.isIterationStatement(node, false)) {
      ts.forEachChild(node, (child) => {
        if (child !== node.statement) visit(child);
        else if (!ts.isBlock(child)) around(child, `{${TURN}`, '}');
        else {
          inserts.push({ at: child.getStart(file) + 1, text: TURN });
          ts.forEachChild(child, visit);
        }
      });
    } else ts.forEachChild(node, visit);
  }
  visit(file);
  let done = '';
  let from = 0;
  // Those of one place come in the order in which they were found.
  for (const { at, text } of [...inserts].sort((a, b) => a.at - b.at)) {
    done += js.slice(from, at) + text;
    from = at;
  }
  return done + js.slice(from);
}
