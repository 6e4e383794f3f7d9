/**
 * A piece of Markdown and its tree. A lesson is one; so is the body of each directive in it.
 *
 * Lines and columns of the nodes are those of the lesson's file, so that messages point there; offsets are
 * those of the piece's own text, so that it can be sliced.
 */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { Node, Point } from 'unist';
import { visit } from 'unist-util-visit';

export interface Fragment {
  text: string;
  tree: Root;
}

/** A place in its text, and what to put there. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

const syntax = gfm();
const frontMatterSyntax = frontmatter(['yaml']);

export function parseLesson(text: string): Fragment {
  const tree = fromMarkdown(text, {
    extensions: [frontMatterSyntax, syntax],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmFromMarkdown()],
  });
  return { text, tree };
}

/** @param at where the text begins in the lesson's file */
export function parseBody(text: string, at: Point): Fragment {
  const tree = fromMarkdown(text, {
    extensions: [syntax],
    mdastExtensions: [gfmFromMarkdown()],
  });
  visit(tree, ({ position }) => {
    for (const point of position ? [position.start, position.end] : []) {
      point.line += at.line - 1;
      point.column += at.column - 1;
    }
  });
  return { text, tree };
}

export function startOf(node: Node): number {
  return node.position!.start.offset!;
}

export function endOf(node: Node): number {
  return node.position!.end.offset!;
}

export function sourceOf(node: Node, { text }: Fragment): string {
  return text.slice(startOf(node), endOf(node));
}
