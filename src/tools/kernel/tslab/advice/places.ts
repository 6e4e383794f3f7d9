/** Arguments in the places that PyTorch has for them, where they are options here. */
import type * as Typescript from 'typescript';
import { namesOf } from '../../../../shape/known-calls';
import { tslabsTypescript } from '../tslabs-typescript';
import { enclosing, isCall, written, type Call } from './cell';

const ts = tslabsTypescript();

/** `new nn.Conv2d(1, 6, 5, 1, 2)` */
export function adviseOnPlaces(
  node: Typescript.Node,
  file: Typescript.SourceFile,
): string | undefined {
  const call = enclosing(node, isCall);
  const names = call && namesOfCall(call, file);
  const given = call?.arguments ?? [];
  if (!names || given.length <= names.placed.length) return undefined;
  const more = given.slice(names.placed.length);
  if (more.length > names.options.length || more.some(ts.isObjectLiteralExpression))
    return undefined;
  const texts = given.map((one) => one.getText(file));
  const options = more.map((one, i) => `${names.options[i]!}: ${one.getText(file)}`);
  const parts = [...texts.slice(0, names.placed.length), `{ ${options.join(', ')} }`];
  const begin = call.getText(file).split('(', 1)[0]!;
  return written(call.getText(file), `${begin}(${parts.join(', ')})`);
}

/** How many arguments of a call have places. */
export function countPlaces(call: Call, file: Typescript.SourceFile): number {
  return namesOfCall(call, file)?.placed.length ?? Infinity;
}

function namesOfCall(call: Call, file: Typescript.SourceFile) {
  const callee = call.expression.getText(file);
  return namesOf(/\.[A-Z]/.test(callee) ? `new ${callee}` : callee);
}
