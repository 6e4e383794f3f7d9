/** PyTorch's checks of a transposed convolution, in its order. */
import {
  convTransposeCounts,
  imageSize,
  requireOutputPadding,
  resolveWindow,
  toPair,
  UsageError,
  type NumberOrPair,
  type Pair,
  type ResolvedWindow,
} from '../../shape';
import * as check from './check-conv';
import { sizes, text } from './check-conv';
import type { ConvTransposeOptions } from './conv-transpose2d';
import { count, otherChannels } from './image-words';
import type { Shaped } from './shaped';

const call = 'convTranspose2d';

/**
 * @returns the output size, and the window of the convolution in the opposite direction, where the output padding
 *   reduces the padding at the bottom and right
 */
export function checkConvTranspose2d(
  x: Shaped,
  weight: Shaped,
  bias: Shaped | null,
  options: Required<ConvTransposeOptions>,
): { size: Pair; window: ResolvedWindow } {
  const { stride, padding, outputPadding, dilation, groups } = options;
  const [channels, filters] = [weight.shape[0]!, weight.shape[1]! * groups];
  check.checkRanks(call, x, weight, channels);
  check.checkPadding(call, padding);
  checkOutputPadding(outputPadding);
  check.checkStride(call, stride);
  check.checkGroups(call, weight, groups);
  checkChannels(x, weight, channels);
  check.checkBias(call, weight, bias, filters);
  const [input, kernel] = [imageSize(x.shape), imageSize(weight.shape)];
  checkEmpty(x);
  check.checkKernel(kernel, call);
  const [down, across] = toPair(dilation);
  const got = `dilation_height: ${down}, dilation_width: ${across}`;
  check.checkDilation(call, dilation, got);
  requireOutputPadding(call, options);
  const size = convTransposeCounts({ ...options, input, kernel });
  checkSize(input, size);
  const [rows, columns] = toPair(outputPadding);
  const window = resolveWindow({ kernel, stride, padding, dilation });
  const [[top, bottom], [left, right]] = window.padding;
  const edges = [
    [top, bottom - rows],
    [left, right - columns],
  ] as const;
  return { size, window: { ...window, padding: edges } };
}

function checkOutputPadding(outputPadding: NumberOrPair): void {
  if (toPair(outputPadding).every((cells) => cells >= 0)) return;
  throw new UsageError(
    'negative output_padding is not supported',
    `${call} takes an output padding of 0 or more, but got ${text(outputPadding)}. To make the output smaller, give more padding.`,
  );
}

function checkChannels(x: Shaped, weight: Shaped, expected: number): void {
  const came = x.shape.at(-3)!;
  if (came === expected) return;
  const seen = { shape: x.shape.length === 3 ? [1, ...x.shape] : x.shape };
  throw new UsageError(
    `Given transposed=1, weight of size ${sizes(call, weight)}, expected input${sizes(call, seen)} to have ${expected} channels, but got ${came} channels instead`,
    `${call} expected ${count(expected, 'channel')}, the first dimension of its weights, but the input ${sizes(call, x)} has ${came}. ${otherChannels(x, expected, 'ConvTranspose2d')}`,
  );
}

function checkEmpty(x: Shaped): void {
  if (imageSize(x.shape).every((size) => size > 0)) return;
  throw new UsageError(
    `Only zero batch or zero channel inputs are supported, but got input shape: ${sizes(call, x)}`,
    `${call} takes images of at least one pixel, but got ${sizes(call, x)}.`,
  );
}

function checkSize(input: Pair, size: Pair): void {
  if (size.every((count) => count > 0)) return;
  throw new UsageError(
    `Given input size per channel: (${input.join(' x ')}). Calculated output size per channel: (${size.join(' x ')}). Output size is too small`,
    `${call}: the padding cuts off the whole output of an image of ${input.join(' x ')}. Give less padding.`,
  );
}
