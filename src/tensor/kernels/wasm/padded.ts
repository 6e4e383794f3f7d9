import type * as tfjs from '@tensorflow/tfjs-core/dist/tensor';
import { paddedSize, type Edges } from '../../../shape/window';
import { addressOf, type Take } from './heap';
import { imagesAt, type Images } from './places';
import { move } from './threads';

/** The images with zeros at their edges: a copy, unless there are none. */
export function padded(take: Take, x: tfjs.Tensor, edges: Edges): Images {
  const [images, height, width, channels] = x.shape as [number, number, number, number];
  const [[top, bottom], [left, right]] = edges;
  if (![top, bottom, left, right].some(Boolean)) return imagesAt(addressOf(x), x.shape);
  const [rows, columns] = paddedSize([height, width], edges);
  const size = images * rows * columns * channels;
  const copy = imagesAt(take(size), [images, rows, columns, channels]);
  const values = [addressOf(x), copy.address, height, width, channels, top, bottom, left, right];
  move('padImages', images * rows, size, ...values);
  return copy;
}
