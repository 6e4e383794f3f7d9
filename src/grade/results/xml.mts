/** XML from plain objects: `@name` is an attribute, `#text` the text. */
import Builder from 'fast-xml-builder';

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
