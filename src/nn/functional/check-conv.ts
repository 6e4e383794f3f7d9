/** PyTorch's checks that all convolutions share. */
import { toPair, UsageError, type NumberOrPair } from '../../shape';
import { snakeCase } from '../../shape/python-words';
import { takesImages } from './image-words';
import type { Shaped } from './shaped';

/** These checks see a sequence as an image of height 1. */
export type ConvCall = 'conv1d' | 'conv2d' | 'convTranspose2d';

/** @param channels the number of input channels that the filters take */
export function checkRanks(
  call: 'conv2d' | 'convTranspose2d',
  x: Shaped,
  weight: Shaped,
  channels: number,
): void {
  if (weight.shape.length !== 4) {
    const outIn = call === 'conv2d' ? 'filters, channels / groups' : 'channels, filters / groups';
    throw new UsageError(
      weight.shape.length < 3
        ? 'weight should have at least three dimensions'
        : `expected stride to be a single integer value or a list of ${weight.shape.length - 2} values to match the convolution dimensions, but got stride=[1, 1]`,
      `${call} takes filters of shape (${outIn}, kernel height, kernel width), but got ${sizes(call, weight)}.`,
    );
  }
  if (x.shape.length !== 3 && x.shape.length !== 4) {
    throw new UsageError(
      `Expected 3D (unbatched) or 4D (batched) input to ${snakeCase(call)}, but got input of size: ${sizes(call, x)}`,
      takesImages(call, x, channels),
    );
  }
}

export function checkPadding(call: ConvCall, padding: NumberOrPair): void {
  if (toPair(padding).every((cells) => cells >= 0)) return;
  throw new UsageError(
    'negative padding is not supported',
    `${call} takes a padding of 0 or more, but got ${text(padding)}. F.pad with negative numbers crops an image.`,
  );
}

export function checkStride(call: ConvCall, stride: NumberOrPair): void {
  if (toPair(stride).every((step) => step > 0)) return;
  throw new UsageError(
    'non-positive stride is not supported',
    `${call} takes a stride of 1 or more, but got ${text(stride)}: with 0 the filter would never move.`,
  );
}

/** @param got the dilation, which torch words in two ways */
export function checkDilation(call: ConvCall, dilation: NumberOrPair, got: string): void {
  if (toPair(dilation).every((step) => step > 0)) return;
  throw new UsageError(
    `dilation should be greater than zero, but got ${got}`,
    `${call} takes a dilation of 1 or more; 1 means a kernel without gaps.`,
  );
}

export function checkGroups(call: ConvCall, weight: Shaped, groups: number): void {
  if (groups <= 0) {
    throw new UsageError(
      'non-positive groups is not supported',
      `${call} takes 1 group or more, but got ${groups}; 1 lets every filter see all channels.`,
    );
  }
  const shared = weight.shape[0]!;
  const what = call === 'convTranspose2d' ? 'channel' : 'filter';
  if (shared < groups) {
    throw new UsageError(
      `Given groups=${groups}, expected weight to be at least ${groups} at dimension 0, but got weight of size ${sizes(call, weight)} instead`,
      `${call} needs at least one ${what} per group, but there are ${shared}.`,
    );
  }
  if (shared % groups !== 0) {
    throw new UsageError(
      `Given groups=${groups}, expected weight to be divisible by ${groups} at dimension 0, but got weight of size [${sizes(call, weight)}] instead`,
      `${call} divides the ${shared} ${what}s evenly into ${groups} groups, which leaves ${shared % groups} over.`,
    );
  }
}

export function checkBias(
  call: ConvCall,
  weight: Shaped,
  bias: Shaped | null,
  filters: number,
): void {
  if (!bias || (bias.shape.length === 1 && bias.shape[0] === filters)) return;
  const given = call === 'convTranspose2d' ? 'Given transposed=1, weight' : 'Given weight';
  throw new UsageError(
    `${given} of size ${sizes(call, weight)}, expected bias to be 1-dimensional with ${filters} elements, but got bias of size [${bias.shape.join(', ')}] instead`,
    `${call} takes one bias for each of its ${filters} filters.`,
  );
}

export function checkKernel([height, width]: readonly number[], call: ConvCall): void {
  if (height! > 0 && width! > 0) return;
  throw new UsageError(
    `kernel size should be greater than zero, but got kernel_height: ${height} kernel_width: ${width}`,
    `${call} takes a kernel of ${call === 'conv1d' ? '1' : '1 x 1'} or more.`,
  );
}

/** The shape of a tensor as the caller gave it. */
export function sizes(call: ConvCall, { shape }: Shaped): string {
  const given = call === 'conv1d' ? [...shape.slice(0, -2), ...shape.slice(-1)] : shape;
  return `[${given.join(', ')}]`;
}

export function text(value: NumberOrPair): string {
  return typeof value === 'number' ? String(value) : `[${value.join(', ')}]`;
}
