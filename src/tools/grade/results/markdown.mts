/**
 * Pages in Markdown, as GitHub reads it. They are built as trees, so that no text can be read as anything
 * else; what GitHub makes links and mentions of even then is written as code.
 */
import type { Heading, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { visible } from './escape.mjs';

/** A text, on one line, or what is made of it. */
export type Inline = string | PhrasingContent;

const options: Options = {
  bullet: '-',
  extensions: [
    gfmToMarkdown({ tablePipeAlign: false }),
    // Formulas, and the numbers of issues.
    { unsafe: ['$', '#'].map((character) => ({ character, inConstruct: 'phrasing' })) },
  ],
};

export function markdown(blocks: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...blocks] }, options);
}

export function heading(depth: Heading['depth'], ...content: readonly Inline[]): Heading {
  return { type: 'heading', depth, children: inline(content) };
}

export function paragraph(...content: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: inline(content) };
}

export function list(items: readonly (readonly Inline[])[]): List {
  const children = items.map((item) => {
    return { type: 'listItem' as const, spread: false, children: [paragraph(...item)] };
  });
  return { type: 'list', spread: false, children };
}

export function table(
  head: readonly string[],
  rows: readonly (readonly (Inline | readonly Inline[])[])[],
): Table {
  const children = [head, ...rows].map((row) => ({
    type: 'tableRow' as const,
    children: row.map((cell) => ({ type: 'tableCell' as const, children: inline([cell].flat()) })),
  }));
  return { type: 'table', children };
}

export function strong(...content: readonly Inline[]): PhrasingContent {
  return { type: 'strong', children: inline(content) };
}

export function link(url: string, ...content: readonly Inline[]): PhrasingContent {
  return { type: 'link', url, children: inline(content) };
}

export const lineBreak: PhrasingContent = { type: 'html', value: '<br>' };

/** What becomes a link or a mention wherever it is, but for code: bare addresses and `@somebody`. */
const linking = /((?:@|:\/\/|www\.)+)/i;

/** The same, and anything in backticks. */
const linkingOrCode = /(`[^`]+`|(?:@|:\/\/|www\.)+)/i;

/** Text in backticks is code, and line breaks are kept. */
export function marked(text: string): PhrasingContent[] {
  const lines = visible(text).trim().split('\n');
  return lines.flatMap((line, i) => {
    const content = withCode(line.trim().split(linkingOrCode));
    return i === 0 ? content : [lineBreak, ...content];
  });
}

function inline(content: readonly Inline[]): PhrasingContent[] {
  return content.flatMap((each) => {
    if (typeof each !== 'string') return each;
    return withCode(visible(each).replace(/\s+/g, ' ').split(linking));
  });
}

/** @param pieces every other one is code, with or without its backticks */
function withCode(pieces: readonly string[]): PhrasingContent[] {
  return pieces.flatMap((piece, i): PhrasingContent[] => {
    if (i % 2 === 1) return [{ type: 'inlineCode', value: piece.replace(/^`|`$/g, '') }];
    if (piece !== '') return [{ type: 'text', value: piece }];
    const isBetween = i > 0 && i < pieces.length - 1;
    return isBetween ? [{ type: 'text', value: ' ' }] : []; // two adjacent code spans would become one
  });
}
