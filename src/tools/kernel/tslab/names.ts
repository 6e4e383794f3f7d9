/** The names that a cell sets, and those of earlier cells that it reads. */
import type * as Typescript from 'typescript';
import { tslabsTypescript } from './tslabs-typescript';

const ts = tslabsTypescript();

/** Names as a sentence has them: `a`, `b`. */
export const listed = (names: readonly string[]): string =>
  names.map((name) => `\`${name}\``).join(', ');

/** What a cell sets at its own level, as far as its text can be understood. */
export interface NamesSet {
  /** Declares: `let a`, `const [b, c]`, a function, a class, an enumeration. */
  readonly declared: ReadonlySet<string>;
  readonly imported: ReadonlySet<string>;
  /** Assigns without declaring: `a = 3`, `[a, b] = c`, `a++`. */
  readonly assigned: ReadonlySet<string>;
}

export function namesSet(source: string): NamesSet {
  const file = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ES2022, true);
  const declared = new Set<string>();
  const imported = new Set<string>();
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { name } of declaredIn(statement)) bound(name, declared);
    } else if (ts.isImportDeclaration(statement)) {
      importedBy(statement, imported);
    } else if (isDeclaration(statement) && statement.name) {
      declared.add(statement.name.text);
    }
  }
  const assigned = assignedIn(file);
  for (const name of declared) assigned.delete(name);
  return { declared, imported, assigned };
}

/** In `let a = 6 x 9` a comma is missing, and the compiler takes `x` for one more declaration. */
function declaredIn({ declarationList: { declarations } }: Typescript.VariableStatement) {
  const file = declarations[0]?.getSourceFile().text ?? '';
  return declarations.filter(
    (one, i) => i === 0 || file.slice(declarations[i - 1]!.end, one.getStart()).includes(','),
  );
}

type Declaration =
  Typescript.FunctionDeclaration | Typescript.ClassDeclaration | Typescript.EnumDeclaration;

const isDeclaration = (node: Typescript.Node): node is Declaration =>
  ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node);

function bound(name: Typescript.BindingName, into: Set<string>): void {
  if (ts.isIdentifier(name)) into.add(name.text);
  else for (const one of name.elements) if (ts.isBindingElement(one)) bound(one.name, into);
}

function importedBy({ importClause: clause }: Typescript.ImportDeclaration, into: Set<string>) {
  if (clause?.name) into.add(clause.name.text);
  const named = clause?.namedBindings;
  if (!named) return;
  if (ts.isNamespaceImport(named)) into.add(named.name.text);
  else for (const { name } of named.elements) into.add(name.text);
}

/** Outside of functions, which may never be called. */
function assignedIn(file: Typescript.SourceFile): Set<string> {
  const assigned = new Set<string>();
  const target = (node: Typescript.Node): void => {
    if (ts.isIdentifier(node)) assigned.add(node.text);
    else if (ts.isArrayLiteralExpression(node)) node.elements.forEach(target);
    else if (ts.isObjectLiteralExpression(node)) node.properties.forEach(target);
    else if (ts.isPropertyAssignment(node)) target(node.initializer);
    else if (ts.isShorthandPropertyAssignment(node)) target(node.name);
    else if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node)) target(node.expression);
  };
  const visit = (node: Typescript.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isBinaryExpression(node) && isAssignment(node) && !isOption(node)) target(node.left);
    if (isStep(node)) target(node.operand);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return assigned;
}

/** `f(x, padding=1)`: Python names an option so. */
const isOption = (node: Typescript.BinaryExpression) =>
  (ts.isCallExpression(node.parent) || ts.isNewExpression(node.parent)) &&
  (node.parent.arguments?.includes(node) ?? false);

const isStep = (
  node: Typescript.Node,
): node is Typescript.PrefixUnaryExpression | Typescript.PostfixUnaryExpression =>
  (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
  (node.operator === ts.SyntaxKind.PlusPlusToken ||
    node.operator === ts.SyntaxKind.MinusMinusToken);

function isAssignment({ operatorToken: { kind } }: Typescript.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** The names among `wanted` that a compiled cell reads from earlier cells, each with where it first does. */
export function namesRead(
  file: Typescript.SourceFile,
  checker: Typescript.TypeChecker,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  const isOfEarlierCell = (node: Typescript.Identifier) =>
    checker
      .getSymbolAtLocation(node)
      ?.declarations?.some((declaration) => declaration.getSourceFile() !== file) ?? false;
  const visit = (node: Typescript.Node): void => {
    if (ts.isIdentifier(node) && wanted.has(node.text) && !isOnlySet(node) && !isMember(node)) {
      if (!read.has(node.text) && isOfEarlierCell(node)) read.set(node.text, node.getStart(file));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return read;
}

/** `a = 3` sets `a` without reading it; `a += 3` reads it, too. */
function isOnlySet(node: Typescript.Identifier): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

/** Whether it is the name of a part: `a.name`, `{ name: 1 }`. */
export function isMember(node: Typescript.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node)
  );
}
