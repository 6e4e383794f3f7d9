/** What PyTorch refuses in a convolution of images or, as images of height 1, of sequences: in its order. */
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
import * as check from './check-conv';
import { sizes, text } from './check-conv';
import type { ConvolutionOptions } from './conv2d';
import { count, otherChannels } from './image-words';
import type { Shaped } from './shaped';

type Options = Required<ConvolutionOptions>;
type Call = 'conv1d' | 'conv2d';

/**
 * @param x (N, C, H, W) or (C, H, W), and `weight` (O, C/groups, kH, kW)
 * @returns the window that the options and the filters make up
 */
export function checkConv2d(
  call: Call,
  x: Shaped,
  weight: Shaped,
  bias: Shaped | null,
  options: Options,
): ResolvedWindow {
  const { stride, padding, dilation, groups } = options;
  if (typeof padding === 'string') checkWord(call, padding, stride);
  else check.checkPadding(call, padding);
  check.checkStride(call, stride);
  check.checkDilation(call, dilation, `[${toPair(dilation).join(', ')}]`);
  check.checkGroups(call, weight, groups);
  const kernel = [weight.shape[2]!, weight.shape[3]!] as const;
  const window = resolveWindow({ ...options, kernel });
  checkChannels(call, x, weight, options, window);
  check.checkBias(call, weight, bias, weight.shape[0]!);
  checkSize(call, x, window);
  return window;
}

function checkWord(call: Call, padding: string, stride: NumberOrPair): void {
  if (padding !== 'same' && padding !== 'valid') {
    throw new UsageError(
      `Invalid padding string: '${padding}'`,
      `${call} takes 'same' (the output is as large as the input), 'valid' (no padding), or numbers.`,
    );
  }
  if (padding === 'same' && toPair(stride).some((step) => step !== 1)) {
    throw new UsageError(
      "padding='same' is not supported for strided convolutions",
      `A stride of ${text(stride)} makes the output smaller than the input, so it cannot stay the same. Give ${call} the padding as a number.`,
    );
  }
}

function checkChannels(
  call: Call,
  x: Shaped,
  weight: Shaped,
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
  const seen = { shape: [images!, channels!, height! + rows!, width! + columns!] };
  throw new UsageError(
    `Given groups=${groups}, weight of size ${sizes(call, weight)}, expected input${sizes(call, seen)} to have ${expected} channels, but got ${came} channels instead`,
    `${call} expected ${count(expected, 'channel')}, because that is what its filters see, but the input ${sizes(call, x)} has ${came}. ${call === 'conv1d' ? 'The input channels of a layer are the output channels of the layer before it.' : otherChannels(x, expected)}`,
  );
}

function checkSize(call: Call, x: Shaped, window: ResolvedWindow): void {
  const by = (pair: readonly number[]) => pair.slice(call === 'conv1d' ? 1 : 0).join(' x ');
  const [padded, spans] = [paddedSize(imageSize(x.shape), window.padding), spanOf(window)];
  if (spans.some((span, i) => span > padded[i]!)) {
    throw new UsageError(
      `Calculated padded input size per channel: (${by(padded)}). Kernel size: (${by(spans)}). Kernel size can't be greater than actual input size`,
      `${call}: a kernel that spans ${by(spans)} cells fits nowhere into ${call === 'conv1d' ? 'a sequence' : 'an image'} of ${by(padded)} (padding included). Add padding, use a smaller kernel or dilation, or pool less before it.`,
    );
  }
  check.checkKernel(window.kernel, call);
}
