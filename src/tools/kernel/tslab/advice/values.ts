/** What the compiler understands, but not as somebody means who writes Python. By its messages' codes. */
import type * as Typescript from 'typescript';
import { tslabsTypescript } from '../tslabs-typescript';
import { enclosing, isComma, isListed, isTensor, nodeAt, written, type AdvisedCell } from './cell';
import { adviseOnModule } from './modules';
import { adviseOnPlaces } from './places';
import { adviseOnHabits } from './repaired';
import { adviseOnDevice, adviseOnList, adviseOnNewShape } from './tensors';
import { memberOfTorch } from './torch-members';
import { adviseOnName } from './unknown-names';
import { adviseOnCall } from './words';

const ts = tslabsTypescript();

/** A sentence on the node at which the compiler's message is; undefined if it is something else. */
type Rule = (node: Typescript.Node, cell: AdvisedCell, message: string) => string | undefined;

/** Methods of Python's lists, texts and dictionaries. */
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
};

const MATHS = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div', '**': 'pow' } as const;
const SHAPES = new Set(['zeros', 'ones', 'rand', 'randn']);

/** `(3, 7, 8)`, `x[0, 1]` and `a, b = 1, 2`. */
const commas: Rule = (node, cell) => {
  const { file } = cell;
  let comma = enclosing(node, isComma);
  while (comma && isComma(comma.parent)) comma = comma.parent;
  if (!comma) return undefined;
  const text = comma.getText(file);
  const { parent } = comma;
  if (ts.isElementAccessExpression(parent)) {
    const of = parent.expression.getText(file);
    if (/^\[.*\]$/.test(of)) return inList(parent);
    const parts = commaParts(text);
    const to = isTensor(cell, parent.expression)
      ? parts.map((part) => `.select(0, ${part})`).join('')
      : `[${parts.join('][')}]`;
    return written(parent.getText(file), of + to);
  }
  const [names, given, ...more] = text.split('=').map((part) => part.trim());
  if (given && more.length === 0 && /^[\w ,]+$/.test(names!)) {
    return written(text, `let [${names}] = [${given}]`);
  }
  return `In TypeScript a list is written \`[${text}]\`.`;
};

/** `[1, 2] [3, 4]`, which TypeScript takes for an index. */
function inList(access: Typescript.Node): string {
  let whole = access;
  while (ts.isElementAccessExpression(whole.parent)) whole = whole.parent;
  const text = whole.getText();
  return `Lists in a list are written \`[${text.replace(/\]\s*\[/g, '], [')}]\`.`;
}

const commaParts = (text: string) => text.split(',').map((part) => part.trim());

const isOfLayer = (node: Typescript.Node): node is Typescript.CallExpression =>
  ts.isCallExpression(node) && /^nn\.[A-Z]\w*$/.test(node.expression.getText());

const withNew: Rule = (node, { file }) => {
  const call = enclosing(node, ts.isCallExpression);
  if (!call || enclosing(call.parent, isOfLayer)) return undefined; // That one is said with it.
  const text = call.getText(file);
  const layers = text.replace(/(?<!new )\bnn\.(?=[A-Z])/g, 'new nn.');
  return `An object of a class is made with \`new\`: \`${layers === text ? `new ${text}` : layers}\`.`;
};

