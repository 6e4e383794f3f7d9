/**
 * Which parts of a cell come to nothing, because something in them, or in what they name, does not fit or is
 * unsettled.
 */
import type { Diagnostic } from 'tslab/dist/converter';
import type * as Typescript from 'typescript';
import { beginning, enclosing, isCall, nodeAt, type AdvisedCell } from './advice';
import { isMember } from './names';
import { tslabsTypescript } from './tslabs-typescript';
import type { Problem } from './types-protocol';

const ts = tslabsTypescript();

/** @param unsettled names that other cells set */
export function unfitNodes(
  cell: AdvisedCell,
  problems: readonly Problem[],
  unsettled: ReadonlySet<string>,
): (node: Typescript.Node) => boolean {
  const { file, checker } = cell;
  const begin = beginning(cell);
  const known = new Map<Typescript.Node, boolean>();

  /** An argument that does not fit is itself all right: the call around it is not. */
  const isAround = (node: Typescript.Node) => {
    const [start, end] = [node.getStart(file) - begin, node.end - begin];
    return problems.some(
      ({ from, to }) => start <= from && to <= end && (start < from || to < end),
    );
  };
  const isUnfit = (node: Typescript.Node): boolean => {
    const before = known.get(node);
    if (before !== undefined) return before;
    known.set(node, false); // a function may name itself
    const is = isAround(node) || namesUnfit(node) || (ts.forEachChild(node, isUnfit) ?? false);
    known.set(node, is);
    return is;
  };
  const namesUnfit = (node: Typescript.Node): boolean => {
    if (!ts.isIdentifier(node)) return false;
    const declarations = checker.getSymbolAtLocation(node)?.declarations ?? [];
    return declarations.some((one) =>
      one.getSourceFile() === file ? isUnfit(one) : unsettled.has(node.text) && !isMember(node),
    );
  };
  return problems.length > 0 || unsettled.size > 0 ? isUnfit : () => false;
}

/** Whether a diagnostic is about a call, or else a name, that has to do with what is unsettled. */
export function unfitCalls(
  cell: AdvisedCell,
  unsettled: ReadonlySet<string>,
): (diagnostic: Diagnostic) => boolean {
  if (unsettled.size === 0) return () => false;
  const isUnfit = unfitNodes(cell, [], unsettled);
  return (diagnostic) => {
    const node = nodeAt(cell, diagnostic);
    return isUnfit(enclosing(node, isCall) ?? node);
  };
}
