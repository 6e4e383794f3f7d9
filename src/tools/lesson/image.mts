/** Images come with the course: they are files under the lesson's folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'unist';
import { decodeAddress } from './address.mjs';
import { problem, type Scope } from './scope.mjs';

export function checkImage(path: string, node: Node, scope: Scope): void {
  if (/^[a-z][a-z0-9+.-]*:|^\/|(^|\/)\.\.(\/|$)/i.test(path)) {
    problem(
      scope,
      node,
      'picture-place',
      `The image \`${path}\` does not come with the course. Put it into images/ beside the lesson and write images/NAME`,
    );
    return;
  }
  const file = decodeAddress(path, node, scope);
  if (file !== undefined && !existsSync(join(scope.folder, file))) {
    problem(
      scope,
      node,
      'missing-picture',
      `The image \`${path}\` is not there. Paths start at the lesson's folder, as in images/NAME`,
    );
  }
}

/** An image without a text alternative gives nothing to readers who can't see it. */
export function checkAlt(alt: string | null | undefined, node: Node, scope: Scope): void {
  if (!alt?.trim()) {
    problem(
      scope,
      node,
      'picture-alt',
      'The image has no text in its brackets. Say there what it shows, for those who do not see it',
    );
  }
}
