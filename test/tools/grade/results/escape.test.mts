import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  brief,
  forCSV,
  forHTML,
  forJSON,
  forMarkedHTML,
  forTerminal,
  forXML,
  oneLine,
  visible,
} from '../../../../src/tools/grade/results/escape.mjs';
import { hostile, nastyText } from './sample.mjs';

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
  it('has no character that begins a tag, ends an attribute or begins an entity', () => {
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

  it('shows what is in backticks as code', () => {
    expect(forMarkedHTML('`<b>` is\nbold')).toBe('<code>&lt;b&gt;</code> is<br>bold');
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

  it('controls no terminal', () => {
    expect(forTerminal('\u001b]0;title\u0007\nnext\u009b2J')).toBe(
      '\\u001b]0;title\\u0007 next\\u009b2J',
    );
  });
});
