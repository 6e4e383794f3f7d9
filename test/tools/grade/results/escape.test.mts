import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it, test } from 'vitest';
import {
  brief,
  forCSV,
  forHTML,
  forJSON,
  forMarkdown,
  forMarkedHTML,
  forMarkedMarkdown,
  forTerminal,
  forXML,
  oneLine,
  visible,
} from '../../../../src/tools/grade/results/escape.mjs';
import { nodesIn, parseMarkdown, textIn } from './markdown.mjs';
import { nastyText } from './sample.mjs';

/** Text of the signs that formats take for themselves. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'`*_[]()<>|~!#$@&\\/:.-+=;,"\'{}1 \n\t\rab'),
    fc.constantFrom('http://', 'www.', 'a@b.cd', '![', '](', '<!--', '&lt;', '\u202e', '\u001b['),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 24,
});

describe('What is not seen', () => {
  test.each([
    ['\u001b[2J', '\\u001b[2J'],
    ['a\u202eb', 'a\\u202eb'],
    ['a\u2066b\u200bc\u00add', 'a\\u2066b\\u200bc\\u00add'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\ud800', '\ufffd'],
    ['\u0000\ufffe\u009b', '\\u0000\\ufffe\\u009b'],
  ])('%j is shown as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves what people write', () => {
    const text = 'Zoë Müller, 李小龍, אבג, नमस्ते, 👩‍🔬\n\ttab';
    expect(visible(text)).toBe(text);
  });

  it('has one kind of line end', () => {
    expect(visible('a\r\nb\rc')).toBe('a\nb\nc');
    expect(oneLine(' a\r\nb\t c ')).toBe('a b c');
    expect(brief('abcdef', 4)).toBe('abc…');
  });
});

describe('Text in HTML', () => {
  it('has no sign that begins a tag, ends an attribute or names a character', () => {
    expect(forHTML(`<a title="b" x='c'>&amp;`)).toBe(
      '&lt;a title=&quot;b&quot; x=&#39;c&#39;&gt;&amp;amp;',
    );
    fc.assert(
      fc.property(hostile, (text) => {
        expect(forHTML(text)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
        expect(forMarkedHTML(text).replace(/<\/?(?:code|b)>|<br>/g, '')).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('shows what stands in backticks as code', () => {
    expect(forMarkedHTML('`<b>` is\nbold')).toBe('<code>&lt;b&gt;</code> is<br>bold');
  });
});

describe('Text in Markdown', () => {
  const kinds = (node: Nodes) => nodesIn(node).map(({ type }) => type);

  it('is read as the same text, and as nothing else', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const wanted = oneLine(text);
        fc.pre(wanted !== '');
        const document = parseMarkdown(forMarkdown(text));
        const others = kinds(document).filter(
          (kind) => !['root', 'paragraph', 'text', 'inlineCode'].includes(kind),
        );
        expect(others).toEqual([]);
        expect(textIn(document)).toBe(wanted);
      }),
      { numRuns: 1000 },
    );
  });

  it('stays in its cell of a table', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const table = parseMarkdown(`| a | b |\n| --- | --- |\n| ${forMarkdown(text)} | end |`);
        expect(kinds(table).filter((kind) => kind === 'tableCell')).toHaveLength(4);
        expect(kinds(table)).not.toContain('html');
        expect(textIn(table)).toBe(`ab${oneLine(text)}end`);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps code and line breaks, and nothing beside them', () => {
    expect(forMarkedMarkdown('The `+ 1` is *missing*.\nTry `a | b`.')).toBe(
      'The `+ 1` is \\*missing\\*.<br>Try `a | b`.',
    );
    expect(forMarkedMarkdown('`a``b`@c http://d')).toBe('`a` `b` `@`c http`://`d');
    fc.assert(
      fc.property(hostile, (text) => {
        const document = parseMarkdown(`- ✖ ${forMarkedMarkdown(text)}`);
        const others = kinds(document).filter(
          (kind) => !['root', 'list', 'listItem', 'paragraph', 'text', 'inlineCode'].includes(kind),
        );
        expect(others.filter((kind) => kind !== 'html')).toEqual([]);
        // The only HTML is the line break of ours.
        const html = nodesIn(document).filter((node) => node.type === 'html');
        expect(html.every(({ value }) => value === '<br>')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Text in the other formats', () => {
  it('begins no formula after a semicolon', () => {
    expect(forCSV('a;=1+1; @b;c')).toBe("a;'=1+1; '@b;c");
    expect(forCSV('a\n=1')).toBe('a =1');
  });

  it('has only characters that XML has', () => {
    expect(forXML('a\u0000\u001b\ud800\ufffe')).toBe('a\\u0000\\u001b\ufffd\\ufffe');
  });

  it('is the same data in JSON', () => {
    const text = JSON.stringify(`${nastyText}\u{e0041}`);
    expect(JSON.parse(forJSON(text))).toBe(`${nastyText}\u{e0041}`);
    // eslint-disable-next-line no-control-regex -- these must not be there
    expect(forJSON(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });

  it('steers no terminal', () => {
    expect(forTerminal('\u001b]0;title\u0007\nnext\u009b2J')).toBe(
      '\\u001b]0;title\\u0007 next\\u009b2J',
    );
  });
});
