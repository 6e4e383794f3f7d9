/** A file name for each student that is valid on every system. */
import { createHash } from 'node:crypto';

/** In bytes: file systems allow 255, and an extension is still to come. */
const longest = 120;

/** Windows opens a device under these names, whatever extension follows. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;

/**
 * File names without an extension, by student. No two students share one, even where `Ann.md` and `ann.md`
 * are the same file (Windows, macOS): names that differ only in that are spelt out.
 *
 * Letters of all scripts stay, because a list of percent signs does not help anyone to find a student.
 */
export function fileNamesOf(students: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map(students.map((student) => [student, fileName(student)]));
  const times = new Map<string, number>();
  for (const name of names.values()) times.set(folded(name), (times.get(folded(name)) ?? 0) + 1);
  return new Map(
    [...names].map(([student, name]) => [
      student,
      times.get(folded(name)) === 1 ? name : fileName(student, /[a-z0-9._ -]/),
    ]),
  );
}

/** Letters, digits, `.`, `_`, `-` and spaces; everything else is percent-escaped, as in a URL. */
function fileName(student: string, safe = /[\p{L}\p{M}\p{N}._ -]/u): string {
  // A single percent sign can't be another student's name: theirs is followed by digits.
  if (student === '') return '%';
  // Half of a surrogate pair has no UTF-8, and two such names would become the same.
  const escape = (char: string) =>
    /\p{Surrogate}/u.test(char)
      ? `%u${char.charCodeAt(0).toString(16).toUpperCase()}`
      : percent(char);
  const chars = [...student];
  const name = chars
    .map((char, i) => {
      const isEdge = i === 0 || i === chars.length - 1;
      // Hidden files, command options, and what Windows drops at the end.
      const isMoved = (isEdge && /[. ]/.test(char)) || (i === 0 && char === '-');
      const isUnseen = /\p{Default_Ignorable_Code_Point}/u.test(char);
      return safe.test(char) && !isMoved && !isUnseen ? char : escape(char);
    })
    .join('');
  // macOS treats an é in one character and one in two as the same.
  if (name.normalize('NFC') !== name) return fileName(student, /[A-Za-z0-9._ -]/);
  const free = devices.test(name) ? `${percent(name[0]!)}${name.slice(1)}` : name;
  return Buffer.byteLength(free) > longest ? shortened(free, student) : free;
}

/** No other name contains a `~`, so this can't collide with one. */
function shortened(name: string, student: string): string {
  const digest = createHash('sha256').update(student, 'utf16le').digest('hex').slice(0, 20);
  let start = '';
  for (const char of name) {
    if (Buffer.byteLength(start + char) > longest - digest.length - 1) break;
    start += char;
  }
  return `${start}~${digest}`;
}

function percent(char: string): string {
  return [...Buffer.from(char)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

/** What a case-insensitive file system compares. */
function folded(name: string): string {
  return name.toUpperCase().toLowerCase().normalize('NFC');
}
