import { describe, expect, it } from 'vitest';
import { withoutControls, writeXML } from '../../src/display/xml.mjs';

describe('XML', () => {
  it('has attributes and text, and escapes both', () => {
    const xml = writeXML({ a: { '@b': '"<&', '#text': '</a>' } });
    expect(xml).toContain('<a b="&quot;&lt;&amp;">&lt;/a&gt;</a>');
  });

  it('has only characters that XML has', () => {
    expect(withoutControls('a\u0000\u001b[m\tb\ud800c\u{1f600}')).toBe('a[m\tb\ufffdc\u{1f600}');
  });
});
