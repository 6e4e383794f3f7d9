/** Which functions may refuse what they are given, and so need a `@throws`. */
import ts from 'typescript';

/**
 * Tells whether a declaration throws a UsageError, itself or in a function that it names. Whatever is
 * called by another name, such as an argument, is not followed.
 */
export function canThrow(checker: ts.TypeChecker): (declaration: ts.Declaration) => boolean {
  const known = new Map<ts.Node, boolean>();

  function throws(declaration: ts.Declaration): boolean {
    const answer = known.get(declaration);
    if (answer !== undefined) return answer;
    known.set(declaration, false); // one that calls itself throws if something else in it does
    const result = bodiesOf(declaration).some(visit);
    known.set(declaration, result);
    return result;
  }

  function visit(node: ts.Node): boolean {
    if (ts.isTypeNode(node)) return false;
    if (ts.isThrowStatement(node) && isUsageError(node.expression)) return true;
    if (ts.isIdentifier(node) && declarationsOf(node).some(throws)) return true;
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  }

  const isUsageError = (thrown: ts.Expression) =>
    checker.getTypeAtLocation(thrown).getSymbol()?.name === 'UsageError';

  /** The functions and variables that a name leads to, and the class if it is made there. */
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

  return throws;
}

/** What runs when it is called. A class is its constructor and what a layer does with its input. */
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
