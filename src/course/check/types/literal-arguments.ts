/** The literal arguments of a layer, as values: so a sum can't hide its number from the types. */
import type * as TypeScript from 'typescript';
import { type Compiler } from './host';

type Literal =
  number | string | boolean | readonly Literal[] | { readonly [name: string]: Literal };

/** `const features = 20 * 16 * 16;` at the cell's own level. */
type Constants = ReadonlyMap<string, TypeScript.Expression>;

/** Nothing if any is not a number, text, list, object of options, or arithmetic on numbers. */
export function argumentsOf(
  ts: Compiler,
  layer: TypeScript.NewExpression,
  constants: Constants = new Map(),
): readonly Literal[] | undefined {
  return all((layer.arguments ?? []).map((node) => literalOf(ts, node, constants)));
}

/** Whether two lists of arguments are the same except at some indices and for some of their options. */
export function differOnlyIn(
  free: readonly (number | string)[],
  before: readonly Literal[],
  after: readonly Literal[],
): boolean {
  const kept = (list: readonly Literal[]) =>
    list
      .map((one, at) => (free.includes(at) ? null : isOptions(one) ? withoutFree(one) : side(one)))
      .filter((one) => !(isOptions(one) && Object.keys(one).length === 0));
  const withoutFree = (options: Readonly<Record<string, Literal>>) =>
    Object.fromEntries(
      Object.entries(options)
        .filter(([name]) => !free.includes(name))
        .sort(),
    );
  return JSON.stringify(kept(before)) === JSON.stringify(kept(after));
}

/** A pair of equal numbers is treated as one number. */
function side(value: Literal): Literal {
  if (!Array.isArray(value)) return value;
  const [height, width, ...more] = value as readonly Literal[];
  return more.length === 0 && height === width && typeof height === 'number' ? height : value;
}

function isOptions(value: Literal | null): value is Readonly<Record<string, Literal>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function literalOf(
  ts: Compiler,
  node: TypeScript.Expression,
  constants: Constants,
  depth = 0,
): Literal | undefined {
  if (depth > 8) return undefined;
  const inner = (child: TypeScript.Expression) => literalOf(ts, child, constants, depth + 1);
  if (ts.isNumericLiteral(node)) return countable(Number(node.text));
  if (ts.isStringLiteral(node)) return node.text;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isIdentifier(node)) {
    const value = constants.get(node.text);
    return value && inner(value);
  }
  if (ts.isAsExpression(node) && node.type.getText() === 'const') return inner(node.expression);
  if (ts.isParenthesizedExpression(node)) return inner(node.expression);
  if (ts.isPrefixUnaryExpression(node)) {
    const value = inner(node.operand);
    const isMinus = node.operator === ts.SyntaxKind.MinusToken;
    return isMinus && typeof value === 'number' ? -value : undefined;
  }
  if (ts.isBinaryExpression(node)) {
    return countable(computed(node.operatorToken.getText(), inner(node.left), inner(node.right)));
  }
  if (ts.isArrayLiteralExpression(node)) return all(node.elements.map(inner));
  return ts.isObjectLiteralExpression(node) ? optionsOf(ts, node, inner) : undefined;
}

/** The types compute with it: NaN, infinity and exponent notation would switch them off. */
function countable(value: number | undefined): number | undefined {
  return value !== undefined && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

function computed(operator: string, left?: Literal, right?: Literal): number | undefined {
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    default:
      return undefined;
  }
}

function optionsOf(
  ts: Compiler,
  { properties }: TypeScript.ObjectLiteralExpression,
  inner: (child: TypeScript.Expression) => Literal | undefined,
): Literal | undefined {
  const options: Record<string, Literal> = {};
  for (const property of properties) {
    const value = ts.isPropertyAssignment(property)
      ? inner(property.initializer)
      : ts.isShorthandPropertyAssignment(property)
        ? inner(property.name)
        : undefined;
    const name = property.name && ts.isIdentifier(property.name) ? property.name.text : undefined;
    if (value === undefined || name === undefined || name === '__proto__') return undefined;
    options[name] = value;
  }
  return options;
}

function all<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  return values.includes(undefined) ? undefined : (values as readonly T[]);
}
