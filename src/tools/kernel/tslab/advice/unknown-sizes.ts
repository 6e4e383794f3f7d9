/**
 * Layers whose arguments are worked out: `new nn.Linear(16 * 5 * 5, 120)`, as PyTorch's tutorials have it.
 * TypeScript types a product as `number`, so the types check nothing there.
 */
import type * as Typescript from 'typescript';
import { tslabsTypescript } from '../tslabs-typescript';

const ts = tslabsTypescript();
const { SyntaxKind } = ts;

/** A sentence for each argument of a layer that the types do not know, though its numbers are all there. */
export function adviseOnSizes(file: Typescript.SourceFile): string[] {
  const advice: string[] = [];
  const visit = (node: Typescript.Node): void => {
    if (isLayer(node)) {
      for (const argument of node.arguments ?? []) {
        const value = isWorkedOut(argument) ? valueOf(argument) : undefined;
        if (value !== undefined) advice.push(sentence(argument, value, file));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return advice;
}

/** The same for the text of a file. */
export function adviseOnText(text: string): string[] {
  return adviseOnSizes(ts.createSourceFile('answer.ts', text, ts.ScriptTarget.Latest, true));
}

const LAYERS = new Set(['Linear', 'Conv2d', 'BatchNorm2d', 'MaxPool2d', 'AvgPool2d']);

function isLayer(node: Typescript.Node): node is Typescript.NewExpression {
  if (!ts.isNewExpression(node)) return false;
  const { expression: of } = node;
  const name = ts.isPropertyAccessExpression(of) ? of.name : of;
  return ts.isIdentifier(name) && LAYERS.has(name.text);
}

function isWorkedOut(expression: Typescript.Expression): boolean {
  if (ts.isParenthesizedExpression(expression)) return isWorkedOut(expression.expression);
  const constant = constantOf(expression);
  return ts.isBinaryExpression(expression) || (constant !== undefined && isWorkedOut(constant));
}

const operations: Partial<Record<Typescript.SyntaxKind, (a: number, b: number) => number>> = {
  [SyntaxKind.AsteriskToken]: (a, b) => a * b,
  [SyntaxKind.PlusToken]: (a, b) => a + b,
  [SyntaxKind.MinusToken]: (a, b) => a - b,
  [SyntaxKind.SlashToken]: (a, b) => a / b,
  [SyntaxKind.PercentToken]: (a, b) => a % b,
  [SyntaxKind.AsteriskAsteriskToken]: (a, b) => a ** b,
};

/** The number that a calculation with literals gives, and with constants that are such. */
function valueOf(expression: Typescript.Expression): number | undefined {
  if (ts.isNumericLiteral(expression)) return Number(expression.text);
  if (ts.isParenthesizedExpression(expression)) return valueOf(expression.expression);
  if (!ts.isBinaryExpression(expression)) {
    const constant = constantOf(expression);
    return constant && valueOf(constant);
  }
  const operation = operations[expression.operatorToken.kind];
  const [left, right] = [valueOf(expression.left), valueOf(expression.right)];
  return operation && left !== undefined && right !== undefined
    ? operation(left, right)
    : undefined;
}

/** What a name is declared as by `const`, above where it is used. */
function constantOf(name: Typescript.Expression): Typescript.Expression | undefined {
  if (!ts.isIdentifier(name)) return undefined;
  let found: Typescript.Expression | undefined;
  const visit = (node: Typescript.Node): void => {
    if (node.pos >= name.pos) return;
    const isIt = ts.isVariableDeclaration(node) && ts.isIdentifier(node.name);
    if (isIt && node.name.text === name.text) {
      found = node.parent.flags & ts.NodeFlags.Const ? node.initializer : undefined;
    }
    ts.forEachChild(node, visit);
  };
  visit(name.getSourceFile());
  return found;
}

function sentence(
  argument: Typescript.Expression,
  value: number,
  file: Typescript.SourceFile,
): string {
  const factors = factorsOf(argument);
  const instead = factors
    ? `\`shape.flattenedSize([${factors.join(', ')}])\` is ${value} to them, and so is \`${value}\``
    : `\`${value}\` is known to them`;
  return `\`${argument.getText(file)}\` is any number to the types, so the sizes around this layer are not checked before it runs: ${instead}.`;
}

/** The literals of a product, in order. */
function factorsOf(expression: Typescript.Expression): string[] | undefined {
  if (ts.isNumericLiteral(expression)) return [expression.text];
  if (ts.isParenthesizedExpression(expression)) return factorsOf(expression.expression);
  const isProduct =
    ts.isBinaryExpression(expression) && expression.operatorToken.kind === SyntaxKind.AsteriskToken;
  if (!isProduct) return undefined;
  const [left, right] = [factorsOf(expression.left), factorsOf(expression.right)];
  return left && right && [...left, ...right];
}
