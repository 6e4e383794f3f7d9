/** What kind of file it is, by its first bytes: names may be wrong. */
import { UsageError } from '../../shape';

export type Format = 'PNG' | 'JPEG';

type Beginning = readonly (number | string | null)[];

/** How files begin; `null` is any byte. */
const beginnings: readonly (readonly [format: string, Beginning])[] = [
  ['PNG', [0x89, 'PNG', 0x0d, 0x0a, 0x1a, 0x0a]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['WebP', ['RIFF', null, null, null, null, 'WEBP']],
  ['GIF', ['GIF8']],
  ['HEIC', [null, null, null, null, 'ftyphei']],
  ['HEIC', [null, null, null, null, 'ftyphev']],
  ['HEIC', [null, null, null, null, 'ftypmif1']],
  ['AVIF', [null, null, null, null, 'ftypavif']],
  ['TIFF', ['II*', 0]],
  ['TIFF', ['MM', 0, '*']],
  ['BMP', ['BM']],
  ['JPEG XL', [0xff, 0x0a]],
  ['PDF', ['%PDF']],
  ['SVG', ['<svg']],
];

/** @throws if it is neither PNG nor JPEG */
export function formatOf(bytes: Uint8Array, path: string): Format {
  const format = beginnings.find(([, beginning]) => doesBegin(bytes, beginning))?.[0];
  if (format === 'PNG' || format === 'JPEG') return format;
  throw new UsageError(
    `cannot identify image file '${path}'`,
    `data.image reads PNG and JPEG, but ${path} is ${format ?? (bytes.length ? 'not an image that it knows' : 'empty')}.`,
    format ? howToConvert(format, path) : 'Is it the right file, and is it complete?',
  );
}

function doesBegin(bytes: Uint8Array, beginning: Beginning): boolean {
  const expected = beginning.flatMap((part) =>
    typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : [part],
  );
  return expected.every((byte, i) => byte === null || byte === bytes[i]);
}

function howToConvert(format: string, path: string): string {
  const name = path.split(/[/\\]/).at(-1)!;
  const copy = `${name.replace(/\.\w+$/, '')}.jpg`;
  const how = `Open it in a program for photos, and export it as JPEG or PNG.`;
  if (format === 'HEIC') {
    return `${how} An iPhone takes JPEG itself if you choose "Most Compatible" in Settings, Camera, Formats.`;
  }
  if (!ofPillow.includes(format)) return how;
  return `${how} Or in Python: PIL.Image.open('${name}').convert('RGB').save('${copy}').`;
}

/** What Python's library for images reads without more. */
const ofPillow = ['WebP', 'GIF', 'AVIF', 'TIFF', 'BMP'];
