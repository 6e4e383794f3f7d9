/**
 * What a TypeScript file may say, but tslab's compiler refuses in a cell: lines from an exercise's file, or from an
 * editor. Spaces take its place, so all that is said of the cell keeps its line and column.
 *
 * - `export const depth = 20`: tslab exports all that a cell declares, and then it would be exported twice.
 * - `import sizes from './sizes.json' with { type: 'json' }`: the word is younger than tslab's TypeScript 5.0.
 * - `import { area } from './area.ts'`: the ending, which Node and editors write today.
 */
import type * as Typescript from 'typescript';
import { tslabsTypescript } from './tslabs-typescript';

const ts = tslabsTypescript();

/** One of these words has to be there. */
const WORDS = /\b(?:export|import)\b/;
const WITH = /^\s*with\s*\{[^{}]*\}/;

export function asCell(code: string): string {
  if (!WORDS.test(code)) return code;
  const file = ts.createSourceFile('cell.ts', code, ts.ScriptTarget.ES2022, true);
  const blanks: (readonly [from: number, to: number])[] = [];
  const texts: Typescript.StringLiteralLike[] = [];
  for (const statement of file.statements) {
    blanks.push(...exportsOf(statement, file));
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const { moduleSpecifier: from } = statement;
    if (!from || !ts.isStringLiteral(from)) continue;
    texts.push(from);
    const found = WITH.exec(code.slice(from.end));
    if (found) blanks.push([from.end, from.end + found[0].length]);
  }
  const visit = (node: Typescript.Node): void => {
    const [of, options] = isDynamicImport(node) ? node.arguments : [];
    if (of && ts.isStringLiteralLike(of)) texts.push(of);
    if (of && options) blanks.push([of.end, options.end]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const without = blanks.reduce(
    (text, [from, to]) => put(text, from, to, code.slice(from, to).replace(/[^\n]/g, ' ')),
    code,
  );
  return texts.reduce((text, one) => withoutEnding(text, one, file), without);
}

/** Where a statement says that it exports what is declared. */
function exportsOf(
  statement: Typescript.Statement,
  file: Typescript.SourceFile,
): (readonly [from: number, to: number])[] {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause: clause, moduleSpecifier } = statement;
    // `export { a as b }` gives a new name.
    const isPlain =
      clause && ts.isNamedExports(clause) && clause.elements.every((one) => !one.propertyName);
    return !moduleSpecifier && isPlain ? [[statement.getStart(file), statement.end]] : [];
  }
  const words = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (words.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return [];
  return words
    .filter(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    .map((word) => [word.getStart(file), word.end]);
}

const isDynamicImport = (node: Typescript.Node): node is Typescript.CallExpression =>
  ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;

/** `'./area.ts'` becomes `'./area'` and three spaces. */
function withoutEnding(
  text: string,
  of: Typescript.StringLiteralLike,
  file: Typescript.SourceFile,
): string {
  if (!/^\.\.?\/.*[^.]\.ts$/.test(of.text) || of.text.endsWith('.d.ts')) return text;
  const quote = text[of.end - 1]!;
  return put(text, of.getStart(file), of.end, `${quote}${of.text.slice(0, -3)}${quote}   `);
}

const put = (text: string, from: number, to: number, by: string) =>
  text.slice(0, from) + by + text.slice(to);
