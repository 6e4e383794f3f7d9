/**
 * The shape that each line of a cell comes to: that of the largest expression or declaration that ends there.
 * Where calls are nested or chained in the line, the shapes on the way come before it.
 */
import type * as Typescript from 'typescript';
import { beginning, type AdvisedCell } from './advice';
import { tslabsTypescript } from './tslabs-typescript';
import { unfitNodes } from './unfit-nodes';
import type { LineShape, Problem } from './types-protocol';

const ts = tslabsTypescript();

/** More would be a text beside the text. */
const STEPS = 4;

/**
 * @param problems what does not fit comes to nothing, whatever its type says
 * @param unsettled names that come to nothing, either
 */
export function shapesOf(
  cell: AdvisedCell,
  problems: readonly Problem[],
  unsettled: ReadonlySet<string>,
): LineShape[] {
  const { source, file } = cell;
  const begin = beginning(cell);
  const isUnfit = unfitNodes(cell, problems, unsettled);
  const shapes = new Map<number, LineShape>();
  const visit = (node: Typescript.Node): void => {
    const end = node.end - begin;
    const at = end <= source.length ? lineEnd(source, end) : undefined;
    if (at !== undefined && !shapes.has(at) && hasShape(node) && !isUnfit(node)) {
      const shape = shapeOf(node, cell);
      if (shape) shapes.set(at, { at, text: stepsTo(node, cell, shape).join(' → ') });
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return [...shapes.values()].sort((a, b) => a.at - b.at);
}

/** Where the line ends, if nothing but marks and comments stand between. */
function lineEnd(source: string, offset: number): number | undefined {
  const [rest] = /^.*/.exec(source.slice(offset))!;
  return /^(?:[\s,;]|\/\*.*?\*\/)*(?:\/\/.*)?$/.test(rest) ? offset + rest.length : undefined;
}

type Shaped = Typescript.Expression | Declared;
type Declared = (Typescript.VariableDeclaration | Typescript.PropertyDeclaration) & {
  readonly initializer: Typescript.Expression;
};

const isDeclared = (node: Typescript.Node): node is Declared =>
  (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) &&
  node.initializer !== undefined;

const hasShape = (node: Typescript.Node): node is Shaped =>
  isDeclared(node) || ts.isExpression(node);

/** `[1, 20, 16, 16]`; undefined if it is not a tensor, or one of which not even the rank is known. */
function shapeOf(node: Shaped, { checker }: AdvisedCell): string | undefined {
  const type = checker.getTypeAtLocation(isDeclared(node) ? node.name : node);
  if (type.symbol?.name !== 'Tensor' || !type.symbol.valueDeclaration) return undefined;
  const [shape] = checker.getTypeArguments(type as Typescript.TypeReference);
  if (!shape || !checker.isTupleType(shape)) return undefined;
  return checker.typeToString(shape, undefined, ts.TypeFormatFlags.NoTruncation);
}

/** The shapes that lead to one, the innermost first, as far as they are of the same line. */
function stepsTo(node: Shaped, cell: AdvisedCell, shape: string): string[] {
  const line = (end: number) => cell.file.getLineAndCharacterOfPosition(end).line;
  const steps = [shape];
  let at = isDeclared(node) ? node.initializer : node;
  for (let inner = before(at, cell); inner; inner = before(inner, cell)) {
    at = inner;
    if (line(at.end) !== line(node.end)) break;
    const step = shapeOf(at, cell)!;
    if (isCall(at) && step !== steps[0]) steps.unshift(step);
  }
  return steps.slice(-STEPS);
}

/** The tensor that a call is made on, or else is given first. */
function before(node: Typescript.Expression, cell: AdvisedCell): Typescript.Expression | undefined {
  const inner = ts.skipPartiallyEmittedExpressions(node);
  const candidates = ts.isCallExpression(inner)
    ? [
        ts.isPropertyAccessExpression(inner.expression) ? inner.expression.expression : undefined,
        inner.arguments[0],
      ]
    : isAround(inner)
      ? [inner.expression]
      : ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.EqualsToken
        ? [inner.right]
        : [];
  return candidates.find((one) => one && shapeOf(one, cell) !== undefined);
}

const isCall = (node: Typescript.Expression) => ts.isCallExpression(node);

const isAround = (node: Typescript.Expression) =>
  ts.isParenthesizedExpression(node) ||
  ts.isNonNullExpression(node) ||
  ts.isAsExpression(node) ||
  ts.isAwaitExpression(node);