const member: Rule = (node, cell) => {
  const { file } = cell;
  const access = enclosing(node, ts.isPropertyAccessExpression);
  if (!access) return undefined;
  const { parent } = access;
  const called = ts.isCallExpression(parent) && parent.expression === access ? parent : undefined;
  const given = called?.arguments.map((one) => one.getText(file)).join(', ') ?? '';
  const ofTorch = memberOfTorch(access, called && given, cell);
  if (ofTorch || !Object.hasOwn(MEMBERS, access.name.text)) return ofTorch;
  const of = access.expression.getText(file);
  // A list has a `join` of its own: what lacks it and is no text in quotes has another mistake.
  if (access.name.text === 'join' && !/^['"`]/.test(of)) return undefined;
  const to = MEMBERS[access.name.text]!(of, given);
  return written((called ?? access).getText(file), to);
};

const uncalled: Rule = (node, cell) => {
  const { file } = cell;
  const call = enclosing(node, ts.isCallExpression);
  // A name of the cells that Python has as a function.
  if (call && ts.isIdentifier(call.expression)) {
    return adviseOnCall(call.expression.text, call, cell)[0];
  }
  if (!call || !ts.isPropertyAccessExpression(call.expression)) return undefined;
  const [dimension] = call.arguments.map((one) => one.getText(file));
  const index = dimension === undefined ? '' : `[${dimension}]`;
  return written(call.getText(file), call.expression.getText(file) + index);
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

/** `x.shape[-1]` */
const negative: Rule = (node, { file }) => {
  const access = enclosing(node, ts.isElementAccessExpression);
  if (!access) return undefined;
  const [of, index] = [access.expression, access.argumentExpression].map((one) =>
    one.getText(file),
  );
  return written(access.getText(file), `${of}.at(${index})`);
};

/** `x = 3` for a name that keeps its value. */
const constant: Rule = (node, { file }) =>
  `\`${node.getText(file)}\` was declared with \`const\`, so it keeps its value: give the new one another name, with \`let\`.`;

const sameLists: Rule = (node, { file }) => {
  const test = enclosing(node, ts.isBinaryExpression);
  if (!test) return undefined;
  const [left, right] = [test.left, test.right].map((side) => side.getText(file));
  return `Two lists are never the same object. Compare what they hold: \`String(${left}) === String(${right})\`.`;
};

/** `new nn.Sequential([layer])` */
const layersInList: Rule = (node, { file }) => {
  const call = enclosing(node, ts.isNewExpression);
  const lists = call?.arguments?.filter(ts.isArrayLiteralExpression) ?? [];
  if (call?.expression.getText(file) !== 'nn.Sequential' || lists.length === 0) return undefined;
  const layers = call.arguments!.map((one) => one.getText(file).replace(/^\[(.*)\]$/s, '$1'));
  return written(call.getText(file), `new nn.Sequential(${layers.join(', ')})`);
};

const options: Rule = (node, { file }) => adviseOnPlaces(node, file);
const tooMany: Rule = (...given) => shapes(...given) ?? options(...given);
const argument: Rule = (node, cell, message) =>
  layersInList(node, cell, message) ??
  adviseOnDevice(node, cell) ??
  adviseOnList(node, cell, message) ??
  options(node, cell, message);
const assigned: Rule = (node, cell, message) =>
  includes(node, cell, message) ?? adviseOnNewShape(node, cell);

const RULES: Readonly<Record<number, Rule>> = {
  2695: commas, // Left side of comma operator is unused
  2348: withNew, // … is not callable. Did you mean to include 'new'?
  2339: member, // Property … does not exist
  2550: member, // … Do you need to change your target library?
  2551: member, // … Did you mean …?
  2349: uncalled, // This expression is not callable
  6234: uncalled, // … because it is a 'get' accessor
  2345: argument, // Argument of type … is not assignable to parameter of type …
  2322: assigned, // … is not assignable to type …
  2361: includes,
  2638: includes,
  2362: calculation, // The left-hand side of an arithmetic operation must be …
  2363: calculation,
  2365: calculation, // Operator … cannot be applied to types
  17006: power, // An unary expression with the '-' operator is not allowed
  2514: negative, // A tuple type cannot be indexed with a negative value
  2554: tooMany, // Expected 1 arguments, but got 4
  2559: options, // … has no properties in common with …
  2588: constant, // Cannot assign to 'x' because it is a constant
  2839: sameLists, // This condition will always return 'false'
};

export function adviseOnValues(cell: AdvisedCell): string[] {
  return cell.diagnostics.flatMap((one) => {
    const node = nodeAt(cell, one);
    return (
      adviseOnHabits(one, cell) ??
      adviseOnModule(one, cell) ??
      RULES[one.code]?.(node, cell, one.messageText) ??
      adviseOnName(one, node, cell) ??
      []
    );
  });
}
