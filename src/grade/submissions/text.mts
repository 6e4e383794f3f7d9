/** Bytes → text, of files that were written with all kinds of editors. */

const utf8 = new TextDecoder('utf-8', { fatal: true }); // takes a byte order mark off

export function toText(bytes: Buffer): { readonly text: string } | { readonly failure: string } {
  const isUtf16 = bytes.length >= 2 && [0xfffe, 0xfeff].includes(bytes.readUInt16BE(0));
  if (isUtf16) return { failure: 'It is encoded in UTF-16. Save it as UTF-8.' };
  try {
    const text = utf8.decode(bytes);
    if (!text.includes('\0')) return { text };
    return { failure: 'It is not text: it holds zero bytes. Save it as UTF-8.' };
  } catch {
    return { failure: 'It is not encoded in UTF-8. Save it as UTF-8.' };
  }
}
