/**
 * A line as it is written in TypeScript, where it has several habits of Python at once: each mended by
 * itself, it would be refused again.
 */
import type { Diagnostic } from 'tslab/dist/converter';
import type * as Typescript from 'typescript';
import { listed } from '../../../../shape/in-code';
import { tslabsTypescript } from '../tslabs-typescript';
import {
  byName,
  enclosing,
  hasOption,
  inCamelCase,
  nodeAt,
  written,
  type AdvisedCell,
} from './cell';
import { countPlaces } from './places';
import { isPythons as isPythonsName } from './words';

const ts = tslabsTypescript();

/** What is mended, in the order in which it is said. */
const REASONS = {
  let: 'a new name is declared with `let`',
  new: 'an object of a class is made with `new`',
  places: 'the first arguments stand in their places',
  options: 'options stand in braces',
  colon: 'a value in braces follows a colon',
} as const;
type Reason = keyof typeof REASONS;

type Call = Typescript.CallExpression | Typescript.NewExpression;

/** Parameters that PyTorch lets one name, and that have their places here. */
const PLACED = [
  ...['in_channels', 'out_channels', 'kernel_size', 'in_features', 'out_features', 'num_features'],
  ...['p', 'inplace', 'start_dim', 'end_dim', 'dim', 'keepdim', 'training'],
];

/** A longer statement is not shown as a whole. */
const LONGEST = 120;

/** A sentence on the habits around a diagnostic, if there are any that have to be mended together or by name. */
export function adviseOnHabits(diagnostic: Diagnostic, cell: AdvisedCell): string | undefined {
  const node = nodeAt(cell, diagnostic);
  const call = enclosing(node, isCall);
  const whole = enclosing(node, isWhole);
  const fits = whole && whole.getText(cell.file).length <= LONGEST;
  const { text, reasons } = repaired(fits ? whole : (call ?? node), cell);
  const ofCall = reasons.every((one) => one === 'places' || one === 'options');
  if (reasons.length > 1 && !ofCall) return `${asSentence(reasons)}: \`${text}\`.`;
  if (reasons.length > 0 && ofCall && call) {
    return written(call.getText(cell.file), repaired(call, cell).text);
  }
  const braces = enclosing(node, ts.isObjectLiteralExpression);
  if (reasons[0] === 'colon' && braces) {
    return `${asSentence(reasons)}: \`${repaired(braces, cell).text}\`.`;
  }
  return undefined;
}

function asSentence(reasons: readonly Reason[]): string {
  const joined = listed(reasons.map((one) => REASONS[one]));
  return joined[0]!.toUpperCase() + joined.slice(1);
}

function repaired(root: Typescript.Node, { file, checker }: AdvisedCell) {
  const found = new Set<Reason>();
  const print = (node: Typescript.Node): string => special(node) ?? withChildren(node);
  const withChildren = (node: Typescript.Node): string => {
    let [text, at] = ['', node.getStart(file)];
    ts.forEachChild(node, (child) => {
      text += file.text.slice(at, child.getStart(file)) + print(child);
      at = child.end;
    });
    return text + file.text.slice(at, node.end);
  };
  const special = (node: Typescript.Node): string | undefined => {
    if (isNewName(node, checker)) {
      found.add('let');
      return `let ${withChildren(node)}`;
    }
    if (isSetInBraces(node)) {
      found.add('colon');
      return `${node.name.getText(file)}: ${print(valueInBraces(node))}`;
    }
    return isCall(node) ? callOf(node) : undefined;
  };
  const callOf = (call: Call): string | undefined => {
    const callee = call.expression.getText(file);
    const isMade = ts.isCallExpression(call) && /^(?:nn|optim)\.[A-Z]\w*$/.test(callee);
    const isNamed =
      !isPythonsName(callee) &&
      (call.arguments?.some((one) => isOption(one) || isPythons(one, file, checker)) ?? false);
    if (isMade) found.add('new');
    const begin = isMade || ts.isNewExpression(call) ? `new ${callee}` : print(call.expression);
    if (isNamed) return `${begin}(${placed(call, print, { file, checker }, found).join(', ')})`;
    return isMade ? `new ${withChildren(call)}` : undefined;
  };
  const text = print(root).replace(/\s+/g, ' ').replace(/;$/, '');
  return { text, reasons: (Object.keys(REASONS) as Reason[]).filter((one) => found.has(one)) };
}

