/**
 * Links: to another lesson by its source (`02-conv2d.md#padding`), which becomes a link to its notebook; to
 * a heading of the same lesson (`#padding`); to a file of the project; or to an external address.
 */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Link } from 'mdast';
import { decodeAddress } from './address.mjs';
import { isNotebookName, sourceNameOf } from './names.mjs';
import { list, problem, type Scope } from './scope.mjs';

/** The address in the notebook, or undefined where it stays as it is. */
export function lowerLink(node: Link, scope: Scope): string | undefined {
  const { url } = node;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return undefined;
  const [path, anchor] = splitOnce(url);
  if (path === '') {
    const name = basename(scope.file.path);
    const target = anchor && findAnchor(anchor, name, node, scope);
    return target === undefined ? undefined : `#${target}`;
  }
  if (path.startsWith('/')) {
    problem(
      scope,
      node,
      'broken-link',
      `The link \`${url}\` starts at the root of a disk. Start it at the lesson's folder`,
    );
    return undefined;
  }
  if (isNotebookName(basename(path))) {
    const source = sourceNameOf(path);
    problem(
      scope,
      node,
      'link-to-notebook',
      `The link \`${url}\` leads to a built notebook. Write \`${source}\`; build makes the link to the notebook of it`,
    );
    return undefined;
  }
  const file = decodeAddress(path, node, scope);
  if (file === undefined) return undefined;
  if (resolve(scope.folder, file, '..') !== resolve(scope.folder) || !file.endsWith('.md')) {
    checkFile(file, node, scope);
    return undefined;
  }
  const name = basename(file);
  if (!scope.lessons.has(name)) {
    checkFile(file, node, scope);
    return undefined;
  }
  const target = anchor && findAnchor(anchor, name, node, scope);
  return path.replace(/\.md$/, '.ipynb') + (target ? `#${target}` : '');
}

function checkFile(file: string, node: Link, scope: Scope): void {
  if (existsSync(join(scope.folder, file))) return;
  const lessons = file.endsWith('.md') ? `. Lessons are ${list(scope.lessons.keys())}` : '';
  problem(
    scope,
    node,
    'broken-link',
    `The link \`${node.url}\` leads to nothing. Paths start at the lesson's folder${lessons}`,
  );
}

function findAnchor(anchor: string, name: string, node: Link, scope: Scope): string | undefined {
  const anchors = scope.lessons.get(name)!.anchors;
  const wanted = decodeAddress(anchor, node, scope);
  if (wanted === undefined) return undefined;
  const target = anchors.get(wanted);
  if (target === undefined) {
    problem(
      scope,
      node,
      'broken-anchor',
      `The link \`${node.url}\` leads to no heading of ${name}. Its headings: ${list(anchors.keys())}`,
    );
    return undefined;
  }
  return encodeURI(target).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
}

function splitOnce(url: string): [path: string, anchor: string | undefined] {
  const at = url.indexOf('#');
  return at === -1 ? [url, undefined] : [url.slice(0, at), url.slice(at + 1)];
}
