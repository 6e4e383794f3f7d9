/** What is given where a tensor is wanted, or a tensor where it cannot stand. By the text of the compiler's message. */
import type * as Typescript from 'typescript';
import { tslabsTypescript } from '../tslabs-typescript';
import { isListed, isTensor, type AdvisedCell } from './cell';

const ts = tslabsTypescript();

/** `conv1([3, 28, 28])` */
export function adviseOnList(
  node: Typescript.Node,
  cell: AdvisedCell,
  message: string,
): string | undefined {
  if (!/ to (?:parameter of )?type 'Tensor/.test(message) || !isListed(cell, node))
    return undefined;
  const list = node.getText(cell.file);
  if (list.includes('\n')) return 'A list is not a tensor: `tensor(list)` makes one of it.';
  return `A list is not a tensor: \`tensor(${list})\` has its numbers, and \`zeros(${list})\` has it as its shape.`;
}

/** `x = conv1(x)` */
export function adviseOnNewShape(node: Typescript.Node, cell: AdvisedCell): string | undefined {
  const { parent } = node;
  const isSet = ts.isBinaryExpression(parent) && parent.left === node && ts.isIdentifier(node);
  if (!isSet || !isTensor(cell, node) || !isTensor(cell, parent.right)) return undefined;
  const name = node.getText(cell.file);
  return `\`${name}\` keeps the shape that it was declared with. Give the new tensor another name, or declare \`${name}\` without a shape: \`${name}: Tensor\`.`;
}

/** `x.to('cuda')` */
export function adviseOnDevice(node: Typescript.Node, cell: AdvisedCell): string | undefined {
  const call = node.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression))
    return undefined;
  const { expression, name } = call.expression;
  if (name.text !== 'to' || !isTensor(cell, expression)) return undefined;
  return `convlab has no devices, and needs none: write \`${expression.getText(cell.file)}\` alone.`;
}
