/** What PyTorch refuses in a convolution, in the order in which it checks. */
import {
  imageSize,
  paddedSize,
  resolveWindow,
  spanOf,
  toPair,
  UsageError,
  type NumberOrPair,
  type ResolvedWindow,
} from '../../shape';
import type { Tensor } from '../../tensor';
import type { ConvolutionOptions } from './conv2d';
import { count, otherChannels, takesImages } from './image-words';

type Options = Required<ConvolutionOptions>;

/** @returns the window that the options and the filters make up */
export function checkConv2d(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  options: Options,
): ResolvedWindow {
  checkRanks(x, weight, options.groups);
  checkOptions(options);
  checkFilters(weight, options.groups);
  const kernel = [weight.shape[2]!, weight.shape[3]!] as const;
  const window = resolveWindow({ ...options, kernel });
  checkChannels(x, weight, options, window);
  checkBias(weight, bias);
  checkSize(x, window);
  return window;
}

function checkRanks(x: Tensor, weight: Tensor, groups: number): void {
  if (weight.shape.length !== 4) {
    throw new UsageError(
      weight.shape.length < 3
        ? 'weight should have at least three dimensions'
        : `expected stride to be a single integer value or a list of ${weight.shape.length - 2} values to match the convolution dimensions, but got stride=[1, 1]`,
      `conv2d takes filters of shape (filters, channels / groups, kernel height, kernel width), but got ${sizes(weight)}.`,
    );
  }
  if (x.shape.length !== 3 && x.shape.length !== 4) {
    throw new UsageError(
      `Expected 3D (unbatched) or 4D (batched) input to conv2d, but got input of size: ${sizes(x)}`,
      takesImages('conv2d', x, weight.shape[1]! * groups),
    );
  }
}

function checkOptions({ stride, padding, dilation, groups }: Options): void {
  if (typeof padding === 'string') checkWord(padding, stride);
  else if (toPair(padding).some((cells) => cells < 0)) {
    throw new UsageError(
      'negative padding is not supported',
      `conv2d takes a padding of 0 or more, but got ${text(padding)}. F.pad with negative numbers cuts an image.`,
    );
  }
  if (toPair(stride).some((step) => step <= 0)) {
    throw new UsageError(
      'non-positive stride is not supported',
      `conv2d takes a stride of 1 or more, but got ${text(stride)}: with 0 the filter would never move on.`,
    );
  }
  if (toPair(dilation).some((step) => step <= 0)) {
    throw new UsageError(
      `dilation should be greater than zero, but got [${toPair(dilation).join(', ')}]`,
      'conv2d takes a dilation of 1 or more; 1 is a kernel without gaps.',
    );
  }
  if (groups <= 0) {
    throw new UsageError(
      'non-positive groups is not supported',
      `conv2d takes 1 group or more, but got ${groups}; 1 lets every filter see all channels.`,
    );
  }
}

function checkWord(padding: string, stride: NumberOrPair): void {
  if (padding !== 'same' && padding !== 'valid') {
    throw new UsageError(
      `Invalid padding string: '${padding}'`,
      "conv2d takes 'same' (the output is as large as the input), 'valid' (no padding), or numbers.",
    );
  }
  if (padding === 'same' && toPair(stride).some((step) => step !== 1)) {
    throw new UsageError(
      "padding='same' is not supported for strided convolutions",
      `A stride of ${text(stride)} makes the output smaller than the input, so it cannot stay the same. Give conv2d the padding as a number.`,
    );
  }
}

function checkFilters(weight: Tensor, groups: number): void {
  const filters = weight.shape[0]!;
  if (filters < groups) {
    throw new UsageError(
      `Given groups=${groups}, expected weight to be at least ${groups} at dimension 0, but got weight of size ${sizes(weight)} instead`,
      `conv2d needs at least one filter a group; there are ${filters}.`,
    );
  }
  if (filters % groups !== 0) {
    throw new UsageError(
      `Given groups=${groups}, expected weight to be divisible by ${groups} at dimension 0, but got weight of size [${sizes(weight)}] instead`,
      `conv2d shares the ${filters} filters out evenly to ${groups} groups, which leaves ${filters % groups} over.`,
    );
  }
}

function checkChannels(
  x: Tensor,
  weight: Tensor,
  { groups, padding }: Options,
  window: ResolvedWindow,
): void {
  const expected = weight.shape[1]! * groups;
  const came = x.shape.at(-3)!;
  if (came === expected) return;
  // PyTorch prints what it has made of the input by then: a batch of one of a single image, and an image
  // with one more row or column where 'same' adds an odd number.
  const [images, channels, height, width] = x.shape.length === 3 ? [1, ...x.shape] : x.shape;
  const [rows, columns] = padding === 'same' ? window.padding.map(([a, b]) => b - a) : [0, 0];
  const seen = [images, channels, height! + rows!, width! + columns!];
  throw new UsageError(
    `Given groups=${groups}, weight of size ${sizes(weight)}, expected input[${seen.join(', ')}] to have ${expected} channels, but got ${came} channels instead`,
    `conv2d expected ${count(expected, 'channel')}, because that is what its filters see, but the input ${sizes(x)} has ${came}. ${otherChannels(x, expected)}`,
  );
}

function checkBias(weight: Tensor, bias: Tensor | null): void {
  const filters = weight.shape[0]!;
  if (!bias || (bias.shape.length === 1 && bias.shape[0] === filters)) return;
  throw new UsageError(
    `Given weight of size ${sizes(weight)}, expected bias to be 1-dimensional with ${filters} elements, but got bias of size ${sizes(bias)} instead`,
    `conv2d takes one bias for each of its ${filters} filters.`,
  );
}

function checkSize(x: Tensor, window: ResolvedWindow): void {
  const { kernel, padding } = window;
  const [padded, spans] = [paddedSize(imageSize(x.shape), padding), spanOf(window)];
  if (spans.some((span, i) => span > padded[i]!)) {
    throw new UsageError(
      `Calculated padded input size per channel: (${padded.join(' x ')}). Kernel size: (${spans.join(' x ')}). Kernel size can't be greater than actual input size`,
      `conv2d: a kernel that spans ${spans.join(' x ')} cells fits nowhere into an image of ${padded.join(' x ')} (padding included). Add padding, use a smaller kernel or dilation, or pool less before it.`,
    );
  }
  if (kernel.some((size) => size <= 0)) {
    throw new UsageError(
      `kernel size should be greater than zero, but got kernel_height: ${kernel[0]} kernel_width: ${kernel[1]}`,
      'conv2d takes a kernel of 1 x 1 or more.',
    );
  }
}

function sizes(tensor: Tensor): string {
  return `[${tensor.shape.join(', ')}]`;
}

function text(value: NumberOrPair): string {
  return typeof value === 'number' ? String(value) : `[${value.join(', ')}]`;
}
