/** Members that PyTorch has and convlab does not: the words are those of the library when it runs. */
import type * as Typescript from 'typescript';
import { explainMissing, type Owner } from '../../../../shape/missing-names';
import { isTensor, type AdvisedCell } from './cell';

const NAMESPACES: Readonly<Record<string, Owner>> = {
  nn: 'nn',
  F: 'F',
  optim: 'optim',
  'nn.init': 'init',
};

/** @param given the arguments, if it is called */
export function memberOfTorch(
  { expression, name }: Typescript.PropertyAccessExpression,
  given: string | undefined,
  cell: AdvisedCell,
): string | undefined {
  const type = cell.checker.getTypeAtLocation(expression);
  const has = (one: string) => type.getProperty(one) !== undefined;
  const names = type.getProperties().map((one) => one.name);
  const of = expression.getText(cell.file);
  for (const owner of ownersOf(of)) {
    const sentence = explainMissing(owner, name.text, { has, names }, of, given || undefined);
    if (sentence) return sentence;
  }
  return undefined;

  function ownersOf(text: string): Owner[] {
    const namespace = NAMESPACES[text];
    if (namespace) return [namespace];
    if (isTensor(cell, expression)) return ['Tensor'];
    if (has('namedChildren')) return ['Module', 'fields'];
    return has('paramGroups') ? ['Optimizer'] : [];
  }
}
