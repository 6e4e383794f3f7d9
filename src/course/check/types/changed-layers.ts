/**
 * Takes the layers that a learner changed from a cell, and puts them into the cell as it was given.
 *
 * Only the syntax counts: the cell must have the statements of the given one, in the same order, and may
 * differ in the arguments of the layers that the task lets it change, in the types that it gives to
 * variables, and in what it imports. Text in a comment or a string is not a statement, and no other
 * statement gets into the cell that is judged.
 */
import type * as TypeScript from 'typescript';
import { type Compiler } from './host';
import { argumentsOf, differOnlyIn } from './literal-arguments';

/** Which arguments of a layer may change, by the layer as given: their indices, and names of options. */
export type Changeable = Readonly<Record<string, Free>>;

type Free = readonly (number | string)[];
type Layer = TypeScript.NewExpression;

/** A cell to compile instead of the learner's, or the piece of the given one that is missing. */
export type Changed =
  | {
      readonly kind: 'changed';
      readonly cell: string;
      /** A layer in which more was changed than is allowed. */
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
  const layers: { readonly our: Layer; readonly their: Layer; readonly free: Free }[] = [];

  /** Whether two trees are the same, except for the layers that may be changed. */
  function isSame(our: TypeScript.Node, their: TypeScript.Node): boolean {
    if (our.kind !== their.kind) return false;
    if (ts.isNewExpression(our) && ts.isNewExpression(their)) {
      const free = changeableIn(our);
      if (free) {
        layers.push({ our, their, free });
        return true;
      }
    }
    const [ourChildren, theirChildren] = [our, their].map((node) => childrenOf(ts, node));
    if (ourChildren!.length !== theirChildren!.length) return false;
    if (ourChildren!.length === 0) return our.getText() === their.getText();
    return ourChildren!.every((child, i) => isSame(child, theirChildren![i]!));
  }

  const changeableIn = (layer: TypeScript.Node) => changeable[squeeze(layer.getText())];

  let at = 0;
  for (const statement of ours.statements) {
    if (ts.isImportDeclaration(statement)) continue;
    const before = layers.length;
    while (at < theirs.statements.length && !isSame(statement, theirs.statements[at]!)) {
      layers.length = before;
      at += 1;
    }
    if (at === theirs.statements.length) {
      return { kind: 'not-kept', piece: squeeze(statement.getText()) };
    }
    at += 1;
  }
  const constants = constantsOf(ts, theirs);
  let cell = given;
  let tooMuch: string | undefined;
  let notLiteral: string | undefined;
  // From the end, so that the positions of those before stay valid; the first one is named.
  for (const { our, their, free } of layers.reverse()) {
    const [name, piece] = [our.expression.getText(), squeeze(our.getText())];
    if (their.expression.getText() !== name) {
      tooMuch = piece;
      continue;
    }
    const after = argumentsOf(ts, their, constants);
    if (!after) {
      notLiteral = squeeze(their.getText());
      continue;
    }
    if (!differOnlyIn(free, argumentsOf(ts, our) ?? [], after)) tooMuch = piece;
    const by = `new ${name}(${after.map((one) => JSON.stringify(one)).join(', ')})`;
    cell = cell.slice(0, our.getStart()) + by + cell.slice(our.end);
  }
  if (notLiteral !== undefined) return { kind: 'not-literal', piece: notLiteral };
  return { kind: 'changed', cell, tooMuch };
}

/** Spaces and line breaks do not matter. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The parts of a node that must match: not its semicolon, a trailing comma, or a variable's type. */
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
