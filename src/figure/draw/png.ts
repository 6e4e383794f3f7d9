import { zlibSync } from 'fflate/browser';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * An image as a file: of the PNG specification (https://www.w3.org/TR/png-3), the signature (5.2) and the three chunks
 * (11.2) that each file has.
 *
 * @param pixels red, green, blue and opacity of each pixel, from 0 to 255, row by row
 */
export function png(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const header = new Uint8Array(13);
  const sizes = new DataView(header.buffer);
  sizes.setUint32(0, width);
  sizes.setUint32(4, height);
  // 8 bits each, with opacity.
  header.set([8, 6], 8);
  const length = 4 * width;
  const lines = new Uint8Array(height * (1 + length));
  for (let row = 0; row < height; row++) {
    // The first byte, 0, says that the row is not filtered (9.2).
    lines.set(pixels.subarray(row * length, (row + 1) * length), row * (1 + length) + 1);
  }
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(lines)),
    chunk('IEND', new Uint8Array()),
  ];
  return Uint8Array.from([SIGNATURE, ...chunks].flatMap((bytes) => [...bytes]));
}

/** Length, type, data and checksum (5.3). */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const numbers = new DataView(bytes.buffer);
  numbers.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  numbers.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** The cyclic redundancy code of 5.5. */
function checksum(bytes: Uint8Array): number {
  let code = ~0;
  for (const byte of bytes) {
    code ^= byte;
    for (let bit = 0; bit < 8; bit++) code = (code >>> 1) ^ (code & 1 ? 0xedb88320 : 0);
  }
  return ~code;
}
