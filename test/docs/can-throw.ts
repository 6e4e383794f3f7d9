/** Which functions may refuse their arguments, and therefore need a `@throws`. */
import ts from 'typescript';

interface Body {
  readonly refuses: boolean;
  /** The functions, variables and classes that it mentions. */
  readonly names: readonly ts.Declaration[];
}

/**
 * Tells whether a declaration throws a UsageError, itself or in a function that it mentions. Calls
 * by another name, such as that of an argument, are not followed.
 */
export function canThrow(checker: ts.TypeChecker): (declaration: ts.Declaration) => boolean {
  const known = new Map<ts.Declaration, Body>();

  function throws(declaration: ts.Declaration, seen: Set<ts.Declaration>): boolean {
    if (seen.has(declaration)) return false;
    seen.add(declaration);
    const body = known.get(declaration) ?? read(declaration);
    known.set(declaration, body);
    return body.refuses || body.names.some((one) => throws(one, seen));
  }

  function read(declaration: ts.Declaration): Body {
    let refuses = false;
    const names: ts.Declaration[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node)) return;
      if (ts.isThrowStatement(node)) refuses ||= isUsageError(node.expression);
      if (ts.isIdentifier(node)) names.push(...declarationsOf(node));
      ts.forEachChild(node, visit);
    };
    bodiesOf(declaration).forEach(visit);
    return { refuses, names };
  }

  const isUsageError = (thrown: ts.Expression) =>
    checker.getTypeAtLocation(thrown).getSymbol()?.name === 'UsageError';

  /** Classes count only where they are instantiated. */
  function declarationsOf(name: ts.Identifier): ts.Declaration[] {
    const symbol = checker.getSymbolAtLocation(name);
    if (!symbol) return [];
    const isAlias = symbol.flags & ts.SymbolFlags.Alias;
    const { declarations = [] } = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
    return declarations.filter(
      (one) =>
        ts.isFunctionLike(one) || ts.isVariableDeclaration(one) || ts.isNewExpression(name.parent),
    );
  }

  return (declaration) => throws(declaration, new Set());
}

/** What runs when it is called. For a class: its constructor, and what a layer does with its input. */
function bodiesOf(declaration: ts.Declaration): ts.Node[] {
  if (declaration.getSourceFile().isDeclarationFile) return [];
  if (ts.isVariableDeclaration(declaration))
    return declaration.initializer ? [declaration.initializer] : [];
  if (!ts.isClassLike(declaration)) {
    const { body } = declaration as { body?: ts.Node };
    return body ? [body] : [];
  }
  return declaration.members.filter(
    (member) => ts.isConstructorDeclaration(member) || member.name?.getText() === 'compute',
  );
}
