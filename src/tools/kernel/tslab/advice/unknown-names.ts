/** Names that are not there: what was probably meant. */
import type { Diagnostic } from 'tslab/dist/converter';
import type * as Typescript from 'typescript';
import { isToBeSet, missingName } from '../missing';
import { tslabsTypescript } from '../tslabs-typescript';
import { isComma, written, type AdvisedCell } from './cell';
import { isPythons } from './words';

const ts = tslabsTypescript();

/** A name that was not found: set without `let`, an option by its name, or a text without quotes. */
export function adviseOnName(
  diagnostic: Diagnostic,
  node: Typescript.Node,
  { source, file }: AdvisedCell,
): string | undefined {
  const name = missingName(diagnostic);
  if (name === undefined || isPythons(name)) return undefined;
  const { parent } = node;
  if (isToBeSet(diagnostic, source) && ts.isBinaryExpression(parent)) {
    const call = parent.parent;
    if (isComma(call)) return listWithoutBrackets(call, file); // Another sentence is about two names.
    if (ts.isCallExpression(call) || ts.isNewExpression(call)) return undefined; // an option
    return `A new name is declared with \`let\`: \`let ${parent.getText(file)}\`.`;
  }
  const hasNear = diagnostic.messageText.includes('Did you mean');
  if (hasNear) return undefined;
  if (!isValue(node)) return `If a cell declares \`${name}\`, run that cell first.`;
  return `If \`${name}\` is a text, it needs quotes: '${name}'. If it is a name, run the cell that declares it first.`;
}

/** `size = 10, 32, 32` */
function listWithoutBrackets(
  comma: Typescript.BinaryExpression,
  file: Typescript.SourceFile,
): string | undefined {
  let whole: Typescript.Node = comma;
  while (isComma(whole.parent)) whole = whole.parent;
  const [, name, list] = /^(\w+) ?= ?([^=\s][^=]*)$/.exec(whole.getText(file)) ?? [];
  return name && list ? written(`${name} = ${list}`, `let ${name} = [${list}]`) : undefined;
}

/** A name by itself, where a text could be. */
function isValue({ parent }: Typescript.Node): boolean {
  return (
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isBinaryExpression(parent) ||
    ts.isExpressionStatement(parent)
  );
}
