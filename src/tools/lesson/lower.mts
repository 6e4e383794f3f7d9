/**
 * From MyST to the plain Markdown that JupyterLab and GitHub show. What needs no change stays exactly as
 * its author wrote it: only the places that differ are cut out and replaced.
 */
import type { Code, Html, Image, InlineCode, Link, Nodes, Paragraph, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { checkDirective } from './check-directive.mjs';
import { checkClosed, directiveName, readDirective } from './fence.mjs';
import { endOf, parseBody, sourceOf, startOf, type Edit, type Fragment } from './fragment.mjs';
import { lowerLink } from './link.mjs';
import { checkMystSyntax } from './myst-syntax.mjs';
import { checkAlt, checkImage } from './image.mjs';
import { roles } from './roles.mjs';
import { keepTogether } from './non-breaking.mjs';
import { list, problem, type Scope } from './scope.mjs';

type Handler<T> = (node: T, fragment: Fragment, scope: Scope) => Edit | undefined | void;

/** The text from the first to the last of several siblings, in plain Markdown. */
export function lower(nodes: readonly RootContent[], fragment: Fragment, scope: Scope): string {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return '';
  const edits: Edit[] = [];
  for (const root of nodes) {
    visit(root as Nodes, (node) => {
      edits.push(...keepTogether(node, fragment));
      const handler = handlers[node.type] as Handler<Nodes> | undefined;
      const edit = handler?.(node, fragment, scope);
      if (edit) edits.push(edit);
    });
  }
  edits.sort((a, b) => a.start - b.start);
  let at = startOf(first);
  let text = '';
  for (const edit of edits) {
    text += fragment.text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + fragment.text.slice(at, endOf(last));
}

const handlers: { [type in Nodes['type']]?: Handler<Extract<Nodes, { type: type }>> } = {
  code: lowerFence,
  inlineCode: lowerRole,
  link: lowerLinkAddress,
  image: (node: Image, _, scope) => {
    checkAlt(node.alt, node, scope);
    return void checkImage(node.url, node, scope);
  },
  paragraph: (node: Paragraph, fragment, scope) => void checkMystSyntax(node, fragment, scope),
  html: checkHtml,
  definition: refuseReference,
  footnoteDefinition: refuseReference,
};

function lowerFence(node: Code, fragment: Fragment, scope: Scope): Edit | undefined {
  if (!checkClosed(node, fragment, scope) || directiveName(node) === undefined) return undefined;
  const directive = readDirective(node, fragment, scope);
  const rule = directive && checkDirective(directive, scope);
  if (!directive || !rule) return undefined;
  if (!rule.lower) {
    problem(
      scope,
      node,
      'nested-directive',
      `{${directive.name}} stands inside of something else. Move it to the lesson's own level, without indentation`,
    );
    return undefined;
  }
  let { body } = directive;
  if (!rule.literal) {
    const inner = parseBody(body, directive.bodyPlace);
    body = lower(inner.tree.children, inner, scope).trim();
  }
  const text = rule.lower(directive, body, scope);
  return { start: startOf(node), end: endOf(node), text: indent(text, node, fragment) };
}

/** In a list or a quote, each line but the first begins as the list or quote requires. */
function indent(text: string, node: Code, fragment: Fragment): string {
  const start = startOf(node);
  const lineStart = fragment.text.lastIndexOf('\n', start - 1) + 1;
  const prefix = fragment.text.slice(lineStart, start).replace(/[^\s>]/g, ' ');
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? line : line === '' ? prefix.trimEnd() : prefix + line))
    .join('\n');
}

function lowerRole(node: InlineCode, fragment: Fragment, scope: Scope): Edit | undefined {
  const start = startOf(node);
  const match = /(?<!\\)\{([a-zA-Z][\w:-]*)\}$/.exec(
    fragment.text.slice(Math.max(0, start - 80), start),
  );
  if (!match) return undefined;
  const role = roles.get(match[1]!);
  if (!role) {
    const known = list([...roles.keys()].map((name) => `{${name}}`));
    problem(scope, node, 'unknown-role', `Unknown role {${match[1]}}. Known are ${known}`);
    return undefined;
  }
  return { start: start - match[0].length, end: endOf(node), text: role(node.value) };
}

function lowerLinkAddress(node: Link, fragment: Fragment, scope: Scope): Edit | undefined {
  const address = lowerLink(node, scope);
  if (address === undefined) return undefined;
  // After the text, `](address "title")`: the text may contain changes of its own.
  const behind = node.children.length > 0 ? endOf(node.children.at(-1)!) : startOf(node);
  const start = fragment.text.indexOf(node.url, behind);
  if (start === -1 || start > endOf(node)) {
    problem(
      scope,
      node,
      'link-escape',
      `The link to \`${node.url}\` is written with escapes. Write the address as it is`,
    );
    return undefined;
  }
  return { start, end: start + node.url.length, text: address };
}

function checkHtml(node: Html, _: Fragment, scope: Scope): void {
  if (/<img\b/i.test(node.value)) {
    problem(
      scope,
      node,
      'html-picture',
      'An image in HTML is not checked. Write ```{figure} images/NAME with :alt: (and :width:)',
    );
  }
}

/** Each cell is rendered separately and would not find what is defined in another. */
function refuseReference(node: Nodes, fragment: Fragment, scope: Scope): void {
  const start = sourceOf(node, fragment).split('\n')[0]!;
  problem(
    scope,
    node,
    'reference',
    `The definition \`${start}\` is not found from other cells. Write the link or the remark where it is used`,
  );
}
