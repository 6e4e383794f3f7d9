import { toPair, type NumberOrPair, type Pair } from './pair';
import { effectiveKernel } from './window-positions';

/** The parts of a layer that the receptive field depends on. */
export interface FieldWindow {
  readonly kernel: NumberOrPair;
  /** (1) */
  readonly stride?: NumberOrPair;
  /** (1) */
  readonly dilation?: NumberOrPair;
}

/** What one number of a layer's output sees of the image. */
export interface ReceptiveField {
  /** [height, width] of the patch of the image that it depends on. */
  readonly size: Pair;
  /** How far apart the patches of two neighbours are in the image. */
  readonly jump: Pair;
}

/** The image itself: each number sees itself. */
export const ownField: ReceptiveField = { size: [1, 1], jump: [1, 1] };

/**
 * The receptive field after one more layer.
 *
 *     size' = size + (dilation · (kernel − 1)) · jump
 *     jump' = jump · stride
 *
 * @see Araujo, Norris, Sim, "Computing Receptive Fields of Convolutional Neural Networks", Distill 2019
 */
export function growField(field: ReceptiveField, window: FieldWindow): ReceptiveField {
  const kernel = toPair(window.kernel);
  const [stride, dilation] = [toPair(window.stride ?? 1), toPair(window.dilation ?? 1)];
  const size = (i: 0 | 1) =>
    field.size[i] + (effectiveKernel(kernel[i], dilation[i]) - 1) * field.jump[i];
  return {
    size: [size(0), size(1)],
    jump: [field.jump[0] * stride[0], field.jump[1] * stride[1]],
  };
}

/**
 * [height, width] of the patch of the image that one number after a chain of layers depends on.
 *
 * @param layers the windows of the convolutions and poolings, first to last
 * @example
 * receptiveField([{ kernel: 3 }, { kernel: 4, stride: 4 }]) // [6, 6]
 */
export function receptiveField(layers: readonly FieldWindow[]): Pair {
  return layers.reduce(growField, ownField).size;
}