/** `f(x, kernel_size=3, padding=1)` is `f(x, 3, { padding: 1 })`. */
function placed(
  call: Call,
  print: (node: Typescript.Node) => string,
  { file, checker }: Pick<AdvisedCell, 'file' | 'checker'>,
  found: Set<Reason>,
): string[] {
  const first: string[] = [];
  const named: [name: string, value: string][] = [];
  const options: string[] = [];
  const take = (name: string, value: string) => {
    found.add(PLACED.includes(name) ? 'places' : 'options');
    if (PLACED.includes(name)) named.push([name, value]);
    else options.push(byName(`${name}=${value}`));
  };
  for (const one of call.arguments!) {
    if (isOption(one)) take(one.left.getText(file), print(one.right));
    else if (!isPythons(one, file, checker)) first.push(print(one));
    else
      for (const property of one.properties) {
        const [name, value] = ts.isPropertyAssignment(property)
          ? [property.name.getText(file), print(property.initializer)]
          : [property.getText(file), property.getText(file)];
        take(name, value);
      }
  }
  named.sort(([one], [other]) => PLACED.indexOf(one) - PLACED.indexOf(other));
  const braces = options.length > 0 ? [`{ ${options.join(', ')} }`] : [];
  // What has a place may be there already, and be said a second time.
  const places = [...first, ...named.map(([, value]) => value)].slice(0, countPlaces(call, file));
  return [...places, ...braces];
}

/** `padding=1` in a call. */
function isOption(node: Typescript.Node): node is Typescript.BinaryExpression {
  return isAssignment(node) && ts.isIdentifier(node.left) && isCall(node.parent);
}

/** `{ kernel_size: 5 }` in a call: options in Python's spelling, or with what has a place of its own. */
function isPythons(
  node: Typescript.Node,
  file: Typescript.SourceFile,
  checker: Typescript.TypeChecker,
): node is Typescript.ObjectLiteralExpression {
  if (!ts.isObjectLiteralExpression(node) || !isCall(node.parent)) return false;
  return node.properties.some((one) => {
    const name = one.name?.getText(file) ?? '';
    const ours = inCamelCase(name);
    if (PLACED.includes(name) || name === 'kernelSize') return true;
    return name !== ours && hasOption(node, ours, checker);
  });
}

function isNewName(node: Typescript.Node, checker: Typescript.TypeChecker): boolean {
  if (!ts.isExpressionStatement(node) || !isAssignment(node.expression)) return false;
  const { left } = node.expression;
  return ts.isIdentifier(left) && !checker.getSymbolAtLocation(left);
}

/** `{ a = 3 }`, as it is or with its short name written out. */
function isSetInBraces(
  node: Typescript.Node,
): node is Typescript.PropertyAssignment | Typescript.ShorthandPropertyAssignment {
  if (ts.isShorthandPropertyAssignment(node)) return node.objectAssignmentInitializer !== undefined;
  if (!ts.isPropertyAssignment(node) || !isAssignment(node.initializer)) return false;
  return node.initializer.left.getText() === node.name.getText();
}

function valueInBraces(
  node: Typescript.PropertyAssignment | Typescript.ShorthandPropertyAssignment,
): Typescript.Node {
  if (ts.isShorthandPropertyAssignment(node)) return node.objectAssignmentInitializer!;
  return (node.initializer as Typescript.BinaryExpression).right;
}

function isAssignment(node: Typescript.Node): node is Typescript.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

const isCall = (node: Typescript.Node): node is Call =>
  ts.isCallExpression(node) || ts.isNewExpression(node);

/** What is mended as a whole: a line of a cell, a field of a class. */
const isWhole = (node: Typescript.Node): node is Typescript.Node =>
  ts.isExpressionStatement(node) || ts.isVariableStatement(node) || ts.isPropertyDeclaration(node);
