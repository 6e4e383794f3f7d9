/** Files of a learner's work: most are text, an image is not. */

export type Content = string | Uint8Array;
export type Contents = ReadonlyMap<string, Content>;

/** As text if they are UTF-8. */
export function contentOf(bytes: Uint8Array): Content {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

export function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

export function sameContent(one: Content | undefined, other: Content | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

/** Only those that are text. */
export function textsOf(contents: Contents): ReadonlyMap<string, string> {
  return new Map(
    [...contents].filter((file): file is [string, string] => typeof file[1] === 'string'),
  );
}
