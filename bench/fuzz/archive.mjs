// @ts-check
/* global Buffer */
/** Mutates the bytes of a zip file: the fields of its headers, and anything else. */

/** The mark that a header begins with, and its fields: offset and width in bytes. */
const headers = [
  {
    mark: 'PK\x01\x02',
    fields: [
      [4, 2],
      [6, 2],
      [8, 2],
      [10, 2],
      [16, 4],
      [20, 4],
      [24, 4],
      [28, 2],
      [30, 2],
      [32, 2],
      [34, 2],
      [36, 2],
      [38, 4],
      [42, 4],
    ],
  },
  {
    mark: 'PK\x03\x04',
    fields: [
      [4, 2],
      [6, 2],
      [8, 2],
      [14, 4],
      [18, 4],
      [22, 4],
      [26, 2],
      [28, 2],
    ],
  },
  {
    mark: 'PK\x05\x06',
    fields: [
      [4, 2],
      [6, 2],
      [8, 2],
      [10, 2],
      [12, 4],
      [16, 4],
      [20, 2],
    ],
  },
];
const values = [0, 1, 2, 8, 12, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

/** @type {Readonly<Record<string, (bytes: Buffer, random: import('./random.mjs').Random, other: Buffer) => Buffer>>} */
export const archiveMutations = {
  field: (bytes, random) => {
    const { mark, fields } = random.one(headers);
    const places = indexesOf(bytes, mark);
    if (places.length === 0) return bytes;
    const [offset = 0, width = 2] = random.one(fields);
    const at = random.one(places) + offset;
    const value = random.chance(0.5) ? random.one(values) : random.below(2 ** 32);
    if (at + width > bytes.length) return bytes;
    bytes.writeUIntLE(value % 2 ** (8 * width), at, width);
    return bytes;
  },
  name: (bytes, random) => {
    const places = indexesOf(bytes, 'PK\x01\x02').filter((at) => at + 46 < bytes.length);
    if (places.length === 0) return bytes;
    const at = random.one(places);
    const length = Math.min(bytes.readUInt16LE(at + 28), bytes.length - at - 46);
    if (length < 4) return bytes;
    const put = random.one(['../', '/', '\\', '\0', '\u00e4', 'C:\\', './/', '\xff']);
    bytes.write(put, at + 46 + random.below(length - 3), 'latin1');
    return bytes;
  },
  flip: (bytes, random) => {
    for (let i = 1 + random.below(8); i > 0; i--) {
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    }
    return bytes;
  },
  cut: (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  behead: (bytes, random) => bytes.subarray(random.below(Math.min(bytes.length, 200))),
  duplicate: (bytes, random) => {
    const [from, to] = [random.below(bytes.length), random.below(bytes.length)].sort(
      (a, b) => a - b,
    );
    const part = bytes.subarray(from, to);
    return Buffer.concat([bytes.subarray(0, to), part, bytes.subarray(to ?? 0)]);
  },
  join: (bytes, random, other) =>
    Buffer.concat(random.chance(0.5) ? [bytes, other] : [other, bytes]),
  comment: (bytes, random) =>
    Buffer.concat([bytes, Buffer.alloc(random.below(70_000), 'PK\x05\x06')]),
};

/**
 * @param {Buffer} bytes
 * @param {string} mark
 */
function indexesOf(bytes, mark) {
  const found = [];
  for (let at = -1; (at = bytes.indexOf(mark, at + 1, 'latin1')) >= 0;) found.push(at);
  return found;
}
