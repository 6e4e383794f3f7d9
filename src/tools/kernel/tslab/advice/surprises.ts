/** What runs, but does something else than in Python. */
import { runInNewContext } from 'node:vm';
import type * as Typescript from 'typescript';
import { tslabsTypescript } from '../tslabs-typescript';
import { beginning, isListed, isTensor, written, type AdvisedCell } from './cell';

const ts = tslabsTypescript();

export function adviseOnSurprises(cell: AdvisedCell): string[] {
  const advice: string[] = [];
  const visit = (node: Typescript.Node): void => {
    const sentence =
      fromEnd(node, cell) ?? ofTensor(node, cell) ?? indices(node, cell) ?? inList(node, cell);
    if (sentence) advice.push(sentence);
    ts.forEachChild(node, visit);
  };
  visit(cell.file);
  return [...advice, ...halves(cell)];
}

/** `xs[-1]`. */
function fromEnd(node: Typescript.Node, cell: AdvisedCell): string | undefined {
  if (!ts.isElementAccessExpression(node)) return undefined;
  const { expression: of, argumentExpression: index } = node;
  const isNegative = ts.isPrefixUnaryExpression(index) && ts.isNumericLiteral(index.operand);
  if (!isNegative || !isListed(cell, of)) return undefined;
  const text = node.getText(cell.file);
  const at = `${of.getText(cell.file)}.at(${index.getText(cell.file)})`;
  return `\`${text}\` is undefined, as a list has no index below 0. Counted from the end: \`${at}\`.`;
}

/** `x[0]` for a tensor. */
function ofTensor(node: Typescript.Node, cell: AdvisedCell): string | undefined {
  if (!ts.isElementAccessExpression(node) || !isTensor(cell, node.expression)) return undefined;
  const [of, index] = [node.expression, node.argumentExpression].map((one) =>
    one.getText(cell.file),
  );
  return `\`${node.getText(cell.file)}\` is undefined: a tensor is not a list. Its part at an index of dimension 0: \`${of}.select(0, ${index})\`.`;
}

/** `for (const x in xs)`. */
function indices(node: Typescript.Node, cell: AdvisedCell): string | undefined {
  if (!ts.isForInStatement(node) || !isListed(cell, node.expression)) return undefined;
  const [one, all] = [node.initializer, node.expression].map((part) => part.getText(cell.file));
  return `\`in\` goes over the indices of a list, as texts. Over its items: \`for (${one} of ${all})\`.`;
}

/** `2 in xs`. */
function inList(node: Typescript.Node, cell: AdvisedCell): string | undefined {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.InKeyword) {
    return undefined;
  }
  if (!isListed(cell, node.right)) return undefined;
  const [one, all] = [node.left, node.right].map((part) => part.getText(cell.file));
  return `\`${node.getText(cell.file)}\` asks for an index of a list. For an item: \`${all}.includes(${one})\`.`;
}

/** A division of Python, `(130 - 3) // 2 + 1`: after `//` comes arithmetic, and no words. */
function halves(cell: AdvisedCell): string[] {
  const { file, source } = cell;
  const start = beginning(cell);
  return file.statements.flatMap((statement) => {
    const after = file.text.slice(statement.end, start + source.length).split('\n', 1)[0]!;
    const [, divisor, rest] =
      /^(?:;? )?\/\/ ?(\w+)((?: ?[-+*/%] ?\d+)*)(?:;.*)?$/.exec(after.trimEnd()) ?? [];
    const value = valueOf(statement);
    if (divisor === undefined || !value) return [];
    const whole = value.getText(file);
    if (!rest && !isOtherNumber(whole, divisor)) return [];
    return [
      `\`//\` begins a comment, so this is \`${whole}\` alone. ` +
        written(`${whole} // ${divisor}${rest}`, `Math.floor(${whole} / ${divisor})${rest}`),
    ];
  });
}

/** A comment may well say what comes out: `7 * 2 // 14`. */
function isOtherNumber(calculation: string, number: string): boolean {
  const isPlain = /^[\d ().+*/-]+$/.test(calculation) && /^\d+$/.test(number);
  return isPlain && runInNewContext(calculation) !== Number(number);
}

function valueOf(statement: Typescript.Statement): Typescript.Expression | undefined {
  if (ts.isExpressionStatement(statement)) return statement.expression;
  if (!ts.isVariableStatement(statement)) return undefined;
  return statement.declarationList.declarations.at(-1)?.initializer;
}
