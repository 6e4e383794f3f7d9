/** Addresses in links and images may hold codes such as %20. */
import type { Node } from 'unist';
import { problem, type Scope } from './scope.mjs';

/** The address without codes; if a code is invalid, undefined and a problem is noted. */
export function decodeAddress(address: string, node: Node, scope: Scope): string | undefined {
  try {
    return decodeURI(address);
  } catch {
    const reason = `The address \`${address}\` has a % that is not code. Write it as %25`;
    problem(scope, node, 'bad-address', reason);
    return undefined;
  }
}
