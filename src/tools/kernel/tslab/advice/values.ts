/** What the compiler understands, but not as somebody means who writes Python. By its messages' codes. */
import type { Diagnostic } from 'tslab/dist/converter';
import type * as Typescript from 'typescript';
import { isToBeSet, missingName } from '../missing';
import { tslabsTypescript } from '../tslabs-typescript';
import { isPythons } from './words';
import { byName, isListed, isTensor, nodeAt, written, type AdvisedCell } from './cell';

const ts = tslabsTypescript();

/** A sentence on the node at which the compiler's message is; undefined if it is something else. */
type Rule = (node: Typescript.Node, cell: AdvisedCell) => string | undefined;

/** Methods of Python's lists, texts, dictionaries and tensors. */
const MEMBERS: Readonly<Record<string, (of: string, given: string) => string>> = {
  append: (of, given) => `${of}.push(${given})`,
  extend: (of, given) => `${of}.push(...${given})`,
  remove: (of, given) => `${of}.splice(${of}.indexOf(${given}), 1)`,
  copy: (of) => `[...${of}]`,
  count: (of, given) => `${of}.filter((one) => one === ${given}).length`,
  index: (of, given) => `${of}.indexOf(${given})`,
  join: (of, given) => `${given}.join(${of})`,
  upper: (of) => `${of}.toUpperCase()`,
  lower: (of) => `${of}.toLowerCase()`,
  strip: (of) => `${of}.trim()`,
  startswith: (of, given) => `${of}.startsWith(${given})`,
  endswith: (of, given) => `${of}.endsWith(${given})`,
  format: () => '`… ${value} …`',
  items: (of) => `Object.entries(${of})`,
  keys: (of) => `Object.keys(${of})`,
  values: (of) => `Object.values(${of})`,
  numpy: (of) => `${of}.toArray()`,
  tolist: (of) => `${of}.toArray()`,
  dim: (of) => `${of}.shape.length`,
  numel: (of) => `${of}.size`,
};

const MATHS = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div', '**': 'pow' } as const;
const SHAPES = new Set(['zeros', 'ones', 'rand', 'randn', 'reshape', 'view', 'permute']);

function enclosing<T extends Typescript.Node>(
  node: Typescript.Node,
  is: (node: Typescript.Node) => node is T,
): T | undefined {
  for (let at = node; at && !ts.isSourceFile(at); at = at.parent) if (is(at)) return at;
  return undefined;
}

const isComma = (node: Typescript.Node): node is Typescript.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken;

/** `(3, 7, 8)`, `x[0, 1]` and `a, b = 1, 2`. */
const commas: Rule = (node, { file }) => {
  let comma = enclosing(node, isComma);
  while (comma && isComma(comma.parent)) comma = comma.parent;
  if (!comma) return undefined;
  const text = comma.getText(file);
  const { parent } = comma;
  if (ts.isElementAccessExpression(parent)) {
    const of = parent.expression.getText(file);
    return written(parent.getText(file), `${of}[${commaParts(text).join('][')}]`);
  }
  const [names, given, ...more] = text.split('=').map((part) => part.trim());
  if (given && more.length === 0 && /^[\w ,]+$/.test(names!)) {
    return written(text, `let [${names}] = [${given}]`);
  }
  return `In TypeScript a list is written \`[${text}]\`.`;
};

const commaParts = (text: string) => text.split(',').map((part) => part.trim());

const withNew: Rule = (node, { file }) => {
  const call = enclosing(node, ts.isCallExpression);
  const text = call?.getText(file);
  return text && `An object of a class is made with \`new\`: \`new ${text}\`.`;
};

const member: Rule = (node, { file }) => {
  const access = enclosing(node, ts.isPropertyAccessExpression);
  if (!access || !Object.hasOwn(MEMBERS, access.name.text)) return undefined;
  const { parent } = access;
  const called = ts.isCallExpression(parent) && parent.expression === access ? parent : undefined;
  const given = called?.arguments.map((one) => one.getText(file)).join(', ') ?? '';
  const to = MEMBERS[access.name.text]!(access.expression.getText(file), given);
  return written((called ?? access).getText(file), to);
};

