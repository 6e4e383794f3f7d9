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
import { argumentsOf, differOnlyIn } from './literal-arguments';

/** Which arguments of a layer may change, by the layer as it stands: their places, and names of options. */
export type Changeable = Readonly<Record<string, readonly (number | string)[]>>;

/** A cell to compile in the learner's place, or what of the given one is not there any more. */
export type Changed =
  | {
      readonly kind: 'changed';
      readonly cell: string;
      /** A layer of which more was changed than may be. */
      readonly tooMuch: string | undefined;
    }
  | { readonly kind: 'not-kept'; readonly piece: string }
  | { readonly kind: 'not-literal'; readonly piece: string };

/**
 * @param given the cell that was handed out
 * @param changeable the layers in it whose arguments may be changed
 */
export function changedLayers(
  ts: Compiler,
  given: string,
  changeable: Changeable,
  written: string,
): Changed {
  const parse = (text: string) =>
    ts.createSourceFile('cell.ts', text, ts.ScriptTarget.ES2022, true);
  const [ours, theirs] = [parse(given), parse(written)];
  const constants = constantsOf(ts, theirs);
  const replaced: { readonly layer: TypeScript.NewExpression; readonly by: string }[] = [];
  let notLiteral: string | undefined;
  let tooMuch: string | undefined;

  /** Whether two trees are the same, but for the layers that may be changed. */
  function isSame(our: TypeScript.Node, their: TypeScript.Node): boolean {
    if (our.kind !== their.kind) return false;
    if (ts.isNewExpression(our) && ts.isNewExpression(their)) {
      const free = changeableIn(our);
      if (free) return replace(our, their, free);
    }
    const [ourChildren, theirChildren] = [our, their].map((node) => childrenOf(ts, node));
    if (ourChildren!.length !== theirChildren!.length) return false;
    if (ourChildren!.length === 0) return our.getText() === their.getText();
    return ourChildren!.every((child, i) => isSame(child, theirChildren![i]!));
  }

  const changeableIn = (layer: TypeScript.Node) => changeable[squeeze(layer.getText())];

  function replace(
    our: TypeScript.NewExpression,
    their: TypeScript.NewExpression,
    free: readonly (number | string)[],
  ): true {
    const [before, after] = [argumentsOf(ts, our), argumentsOf(ts, their, constants)];
    if (!isOfItsClass(our, their)) tooMuch ??= squeeze(our.getText());
    else if (!after) notLiteral ??= their.getText();
    else {
      if (!differOnlyIn(free, before ?? [], after)) tooMuch ??= squeeze(our.getText());
      const by = `new ${our.expression.getText()}(${after.map((one) => JSON.stringify(one)).join(', ')})`;
      replaced.push({ layer: our, by });
    }
    return true;
  }

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
  return { kind: 'changed', cell, tooMuch };
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

function isOfItsClass(our: TypeScript.NewExpression, their: TypeScript.NewExpression): boolean {
  return our.expression.getText() === their.expression.getText();
}
