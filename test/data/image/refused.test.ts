import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { image } from '../../../src/data';
import { readImage as inBrowser } from '../../../src/data/image/host.browser';
import { UsageError } from '../../../src/shape';
import { cases } from '../../sample';
import { coffee, fixtures } from './files';

const folder = mkdtempSync(join(tmpdir(), 'convlab-image-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `data.image` says of a file with these bytes. */
function refusal(name: string, bytes: Uint8Array | string): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const message = refusalOf(file);
  rmSync(file);
  return message.replaceAll(file, name);
}

function refusalOf(file: string): string {
  try {
    image(file);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as UsageError).message;
  }
  return 'nothing';
}

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** A grey PNG that says it is of a size, and has these bytes as its pixels. */
function png(height: number, width: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

const jpeg = readFileSync(coffee);

describe('A file that is not there', () => {
  test('is refused with the full path, and with the images that are', () => {
    const message = refusalOf(join(fixtures, 'my-photo.jpg'));
    const file = join(fixtures, 'my-photo.jpg');
    expect(message).toContain(`[Errno 2] No such file or directory: '${file}'`);
    expect(message).toContain(`looked for ${file}.`);
    expect(message).toMatch(/The images in \S+: alpha\.png, cmyk\.jpg, .* and \d+ more\./);
    expect(message).toContain('drag your image into the list of files');
  });

  test('is refused with the folder that is missing, and what lies above it', () => {
    mkdirSync(join(folder, 'empty'));
    expect(refusalOf(join(folder, 'empty', 'photo.png'))).toContain(
      `The folder ${join(folder, 'empty')} is empty.`,
    );
    mkdirSync(join(folder, 'texts', 'old'), { recursive: true });
    writeFileSync(join(folder, 'texts', 'notes.txt'), '');
    const message = refusalOf(join(folder, 'texts', 'photos', 'cat.png'));
    expect(message).toContain(`There is no folder ${join(folder, 'texts', 'photos')}.`);
    expect(message).toContain('What lies there: notes.txt and old/.');
  });

  test('may be a folder', () => {
    const message = refusalOf(fixtures);
    expect(message).toContain('Is a directory');
    expect(message).toContain('The images in');
  });
});

describe('A file in another format', () => {
  test.each([
    ['WebP', 'RIFF\0\0\0\0WEBPVP8 ', "PIL.Image.open('a.webp').convert('RGB').save('a.jpg')"],
    ['GIF', 'GIF89a', "PIL.Image.open('a.gif')"],
    ['HEIC', '\0\0\0\x18ftypheic', 'An iPhone takes JPEG itself'],
    ['AVIF', '\0\0\0\x18ftypavif', 'export it as JPEG or PNG'],
  ])('is refused with its name, %s, and how to convert it', (format, bytes, how) => {
    const message = refusal(`a.${format.toLowerCase()}`, bytes);
    expect(message).toContain(
      `data.image reads PNG and JPEG, but a.${format.toLowerCase()} is ${format}.`,
    );
    expect(message).toContain(how);
  });

  test('goes by its bytes, not by its name', () => {
    expect(refusal('a.png', 'GIF89a')).toContain('a.png is GIF');
    const file = join(folder, 'a.png');
    writeFileSync(file, jpeg);
    expect(image(file).shape).toEqual([1, 3, 160, 240]);
  });

  test('may be no image at all', () => {
    expect(refusal('a.jpg', '')).toContain('a.jpg is empty.');
    expect(refusal('a.jpg', 'hello')).toContain('a.jpg is not an image that it knows.');
  });
});

describe('A file that is too large', () => {
  test('is refused by its header', () => {
    expect(refusal('a.png', png(60000, 60000, new Uint8Array(10)))).toContain(
      'data.image decodes at most 64 million pixels, but a.png has 60000 x 60000.',
    );
    const large = Uint8Array.from(jpeg);
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc2]));
    large.set([0xff, 0xff, 0xff, 0xff], frame + 5);
    expect(refusal('a.jpg', large)).toContain('a.jpg has 65535 x 65535.');
  });

  test('is not inflated beyond the size that it says', () => {
    const before = process.memoryUsage().arrayBuffers;
    const bomb = png(10, 10, new Uint8Array(200e6));
    expect(bomb.length).toBeLessThan(1e6);
    expect(refusal('a.png', bomb)).toContain('data.image cannot decode a.png');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(300e6);
  });
});

describe('A damaged file', () => {
  test('is refused if it is cut off', () => {
    const whole = readFileSync(join(fixtures, 'colour.png'));
    for (const part of [0.1, 0.5, 0.9]) {
      expect(refusal('a.jpg', jpeg.subarray(0, part * jpeg.length))).toContain('cut off');
      expect(refusal('a.png', whole.subarray(0, part * whole.length))).toContain('cut off');
    }
  });

  test('is refused if rows are missing', () => {
    expect(refusal('a.png', png(3, 3, new Uint8Array(8)))).toContain('it ends before its last row');
  });

  test('is refused if its header says nothing', () => {
    expect(refusal('a.png', png(0, 3, new Uint8Array(3)))).toContain('its size is 0 x 3');
    expect(refusal('a.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toContain(
      'nothing in it says how large the image is',
    );
  });

  test.each(readdirSync(fixtures).filter((name) => /\.(?:png|jpg)$/.test(name)))(
    'is read or refused in our words, whatever is in it: %s',
    (name) => {
      const original = readFileSync(join(fixtures, name));
      const change = fc.tuple(fc.nat(original.length - 1), fc.nat(255));
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
          const bytes = Uint8Array.from(original);
          for (const [at, value] of changes) bytes[at] = value;
          expect(refusal(name, bytes)).toMatch(/^nothing$|data\.image/);
        }),
        { numRuns: cases({ full: 1000, sample: 20 }), seed: 1 },
      );
    },
  );
});

test('In a page of a browser, there is no file to read', () => {
  expect(() => inBrowser('cat.png')).toThrow(/which has no files\. data\.photo\(\) is there/);
});
