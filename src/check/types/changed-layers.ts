/**
 * Takes the layers that a learner changed out of a cell, and puts them into the cell as it was given.
 *
 * Only the syntax counts: the cell must have the statements of the given one, in the same order, and may
 * differ in the arguments of the layers that the task lets it change, in the types that it gives to
 * variables, and in what it imports. What stands in a comment or a string is no statement, and no other
 * statement gets into the cell that is judged.
 */
import type * as TypeScript from 'typescript';
import { type Compiler } from './host';

/** A cell to compile in the learner's place, or what of the given one is not there any more. */
export type Changed =
  | { readonly kind: 'changed'; readonly cell: string }
  | { readonly kind: 'not-kept'; readonly piece: string }
  | { readonly kind: 'not-literal'; readonly piece: string };

/**
 * @param given the cell that was handed out
 * @param changeable the layers in it whose arguments may be changed, as they stand there
 */
export function changedLayers(
  ts: Compiler,
  given: string,
  changeable: readonly string[],
  written: string,
): Changed {
  const parse = (text: string) =>
    ts.createSourceFile('cell.ts', text, ts.ScriptTarget.ES2022, true);
  const [ours, theirs] = [parse(given), parse(written)];
  const constants = constantsOf(ts, theirs);
  const replaced: { readonly layer: TypeScript.NewExpression; readonly by: string }[] = [];
  let notLiteral: string | undefined;

  /** Whether two trees are the same, but for the layers that may be changed. */
  function isSame(our: TypeScript.Node, their: TypeScript.Node): boolean {
    if (our.kind !== their.kind) return false;
    if (ts.isNewExpression(our) && ts.isNewExpression(their) && isChangeable(our)) {
      const by = literalOf(ts, their, constants);
      if (by === undefined) notLiteral ??= their.getText();
      else replaced.push({ layer: our, by });
      return true;
    }
    const [ourChildren, theirChildren] = [our, their].map((node) => childrenOf(ts, node));
    if (ourChildren!.length !== theirChildren!.length) return false;
    if (ourChildren!.length === 0) return our.getText() === their.getText();
    return ourChildren!.every((child, i) => isSame(child, theirChildren![i]!));
  }

  const isChangeable = (layer: TypeScript.Node) =>
    changeable.some((piece) => squeeze(piece) === squeeze(layer.getText()));

  let at = 0;
  for (const statement of ours.statements) {
    if (ts.isImportDeclaration(statement)) continue;
    const before = replaced.length;
    while (at < theirs.statements.length && !isSame(statement, theirs.statements[at]!)) {
      replaced.length = before;
      at += 1;
    }
    if (at === theirs.statements.length) {
      return { kind: 'not-kept', piece: squeeze(statement.getText()) };
    }
    at += 1;
  }
  if (notLiteral !== undefined) return { kind: 'not-literal', piece: squeeze(notLiteral) };
  const cell = replaced.reduceRight(
    (text, { layer, by }) => text.slice(0, layer.getStart()) + by + text.slice(layer.end),
    given,
  );
  return { kind: 'changed', cell };
}

/** Blanks and line breaks do not matter. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What of a node has to be the same: not its semicolon, a comma after the last item, or a variable's type. */
function childrenOf(ts: Compiler, node: TypeScript.Node): readonly TypeScript.Node[] {
  if (ts.isVariableDeclaration(node)) {
    return [node.name, node.initializer].filter((child) => child !== undefined);
  }
  const children = node.getChildren();
  if (node.kind !== ts.SyntaxKind.SyntaxList) {
    return children.filter(({ kind }) => kind !== ts.SyntaxKind.SemicolonToken);
  }
  return children.at(-1)?.kind === ts.SyntaxKind.CommaToken ? children.slice(0, -1) : children;
}

/** `const features = 20 * 16 * 16;` at the cell's own level. */
function constantsOf(
  ts: Compiler,
  file: TypeScript.SourceFile,
): ReadonlyMap<string, TypeScript.Expression> {
  const found = new Map<string, TypeScript.Expression>();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    if (!(statement.declarationList.flags & ts.NodeFlags.Const)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer) found.set(name.text, initializer);
    }
  }
  return found;
}

/** The text of an expression of layers, numbers, texts, lists and objects alone. */
function literalOf(
  ts: Compiler,
  node: TypeScript.Expression,
  constants: ReadonlyMap<string, TypeScript.Expression>,
  depth = 0,
): string | undefined {
  if (depth > 8) return undefined;
  const inner = (child: TypeScript.Expression) => literalOf(ts, child, constants, depth + 1);
  if (ts.isNumericLiteral(node) || ts.isStringLiteral(node)) return node.getText();
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) {
    return node.getText();
  }
  if (ts.isIdentifier(node)) {
    const value = constants.get(node.text);
    return value && inner(value);
  }
  if (ts.isNewExpression(node)) {
    const layer = /^nn\.\w+$/.exec(node.expression.getText())?.[0];
    return layer && around(`new ${layer}(`, node.arguments?.map(inner) ?? [], ')');
  }
  if (ts.isAsExpression(node) && node.type.getText() === 'const') return inner(node.expression);
  if (ts.isParenthesizedExpression(node)) return around('(', [inner(node.expression)], ')');
  if (ts.isPrefixUnaryExpression(node)) {
    return around(ts.tokenToString(node.operator)!, [inner(node.operand)], '');
  }
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [inner(node.left), inner(node.right)];
    return left && right && `${left} ${node.operatorToken.getText()} ${right}`;
  }
  if (ts.isArrayLiteralExpression(node)) return around('[', node.elements.map(inner), ']');
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const properties = node.properties.map((property) => {
    const value = ts.isPropertyAssignment(property)
      ? inner(property.initializer)
      : ts.isShorthandPropertyAssignment(property)
        ? inner(property.name)
        : undefined;
    const name = property.name;
    return value && name && ts.isIdentifier(name) ? `${name.text}: ${value}` : undefined;
  });
  return around('{ ', properties, ' }');
}

function around(
  open: string,
  parts: readonly (string | undefined)[],
  close: string,
): string | undefined {
  return parts.includes(undefined) ? undefined : open + parts.join(', ') + close;
}
