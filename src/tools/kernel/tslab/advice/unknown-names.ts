/** Names that are not there: what was probably meant. */
import type { Diagnostic } from 'tslab/dist/converter';
import type * as Typescript from 'typescript';
import { isToBeSet, missingName } from '../missing';
import { tslabsTypescript } from '../tslabs-typescript';
import { byName, isComma, written, type AdvisedCell } from './cell';
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
    if (isComma(call)) return undefined; // Another sentence is about both names.
    const isOption =
      (ts.isCallExpression(call) || ts.isNewExpression(call)) && call.arguments?.includes(parent);
    if (isOption) {
      return isPythons(call.expression.getText(file)) ? undefined : withOptions(call, file);
    }
    return `A new name is declared with \`let\`: \`let ${parent.getText(file)}\`.`;
  }
  const hasNear = diagnostic.messageText.includes('Did you mean');
  if (hasNear) return undefined;
  if (!isValue(node)) return `If a cell declares \`${name}\`, run that cell first.`;
  return `If \`${name}\` is a text, it needs quotes: '${name}'. If it is a name, run the cell that declares it first.`;
}

/** Parameters that PyTorch lets one name, and that have their places here. */
const PLACED = new Set([
  'in_channels',
  'out_channels',
  'kernel_size',
  'in_features',
  'out_features',
]);

/** `f(x, kernel_size=3, padding=1)` becomes `f(x, 3, { padding: 1 })`. */
function withOptions(
  call: Typescript.CallExpression | Typescript.NewExpression,
  file: Typescript.SourceFile,
): string {
  const placed: string[] = [];
  const options: string[] = [];
  for (const one of call.arguments!) {
    const text = one.getText(file);
    if (!ts.isBinaryExpression(one) || !isEquals(one)) placed.push(text);
    else if (PLACED.has(one.left.getText(file))) placed.push(one.right.getText(file));
    else options.push(byName(text));
  }
  const last = options.length > 0 ? [`{ ${options.join(', ')} }`] : [];
  const begin = call.getText(file).split('(', 1)[0]!;
  return written(call.getText(file), `${begin}(${[...placed, ...last].join(', ')})`);
}

const isEquals = ({ operatorToken: { kind } }: Typescript.BinaryExpression) =>
  kind === ts.SyntaxKind.EqualsToken;

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
