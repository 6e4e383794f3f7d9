/** Finds what makes the compiler look away. */
import type * as TypeScript from 'typescript';
import { places, type Compiler } from './host';

/** `as any`, `@ts-ignore` and the like, as written in the cell; nothing if there is none. */
export function findSilencing(ts: Compiler, cell: string): string | undefined {
  const directive = /@ts-(?:ignore|expect-error|nocheck)/.exec(cell)?.[0];
  if (directive) return directive;
  const file = ts.createSourceFile(places.cell, cell, ts.ScriptTarget.ES2022, true);
  return search(ts, file);
}

function search(ts: Compiler, node: TypeScript.Node): string | undefined {
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
    const type = node.type.getText();
    if (type !== 'const') return ts.isAsExpression(node) ? `as ${type}` : `<${type}>`;
  }
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
  if (node.kind === ts.SyntaxKind.DeclareKeyword) return 'declare';
  return ts.forEachChild(node, (child) => search(ts, child));
}
