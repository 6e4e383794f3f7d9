/** A convolution as the figures need it, from a layer or from weights and options. */
import { conv2d, pad } from '../nn/functional';
import {
  resolveWindow,
  type Edges,
  type Pair,
  type ResolvedWindow,
  type WindowOptions,
} from '../shape';
import { tensor, type PaddingMode, type Tensor } from '../tensor';
import { lineSize, type Plane } from './draw/marks';
import { inLines } from './draw/panels';
import { longestWidth, textWidth } from './draw/text-width';
import { factor, write } from './draw/words';
import { isConv, type AnyConv } from './inputs';
import { metCells } from './windows';

/** What weights that are given as a tensor move by; a layer brings its own. */
export interface FilterOptions extends WindowOptions {
  /** Added to each sum (0). */
  bias?: number;
}

/** One filter at work on one image. */
export interface FilterAtWork {
  readonly window: ResolvedWindow;
  readonly bias: number;
  /** The weights for each channel that the filter sees. */
  readonly weights: readonly Plane[];
  /** These channels with what is around them. */
  readonly padded: readonly Plane[];
  /** What each channel contributes by itself. */
  readonly parts: readonly Plane[];
  /** The filter's channel of the output. */
  readonly output: Plane;
}

/** `weight` is a layer or the weights of one filter, of shape (C, kernel height, kernel width). */
export function filterAtWork(
  channels: readonly Plane[],
  weight: AnyConv | readonly Plane[],
  options: FilterOptions,
  filter = 0,
): FilterAtWork {
  const layer = isConv(weight) ? weight : undefined;
  const weights = layer ? weightsOf(layer, filter) : (weight as readonly Plane[]);
  const bias = layer ? (layer.bias?.data()[filter] ?? 0) : (options.bias ?? 0);
  const kernel: Pair = [weights[0]!.length, weights[0]![0]!.length];
  const { stride, padding, dilation }: WindowOptions = layer ?? options;
  const window = resolveWindow({ kernel, stride, padding, dilation });
  const padded = padImage(image(channels), window.padding, layer?.paddingMode ?? 'zeros');
  const slide = (x: Tensor, w: Tensor, b: Tensor | null) =>
    (conv2d as Slide)(x, w, b, { stride: window.stride, dilation: window.dilation });
  const each = weights.map((plane, c) => slide(image([padded[c]!]), image([plane]), null));
  return {
    window,
    bias,
    weights,
    padded,
    parts: each.map((part) => planes(part)[0]!),
    output: planes(slide(image(padded), image(weights), tensor([bias])))[0]!,
  };
}

type Slide = (x: Tensor, w: Tensor, b: Tensor | null, options: WindowOptions) => Tensor;

/** Which channels of the input a filter of a layer sees: those of its group. */
export function channelsSeen(layer: AnyConv, filter: number): [first: number, number: number] {
  const seen = layer.inChannels / layer.groups;
  return [Math.floor(filter / (layer.outChannels / layer.groups)) * seen, seen];
}

/**
 * `1·4 + (-1)·2`: the products at one position of one channel. Each row of the kernel begins a line, and
 * one that is too long for a figure goes on in the next.
 */
export function products(
  { weights, padded, window }: FilterAtWork,
  position: Pair,
  channel = 0,
): string[] {
  const [[above], [before]] = window.padding;
  const [weight, numbers] = [weights[channel]!, padded[channel]!];
  const cells = metCells(window, position);
  const terms = weight.flat().map((value, i) => {
    const [row, column] = cells[i]!;
    return `${factor(value)}·${factor(numbers[row + above]![column + before]!)}`;
  });
  const longest = (plane: Plane) => longestWidth(plane.flat().map(factor), lineSize);
  const width = window.kernel[1];
  const term = longest(weight) + longest(numbers) + textWidth('· + ', lineSize);
  return Array.from({ length: window.kernel[0] }, (_, row) =>
    inLines(terms.slice(row * width, (row + 1) * width), ' + ', term),
  ).flat();
}

/** What is at a cell of the padded image, in words. */
export function writtenAround({ padded, window }: FilterAtWork, channel = 0) {
  const [[above], [before]] = window.padding;
  return (row: number, column: number) => write(padded[channel]![row + above]![column + before]!);
}

function weightsOf(layer: AnyConv, filter: number): Plane[] {
  return layer.weight.select(0, filter).toArray() as unknown as number[][][];
}

function image(channels: readonly Plane[]): Tensor {
  return tensor(channels.flat(2), [
    1,
    channels.length,
    channels[0]!.length,
    channels[0]![0]!.length,
  ]);
}

function planes(x: Tensor): Plane[] {
  return (x.toArray() as unknown as number[][][][])[0]!;
}

function padImage(x: Tensor, [rows, columns]: Edges, mode: PaddingMode): Plane[] {
  const options = { mode: mode === 'zeros' ? 'constant' : mode } as const;
  return planes(pad(x, [...columns, ...rows], options));
}
