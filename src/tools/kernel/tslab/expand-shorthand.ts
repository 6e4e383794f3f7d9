/**
 * Writes `{ depth }` as `{ depth: depth }`.
 *
 * tslab 1.0.22 turns a variable of an earlier cell into a property of its `exports`, but overlooks it in
 * the shorthand form, and the cell ends with "depth is not defined". Answers are handed over in exactly
 * this form: `check('quiz-130', { depth, size, features })`. Line numbers stay the same.
 */
import type * as Typescript from 'typescript';
import { tslabsTypescript } from './tslabs-typescript';

/** tslab has loaded it already. */
const ts = tslabsTypescript();

export function expandShorthand(code: string): string {
  const file = ts.createSourceFile('cell.ts', code, ts.ScriptTarget.ES2022, true);
  const inserts: { at: number; text: string }[] = [];
  const visit = (node: Typescript.Node): void => {
    if (ts.isShorthandPropertyAssignment(node)) {
      inserts.push({ at: node.name.end, text: `: ${node.name.text}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return inserts.reduceRight(
    (text, { at, text: insert }) => text.slice(0, at) + insert + text.slice(at),
    code,
  );
}
