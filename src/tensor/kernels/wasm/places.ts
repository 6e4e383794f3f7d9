/** Where windows, and the numbers in them, are in memory: the tables by which the compiled loops go. */
import type { Pair } from '../../../shape/window';
import { BYTES, type Take } from './heap';
import { compiled, numbersAt } from './threads';

/** Images (N, H, W, C) in memory. */
export interface Images {
  readonly address: number;
  readonly images: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** Images at an address, by the shape of their tensor. */
export function imagesAt(address: number, shape: readonly number[]): Images {
  const [images, height, width, channels] = shape as [number, number, number, number];
  return { address, images, height, width, channels };
}

/** How many bytes further a pixel is that lies so many rows and columns further. */
export function offsetOf({ width, channels }: Images, row: number, column: number): number {
  return (row * width + column) * channels * BYTES;
}

/** For each position of a window in each image, where it begins. */
export function places(take: Take, images: Images, [rows, columns]: Pair, stride: Pair): number {
  const count = images.images * rows * columns;
  const table = take(count + 3);
  const imageStep = offsetOf(images, images.height, 0);
  const [rowStep, columnStep] = [offsetOf(images, stride[0], 0), offsetOf(images, 0, stride[1])];
  compiled().locate(
    table,
    images.address,
    images.images,
    rows,
    columns,
    imageStep,
    rowStep,
    columnStep,
  );
  return table;
}

/** Numbers in memory, filled up to a multiple of 4 with the last one. */
export function tableOf(take: Take, numbers: readonly number[]): number {
  const table = take(numbers.length + 3);
  const target = numbersAt(table, numbers.length + 3);
  target.set(numbers);
  target.fill(numbers.at(-1) ?? 0, numbers.length);
  return table;
}
