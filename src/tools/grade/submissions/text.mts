/** Bytes → text, for files written with all kinds of editors. */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export function toText(bytes: Buffer): { readonly text: string } | { readonly failure: string } {
  const encoding = encodingOf(bytes);
  try {
    // Removes a byte order mark.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { text };
    return { failure: 'It is not text: it holds zero bytes. Save it as UTF-8.' };
  } catch {
    const name = encoding.toUpperCase().slice(0, encoding === 'utf-8' ? undefined : 6);
    return { failure: `It is not encoded in ${name}. Save it as UTF-8.` };
  }
}

/** Windows' Notepad and PowerShell write UTF-16, PowerShell also without a byte order mark. */
function encodingOf(bytes: Buffer): Encoding {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe) return 'utf-16le';
  if (mark === 0xfeff) return 'utf-16be';
  if (bytes.length % 2 !== 0 || bytes.length === 0) return 'utf-8';
  // In code most characters are below 256: every other byte is zero, and none of the rest.
  const zeros = [0, 0];
  const looked = bytes.subarray(0, 4096);
  for (const [at, byte] of looked.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const isUtf16 = (high: 0 | 1) => zeros[high]! > looked.length / 4 && zeros[1 - high] === 0;
  return isUtf16(1) ? 'utf-16le' : isUtf16(0) ? 'utf-16be' : 'utf-8';
}
