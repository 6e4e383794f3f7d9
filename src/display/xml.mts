/** XML from plain objects: `@name` is an attribute, `#text` the text. */
import Builder from 'fast-xml-builder';
import { wellFormed } from './markup.js';

export function writeXML(document: Readonly<Record<string, unknown>>): string {
  const builder = new Builder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    suppressEmptyNode: true,
  });
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    ...document,
  });
}

/** Without the characters that XML 1.0 forbids, however they are written; the builder lets them through. */
export function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are meant
  return wellFormed(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
