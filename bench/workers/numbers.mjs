// @ts-check
/**
 * The numbers that all sides of a training begin with, in one file: float32 without a header, first the
 * images, then the labels, then each parameter in the order of the layers.
 */
import { readFileSync } from 'node:fs';

/** @typedef {import('../networks.mjs').Training} Training */

/**
 * @param {string} file
 * @param {Training} training
 */
export function read(file, { images, input }) {
  const bytes = readFileSync(file);
  const all = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let at = 0;
  const next = (/** @type {readonly number[]} */ ...shape) => {
    const count = shape.reduce((product, size) => product * size, 1);
    return all.slice(at, (at += count));
  };
  return { images: next(images, ...input), labels: next(images), next };
}
