import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { visible } from '../../../../src/tools/grade/results/escape.mjs';
import {
  heading,
  link,
  list,
  markdown,
  marked,
  paragraph,
  strong,
  table,
} from '../../../../src/tools/grade/results/markdown.mjs';
import { nodesIn, parseMarkdown, textIn } from './markdown.mjs';
import { hostile } from './sample.mjs';

const kinds = (node: Nodes) => new Set(nodesIn(node).map(({ type }) => type));
const onOneLine = (text: string) => visible(text).replace(/\s+/g, ' ');

describe('A page in Markdown', () => {
  it('has texts that are read as they are, and as nothing else', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const blocks = [
          heading(2, text),
          paragraph(text),
          list([[text], [strong('x'), ' ', text], ['end']]),
        ];
        const page = parseMarkdown(markdown(blocks));
        for (const kind of ['html', 'link', 'image', 'delete', 'emphasis', 'break']) {
          expect(kinds(page)).not.toContain(kind);
        }
        const said = onOneLine(text);
        expect(textIn(page)).toBe(`${said}${said}${said}x ${said}end`);
      }),
      { numRuns: 300 },
    );
  });

  it('has texts that stay in their cells of a table', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = parseMarkdown(
          markdown([table(['a', 'b'], [[text, [strong('x'), ' ', text]]])]),
        );
        expect(nodesIn(page).filter(({ type }) => type === 'tableCell')).toHaveLength(4);
        expect(kinds(page)).not.toContain('html');
        const wanted = `ab${onOneLine(text)}x${onOneLine(text)}`;
        expect(textIn(page).replace(/ /g, '')).toBe(wanted.replace(/ /g, ''));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps code and line breaks, and nothing else', () => {
    expect(markdown([paragraph(...marked('The `+ 1` is *missing*.\nTry `a | b`.'))])).toBe(
      'The `+ 1` is \\*missing\\*.<br>Try `a | b`.\n',
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const page = parseMarkdown(markdown([list([['✖ ', ...marked(text)]])]));
        const allowed = ['root', 'list', 'listItem', 'paragraph', 'text', 'inlineCode', 'html'];
        expect([...kinds(page)].filter((kind) => !allowed.includes(kind))).toEqual([]);
        // Our line break is the only HTML.
        const html = nodesIn(page).filter((node) => node.type === 'html');
        expect(html.every(({ value }) => value === '<br>')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('mentions no one and links to nothing', () => {
    const page = markdown([
      paragraph('By @ann, www.a.b, http://d'),
      paragraph(...marked('`a``b`@c')),
    ]);
    expect(page).toBe('By `@`ann, `www.`a.b, http`://`d\n\n`a` `b` `@`c\n');
  });

  it('has no formula and no number of an issue', () => {
    expect(markdown([paragraph('$x$ of #12')])).toBe('\\$x\\$ of \\#12\n');
  });

  it('links if we say so', () => {
    expect(markdown([paragraph(link('a(1).md', 'a'))])).toBe('[a](a\\(1\\).md)\n');
  });
});
