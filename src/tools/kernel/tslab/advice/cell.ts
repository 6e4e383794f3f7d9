/** A cell as the rules of advice see it. */
import type { Diagnostic } from 'tslab/dist/converter';
import type * as Typescript from 'typescript';
import { tslabsTypescript } from '../tslabs-typescript';

const ts = tslabsTypescript();

export interface AdvisedCell {
  readonly source: string;
  /** The same, as tslab compiled it: with a line before it, and one after it. */
  readonly file: Typescript.SourceFile;
  readonly checker: Typescript.TypeChecker;
  /** None if it compiles. */
  readonly diagnostics: readonly Diagnostic[];
}

/** In TypeScript something is written differently. */
export function written(from: string, to: string): string {
  // Those of a text would be taken for those of this sentence.
  const marks = to.includes('`') ? ' (the marks around it are backticks)' : '';
  return `In TypeScript ${quoted(from)} is written ${quoted(to)}${marks}.`;
}

/** A text with backticks of its own needs no others. */
const quoted = (code: string) => (code.includes('`') ? code : `\`${code}\``);

export const isComma = (node: Typescript.Node): node is Typescript.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken;

export type Call = Typescript.CallExpression | Typescript.NewExpression;

export const isCall = (node: Typescript.Node): node is Call =>
  ts.isCallExpression(node) || ts.isNewExpression(node);

/** Where the cell begins in the file. */
export function beginning({ source, file }: AdvisedCell): number {
  return file.text.indexOf(source, file.text.indexOf('\n'));
}

/** The innermost node around `node`, or itself, that is such a one. */
export function enclosing<T extends Typescript.Node>(
  node: Typescript.Node,
  is: (node: Typescript.Node) => node is T,
): T | undefined {
  for (let at = node; at && !ts.isSourceFile(at); at = at.parent) if (is(at)) return at;
  return undefined;
}

/** The innermost node that begins where the diagnostic does, or around it. */
export function nodeAt(cell: AdvisedCell, { start, end }: Diagnostic): Typescript.Node {
  const [from, to] = [start, end].map(({ offset }) => offset + beginning(cell)) as [number, number];
  let found: Typescript.Node = cell.file;
  const visit = (node: Typescript.Node): void => {
    if (node.getStart(cell.file) > from || node.end < to) return;
    found = node;
    ts.forEachChild(node, visit);
  };
  visit(cell.file);
  return found;
}

/** Whether an object may have a part of this name where it stands. */
export function hasOption(
  braces: Typescript.ObjectLiteralExpression,
  name: string,
  checker: Typescript.TypeChecker,
): boolean {
  const type = checker.getContextualType(braces);
  const wanted = type && (checker.getBaseConstraintOfType(type) ?? type);
  const types = wanted?.isUnion() ? wanted.types : [wanted];
  return types.some((one) => one?.getProperty(name) !== undefined);
}

/** Whether there could be an option of this name where the diagnostic is. */
export function couldHave(cell: AdvisedCell, diagnostic: Diagnostic, name: string): boolean {
  const braces = enclosing(nodeAt(cell, diagnostic), ts.isObjectLiteralExpression);
  return braces !== undefined && hasOption(braces, name, cell.checker);
}

/** `padding=1` becomes `padding: 1`. */
export function byName(option: string): string {
  const at = option.indexOf('=');
  const value = option.slice(at + 1).trim();
  const inTypescript = { True: 'true', False: 'false', None: 'undefined' }[value] ?? value;
  return `${inCamelCase(option.slice(0, at).trim())}: ${inTypescript}`;
}

/** A name as TypeScript's conventions have it: `no_grad` becomes `noGrad`. */
export function inCamelCase(name: string): string {
  return name.replace(/(?<=\w)_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Whether a node has the type of a list, or of a text. */
export function isListed(cell: AdvisedCell, node: Typescript.Node): boolean {
  return /\[\]$|^(?:readonly )?\[|^string$|^"|Array/.test(typeOf(cell, node));
}

/** Not a list of tensors, such as the parameters of a layer. */
export function isTensor(cell: AdvisedCell, node: Typescript.Node): boolean {
  return /^Tensor\b(?!.*\[\]$)/.test(typeOf(cell, node));
}

function typeOf({ checker }: AdvisedCell, node: Typescript.Node): string {
  return checker.typeToString(checker.getTypeAtLocation(node));
}
