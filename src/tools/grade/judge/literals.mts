/** Reads answers that are written out, without running anything. */
import type TypeScript from 'typescript';
import { loadCompiler } from '../../../course/check/types/host.js';

/** The one that type exercises need anyway: a second one would take 50 MB. */
const ts = loadCompiler();

/**
 * The exports of a file that does nothing but name values: numbers, texts, lists and objects of them. If
 * there is anything else in it, such as a call, a loop or another file, nothing is read, and the file has
 * to be run.
 *
 * @example
 * readLiterals('export const size = [16, 16];') // { size: [16, 16] }
 */
export function readLiterals(text: string): Readonly<Record<string, unknown>> | undefined {
  const source = parse(text);
  if (!source || syntaxErrorsOf(source).length > 0) return undefined;
  const known = new Map<string, unknown>();
  const found: Record<string, unknown> = {};
  for (const statement of source.statements) {
    if (isOnlyForTypes(statement)) continue;
    if (!ts.isVariableStatement(statement)) return undefined;
    if (!isConst(statement.declarationList)) return undefined;
    const has = (modifier: TypeScript.SyntaxKind) =>
      statement.modifiers?.some(({ kind }) => kind === modifier) === true;
    if (has(ts.SyntaxKind.DeclareKeyword)) continue; // it has no value when it runs
    const isExported = has(ts.SyntaxKind.ExportKeyword);
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!ts.isIdentifier(name) || !initializer || known.has(name.text)) return undefined;
      const read = literal(initializer, known);
      if (!read) return undefined;
      known.set(name.text, read.value);
      if (isExported) define(found, name.text, read.value);
    }
  }
  return found;
}

/** Returns undefined if the text is nested so deeply that the parser runs out of stack. */
function parse(text: string): TypeScript.SourceFile | undefined {
  try {
    return ts.createSourceFile('answer.ts', text, ts.ScriptTarget.ES2022, false);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The parser keeps them, but not in its public API. */
function syntaxErrorsOf(source: TypeScript.SourceFile): readonly unknown[] {
  return (source as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics;
}

function isOnlyForTypes(statement: TypeScript.Statement): boolean {
  if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) return true;
  if (ts.isExportDeclaration(statement)) {
    // `export {};`
    const { exportClause, moduleSpecifier } = statement;
    const isEmpty =
      exportClause && ts.isNamedExports(exportClause) && !exportClause.elements.length;
    return moduleSpecifier === undefined && isEmpty === true;
  }
  return statement.kind === ts.SyntaxKind.EmptyStatement;
}

function isConst({ flags }: TypeScript.VariableDeclarationList): boolean {
  return (flags & ts.NodeFlags.Const) !== 0 && (flags & ts.NodeFlags.Let) === 0;
}

type Read = { readonly value: unknown } | undefined;

function literal(
  node: TypeScript.Expression,
  known: ReadonlyMap<string, unknown>,
  depth = 0,
): Read {
  if (depth > 16) return undefined;
  const inner = (child: TypeScript.Expression) => literal(child, known, depth + 1);
  if (ts.isNumericLiteral(node)) return { value: Number(node.text) };
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return { value: node.text };
  }
  if (ts.isIdentifier(node)) return identifier(node.text, known);
  if (ts.isArrayLiteralExpression(node)) return list(node.elements.map(inner));
  if (ts.isObjectLiteralExpression(node)) return record(node, inner);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return inner(node.expression);
  if (ts.isSatisfiesExpression(node)) return inner(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return unary(node.operator, inner(node.operand));
  if (ts.isBinaryExpression(node)) {
    return binary(node.operatorToken.kind, inner(node.left), inner(node.right));
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { value: true };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { value: false };
  if (node.kind === ts.SyntaxKind.NullKeyword) return { value: null };
  return undefined;
}

function identifier(name: string, known: ReadonlyMap<string, unknown>): Read {
  if (known.has(name)) return { value: known.get(name) };
  if (name === 'undefined') return { value: undefined };
  return name === 'NaN' || name === 'Infinity' ? { value: Number(name) } : undefined;
}

function list(items: readonly Read[]): Read {
  const values = items.map((item) => item?.value);
  return items.every((item) => item !== undefined) ? { value: values } : undefined;
}

function record(
  node: TypeScript.ObjectLiteralExpression,
  inner: (child: TypeScript.Expression) => Read,
): Read {
  const value: Record<string, unknown> = {};
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property)) return undefined;
    const { name, initializer } = property;
    // `__proto__: …` sets a prototype instead of naming a value.
    if (!(ts.isIdentifier(name) || ts.isStringLiteral(name)) || name.text === '__proto__') {
      return undefined;
    }
    const read = inner(initializer);
    if (!read) return undefined;
    define(value, name.text, read.value);
  }
  return { value };
}

function unary(operator: TypeScript.PrefixUnaryOperator, operand: Read): Read {
  if (typeof operand?.value !== 'number') return undefined;
  if (operator === ts.SyntaxKind.MinusToken) return { value: -operand.value };
  return operator === ts.SyntaxKind.PlusToken ? operand : undefined;
}

/** `10 * 3 * 3 * 3 + 10` is what many write to show where a number comes from. */
function binary(operator: TypeScript.SyntaxKind, left: Read, right: Read): Read {
  const [a, b] = [left?.value, right?.value];
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  switch (operator) {
    case ts.SyntaxKind.PlusToken:
      return { value: a + b };
    case ts.SyntaxKind.MinusToken:
      return { value: a - b };
    case ts.SyntaxKind.AsteriskToken:
      return { value: a * b };
    case ts.SyntaxKind.SlashToken:
      return { value: a / b };
    default:
      return undefined;
  }
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
