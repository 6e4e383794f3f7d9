/** What other lessons may link to: a lesson's headings. */
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Fragment } from './fragment.mjs';

export interface Outline {
  /**
   * From the name that an author writes, GitHub's (`#the-shape-formula`), to the one that JupyterLab gives
   * the heading (`#The-shape-formula`).
   */
  anchors: ReadonlyMap<string, string>;
}

export function outline({ tree }: Fragment): Outline {
  const anchors = new Map<string, string>();
  visit(tree, 'heading', (heading) => {
    const text = toString(heading);
    const slug = slugOf(text);
    // Of two headings with the same text, JupyterLab finds the first.
    if (!anchors.has(slug)) anchors.set(slug, text.replaceAll(' ', '-'));
  });
  return { anchors };
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
