/** What PyTorch refuses in each pooling before the checks that both have, and the options of the two layers. */
import { imageSize, UsageError, type NumberOrPair, type ResolvedWindow } from '../../shape';
import type { Kinds } from '../../shape/takes';
import type { AvgPool2dOptions } from './avg-pool2d';
import { takesImages } from './image-words';
import type { MaxPool2dOptions } from './max-pool2d';
import { checkPooling } from './pool';
import type { Shaped } from './shaped';

/** How the window of a max pooling moves. */
export const windowOfMaxPool2d = {
  stride: 'pairOrNull',
  padding: 'pair',
  dilation: 'pair',
} satisfies Kinds;

/** The options of the layer in PyTorch's order, which the function has otherwise. */
export const ofMaxPool2d = {
  ...windowOfMaxPool2d,
  returnIndices: 'boolean',
  ceilMode: 'boolean',
} satisfies Kinds;

/** The options of an average pooling, in PyTorch's order. */
export const ofAvgPool2d = {
  stride: 'pairOrNull',
  padding: 'pair',
  ceilMode: 'boolean',
  countIncludePad: 'boolean',
  divisorOverride: 'wholeOrNull',
} satisfies Kinds;

export function checkMaxPool2d(
  x: Shaped,
  kernel: NumberOrPair,
  options: MaxPool2dOptions,
): ResolvedWindow {
  if (x.shape.length !== 3 && x.shape.length !== 4) {
    throw new UsageError(
      'non-empty 3D or 4D (batch mode) tensor expected for input',
      takesImages('maxPool2d', x),
    );
  }
  return checkPooling('maxPool2d', x, { ...options, input: imageSize(x.shape), kernel });
}

export function checkAvgPool2d(
  x: Shaped,
  kernel: NumberOrPair,
  options: AvgPool2dOptions,
): ResolvedWindow {
  if (options.divisorOverride === 0) {
    throw new UsageError('divisor must be not zero', 'avgPool2d cannot divide by 0.');
  }
  if (x.shape.length < 3) {
    throw new UsageError(
      x.shape.length === 0
        ? 'Dimension specified as -3 but tensor has no dimensions'
        : `Dimension out of range (expected to be in range of [-${x.shape.length}, ${x.shape.length - 1}], but got -3)`,
      takesImages('avgPool2d', x),
    );
  }
  return checkPooling('avgPool2d', x, { ...options, input: imageSize(x.shape), kernel });
}
