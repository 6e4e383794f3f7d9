import { requireWhole } from './require-whole';
import { takes } from './takes';
import { takesLayer } from './takes-layer';
import { resolveWindow, spanOf, type Pair, type Window2d } from './window';

/** What one number of a layer's output sees of the image. */
export interface ReceptiveField {
  /** [height, width] of the patch of the image that it depends on. */
  readonly size: Pair;
  /** How far apart the patches of two neighbours are in the image. */
  readonly jump: Pair;
}

const checkArguments = takes('shape.receptiveField', { layers: 'array' });
const checkWindow = takesLayer(
  'shape.receptiveField',
  { kernel: 'any' },
  { stride: 'any', padding: 'any', dilation: 'any' },
);

/** The image itself: each number sees itself. */
export const ownField: ReceptiveField = { size: [1, 1], jump: [1, 1] };

/**
 * The receptive field after one more layer.
 *
 *     size' = size + (dilation · (kernel − 1)) · jump
 *     jump' = jump · stride
 *
 * @example
 * shape.growField(shape.ownField, { kernel: 4, stride: 4 }) // { size: [4, 4], jump: [4, 4] }
 * @see Araujo, Norris, Sim, "Computing Receptive Fields of Convolutional Neural Networks", Distill 2019
 */
export function growField(field: ReceptiveField, window: Window2d): ReceptiveField {
  const resolved = resolveWindow(window);
  const [{ stride }, span] = [resolved, spanOf(resolved)];
  const size = (axis: 0 | 1) => field.size[axis] + (span[axis] - 1) * field.jump[axis];
  return {
    size: [size(0), size(1)],
    jump: [field.jump[0] * stride[0], field.jump[1] * stride[1]],
  };
}

/**
 * The receptive field after a transposed convolution, whose windows lie in its output: a number there depends on
 * those of the input into whose windows it falls. A window that moves by the stride covers it each time by another
 * cell of the kernel, so the neighbours that reach it are as many as the cells that are a whole number of strides
 * apart; and there are `stride` times as many numbers as before.
 *
 *     size' = size + ⌊(kernel − 1) / apart⌋ · (apart · dilation / stride) · jump
 *     jump' = jump / stride
 *
 * where `apart` is how many cells of the kernel make up a whole number of strides: stride / gcd(stride, dilation).
 * Not all numbers of the output depend on as many of the input; this is the largest of their patches.
 *
 * @example
 * shape.spreadField({ size: [2, 2], jump: [2, 2] }, { kernel: 4, stride: 2 }) // { size: [4, 4], jump: [1, 1] }
 */
export function spreadField(field: ReceptiveField, window: Window2d): ReceptiveField {
  const { kernel, stride, dilation } = resolveWindow(window);
  const reached = (axis: 0 | 1) => {
    const apart = stride[axis] / gcd(stride[axis], dilation[axis]);
    return Math.floor((kernel[axis] - 1) / apart) * ((apart * dilation[axis]) / stride[axis]);
  };
  return {
    size: [field.size[0] + reached(0) * field.jump[0], field.size[1] + reached(1) * field.jump[1]],
    jump: [field.jump[0] / stride[0], field.jump[1] / stride[1]],
  };
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/**
 * [height, width] of the patch of the image that one number after a chain of layers depends on.
 *
 * @param layers the windows of the convolutions and poolings, first to last
 * @throws if what is given is not a list of windows, or one of their numbers is not whole
 * @example
 * shape.receptiveField([{ kernel: 3 }, { kernel: 4, stride: 4 }]) // [6, 6]
 */
export function receptiveField(layers: readonly Window2d[]): Pair {
  checkArguments(arguments);
  for (const layer of layers) {
    checkWindow([layer]);
    const { kernel, stride = 1, dilation = 1 } = layer;
    requireWhole('shape.receptiveField', 1, { kernel, stride, dilation });
  }
  return layers.reduce(growField, ownField).size;
}