const uncalled: Rule = (node, { file }) => {
  const call = enclosing(node, ts.isCallExpression);
  if (!call || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  const text = call.expression.getText(file);
  // In PyTorch, `x.size()` is the shape.
  return written(call.getText(file), text.replace(/\.size$/, '.shape'));
};

const isIn = (node: Typescript.Node): node is Typescript.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword;

const includes: Rule = (node, cell) => {
  const test = enclosing(node, isIn);
  if (!test || !isListed(cell, test.right)) return undefined;
  const [one, all] = [test.left, test.right].map((side) => side.getText(cell.file));
  return written(test.getText(cell.file), `${all}.includes(${one})`);
};

/** `[0] * 3`, `[1] + [2]`, `x + y` for tensors, `1 < x < 3`. */
const calculation: Rule = (node, cell) => {
  const sum = enclosing(node, ts.isBinaryExpression);
  if (!sum) return undefined;
  const sides = [sum.left, sum.right] as const;
  const [left, right] = sides.map((side) => side.getText(cell.file)) as [string, string];
  const sign = sum.operatorToken.getText(cell.file);
  const say = (to: string) => written(sum.getText(cell.file), to);
  if (Object.hasOwn(MATHS, sign) && sides.some((side) => isTensor(cell, side))) {
    const method = MATHS[sign as keyof typeof MATHS];
    if (isTensor(cell, sum.left)) return say(`${left}.${method}(${right})`);
    return sign === '+' || sign === '*' ? say(`${right}.${method}(${left})`) : undefined;
  }
  if (sign === '*' && ts.isArrayLiteralExpression(sum.left)) {
    return say(`Array(${right}).fill(${left.slice(1, -1)})`);
  }
  if (sign === '*' && ts.isStringLiteral(sum.left)) return say(`${left}.repeat(${right})`);
  if (sign === '+' && sides.every((side) => isListed(cell, side))) {
    return say(`[...${left}, ...${right}]`);
  }
  if (/^[<>]=?$/.test(sign) && ts.isBinaryExpression(sum.left)) {
    return say(`${left} && ${sum.left.right.getText(cell.file)} ${sign} ${right}`);
  }
  return undefined;
};

const power: Rule = (node, { file }) => {
  const minus = enclosing(node, ts.isPrefixUnaryExpression);
  const whole = minus?.parent;
  if (!minus || !whole || !ts.isBinaryExpression(whole)) return undefined;
  const [base, exponent] = [minus.operand, whole.right].map((one) => one.getText(file));
  return `Write \`-(${base} ** ${exponent})\`, which is what Python computes, or \`(-${base}) ** ${exponent}\`.`;
};

const shapes: Rule = (node, { file }) => {
  const call = enclosing(node, ts.isCallExpression);
  const name = call && call.expression.getText(file).split('.').at(-1);
  if (!call || !name || !SHAPES.has(name)) return undefined;
  const given = call.arguments.map((one) => one.getText(file)).join(', ');
  return `A shape is a list: \`${call.expression.getText(file)}([${given}])\`.`;
};

const sameLists: Rule = (node, { file }) => {
  const test = enclosing(node, ts.isBinaryExpression);
  if (!test) return undefined;
  const [left, right] = [test.left, test.right].map((side) => side.getText(file));
  return `Two lists are never the same object. Compare what they hold: \`String(${left}) === String(${right})\`.`;
};

const RULES: Readonly<Record<number, Rule>> = {
  2695: commas, // Left side of comma operator is unused
  2348: withNew, // … is not callable. Did you mean to include 'new'?
  2339: member, // Property … does not exist
  2550: member, // … Do you need to change your target library?
  2551: member, // … Did you mean …?
  2349: uncalled, // This expression is not callable
  6234: uncalled, // … because it is a 'get' accessor
  2322: includes, // … is not assignable to type 'object'
  2361: includes,
  2638: includes,
  2362: calculation, // The left-hand side of an arithmetic operation must be …
  2363: calculation,
  2365: calculation, // Operator … cannot be applied to types
  17006: power, // An unary expression with the '-' operator is not allowed
  2554: shapes, // Expected 1 arguments, but got 4
  2839: sameLists, // This condition will always return 'false'
};

export function adviseOnValues(cell: AdvisedCell): string[] {
  return cell.diagnostics.flatMap((one) => {
    const node = nodeAt(cell, one);
    return RULES[one.code]?.(node, cell) ?? adviseOnName(one, node, cell) ?? [];
  });
}

/** A name that was not found: set without `let`, an option by its name, or a text without quotes. */
function adviseOnName(
  diagnostic: Diagnostic,
  node: Typescript.Node,
  { source, file }: AdvisedCell,
): string | undefined {
  const name = missingName(diagnostic);
  if (name === undefined || isPythons(name)) return undefined;
  const { parent } = node;
  if (isToBeSet(diagnostic, source) && ts.isBinaryExpression(parent)) {
    const call = parent.parent;
    if (isComma(call)) return undefined; // Another sentence is about both names.
    const isOption =
      (ts.isCallExpression(call) || ts.isNewExpression(call)) && call.arguments?.includes(parent);
    if (isOption) {
      const options = call.arguments!.filter((one) => ts.isBinaryExpression(one) && isEquals(one));
      const text = options.map((one) => byName(one.getText(file))).join(', ');
      return `Options are given by name in braces: \`{ ${text} }\`.`;
    }
    return `A new name is declared with \`let\`: \`let ${parent.getText(file)}\`.`;
  }
  const hasNear = diagnostic.messageText.includes('Did you mean');
  if (hasNear) return undefined;
  if (!isValue(node)) return `If a cell declares \`${name}\`, run that cell first.`;
  return `If \`${name}\` is a text, it needs quotes: '${name}'. If it is a name, run the cell that declares it first.`;
}

const isEquals = ({ operatorToken: { kind } }: Typescript.BinaryExpression) =>
  kind === ts.SyntaxKind.EqualsToken;

/** A name by itself, where a text could be. */
function isValue({ parent }: Typescript.Node): boolean {
  return (
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isBinaryExpression(parent) ||
    ts.isExpressionStatement(parent)
  );
}
