/** Names chosen by others: made fit to be shown and told apart. */
import { limits } from './limits.mjs';

/**
 * Control characters, what reverses the direction of writing, and line separators. Joiners stay: emoji
 * and several scripts need them.
 */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** A student's name. */
export function cleanName(name: string): string {
  const clean = name.normalize('NFC').replace(unseen, '').trim();
  return [...clean].slice(0, limits.nameLength).join('') || 'unnamed';
}

/** A path in a submission. A character that can't be seen becomes one that can: two paths stay two. */
export function cleanPath(path: string): string {
  return path.replace(unseen, '\ufffd');
}

/** Equal for names that some file system treats as the same. */
export function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

/**
 * Makes names unique: the second `Jane` is `Jane (2)`. A name that is already unique stays, so `JANE` takes
 * none from `Jane`.
 */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const isFirst = names.map((name) => {
    const isNew = !taken.has(name);
    taken.add(name);
    return isNew;
  });
  return names.map((name, i) => {
    if (isFirst[i]) return name;
    for (let n = 2; ; n++) {
      const other = `${name} (${n})`;
      if (taken.has(other)) continue;
      taken.add(other);
      return other;
    }
  });
}

/** The same on every machine, unlike an order that depends on a language. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * What operating systems leave behind, and the folder in which convlab keeps what a machine or a page needs. It was not
 * handed in deliberately, so nothing is said about it.
 */
export function isJunk(name: string): boolean {
  return /^(\.convlab|\.ds_store|__macosx|thumbs\.db|desktop\.ini|\._.*)$/i.test(name);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
