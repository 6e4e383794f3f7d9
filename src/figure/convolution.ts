/** A convolution as the figures need it, from a layer or from weights and options. */
import { conv2d, pad } from '../nn/functional';
import { edges, toPair, type Edges, type NumberOrPair, type Pair, type Padding } from '../shape';
import { tensor, type PaddingMode, type Tensor } from '../tensor';
import type { Plane } from './draw/marks';
import { factor, write } from './draw/words';
import { isConv, type AnyConv } from './inputs';
import { metCells, type Moves } from './windows';

/** How a window of given weights moves; a layer brings its own. */
export interface ConvOptions {
  /** How far it moves at a time (1). */
  readonly stride?: NumberOrPair;
  /** Zeros around the image, 'same' or 'valid' (0). */
  readonly padding?: Padding;
  /** The distance between the cells that it meets (1). */
  readonly dilation?: NumberOrPair;
  /** Added to each sum (0). */
  readonly bias?: number;
}

/** One filter at work on one image. */
export interface FilterAtWork {
  readonly moves: Moves;
  readonly edges: Edges;
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
  options: ConvOptions,
  filter = 0,
): FilterAtWork {
  const layer = isConv(weight) ? weight : undefined;
  const weights = layer ? weightsOf(layer, filter) : (weight as readonly Plane[]);
  const { stride = 1, padding = 0, dilation = 1 }: Omit<ConvOptions, 'bias'> = layer ?? options;
  const bias = layer ? (layer.bias?.data()[filter] ?? 0) : (options.bias ?? 0);
  const kernel: Pair = [weights[0]!.length, weights[0]![0]!.length];
  const around = edges(padding, kernel, toPair(dilation));
  const padded = padPicture(picture(channels), around, layer?.paddingMode ?? 'zeros');
  const moves = { kernel, stride: toPair(stride), dilation: toPair(dilation) };
  const slide = (x: Tensor, w: Tensor, b: Tensor | null) =>
    (conv2d as Slide)(x, w, b, { stride: moves.stride, dilation: moves.dilation });
  const each = weights.map((plane, c) => slide(picture([padded[c]!]), picture([plane]), null));
  return {
    moves: { ...moves, before: [around[0][0], around[1][0]] },
    edges: around,
    bias,
    weights,
    padded,
    parts: each.map((part) => planes(part)[0]!),
    output: planes(slide(picture(padded), picture(weights), tensor([bias])))[0]!,
  };
}

type Slide = (x: Tensor, w: Tensor, b: Tensor | null, moves: ConvOptions) => Tensor;

/** Which channels of the input a filter of a layer sees: those of its group. */
export function channelsSeen(layer: AnyConv, filter: number): [first: number, number: number] {
  const seen = layer.inChannels / layer.groups;
  return [Math.floor(filter / (layer.outChannels / layer.groups)) * seen, seen];
}

/** `1·4 + (-1)·2`, a line for each row of the kernel: the products at one position of one channel. */
export function products(
  { weights, padded, moves, edges: [[above], [before]] }: FilterAtWork,
  position: Pair,
  channel = 0,
): string[] {
  const cells = metCells(moves, position);
  const terms = weights[channel]!.flat().map((weight, i) => {
    const [row, column] = cells[i]!;
    return `${factor(weight)}·${factor(padded[channel]![row + above]![column + before]!)}`;
  });
  const width = moves.kernel[1];
  return Array.from({ length: moves.kernel[0] }, (_, row) =>
    terms.slice(row * width, (row + 1) * width).join(' + '),
  );
}

/** What is at a cell of the padded image, in words. */
export function writtenAround({ padded, edges: [[above], [before]] }: FilterAtWork, channel = 0) {
  return (row: number, column: number) => write(padded[channel]![row + above]![column + before]!);
}

function weightsOf(layer: AnyConv, filter: number): Plane[] {
  return layer.weight.select(0, filter).toArray() as unknown as number[][][];
}

function picture(channels: readonly Plane[]): Tensor {
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

function padPicture(x: Tensor, [rows, columns]: Edges, mode: PaddingMode): Plane[] {
  const options = { mode: mode === 'zeros' ? 'constant' : mode } as const;
  return planes(pad(x, [...columns, ...rows], options));
}
