import { toPair, type NumberOrPair } from '../../shape';
import { takes } from '../../shape/takes';
import { requireKernel, requireTensor, type Shape, type Sources, type Tensor } from '../../tensor';
import type { Check, Output, ResizeRule } from '../type-rules';
import { checkInterpolate, checkSizes } from './check-interpolate';
import { parts, resize, type Along } from './resize';

/** How new pixels follow from those of the input. */
export type InterpolateMode = 'nearest' | 'nearest-exact' | 'linear' | 'bilinear' | 'area';

/** The new size of an image, and how to compute it. Exactly one of `size` and `scaleFactor` is required. */
export interface InterpolateOptions {
  /** The output size: a number or [height, width]. */
  size?: NumberOrPair | null;
  /** The factor for each size, whose product is rounded down: a number or [for height, for width]. */
  scaleFactor?: NumberOrPair | null;
  /** 'nearest', 'nearest-exact', 'bilinear' (for sequences 'linear') or 'area', the mean ('nearest'). */
  mode?: InterpolateMode;
  /** Whether the centres of the corner pixels keep their positions, instead of the outer corners (false). */
  alignCorners?: boolean | null;
}

/** The options in PyTorch's order. */
export const ofInterpolate = {
  size: 'pairOrNull',
  scaleFactor: 'factorOrNull',
  mode: 'text',
  alignCorners: 'booleanOrNull',
  recomputeScaleFactor: 'absent',
} as const;

const checkArguments = takes('F.interpolate', { input: 'any' }, ofInterpolate);

/**
 * Resizes images or sequences. Each output pixel maps to a position in the input: 'nearest' takes the pixel there,
 * 'bilinear' weights the four pixels around it by distance, and 'area' averages all pixels that it covers.
 *
 * @param x (N, C, H, W) or (N, C, L)
 * @param options `size` or `scaleFactor`, a number or [height, width]; `mode` ('nearest'); `alignCorners` (false),
 *   only with 'linear' and 'bilinear'
 * @returns (N, C, H', W') or (N, C, L')
 * @throws with PyTorch's wording if the options conflict, or x has another number of dimensions
 * @example
 * F.interpolate(randn([1, 3, 14, 14]), { scaleFactor: 2 }) // Tensor<[1, 3, 28, 28]>
 * F.interpolate(tensor([[[1, 3]]]), { size: 4 }).toArray() // [[[1, 1, 3, 3]]]
 * F.interpolate(tensor([[[1, 3]]]), { size: 4, mode: 'linear' }).toArray() // [[[1, 1.5, 2.5, 3]]]
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.interpolate.html
 */
export function interpolate<X extends Shape, const O extends InterpolateOptions>(
  x: Tensor<X> & Check<ResizeRule<'F.interpolate', O, InterpolateOptions>, X>,
  options: O,
): Output<ResizeRule<'F.interpolate', O, InterpolateOptions>, X>;
export function interpolate(x: Tensor, options: InterpolateOptions = {}): Tensor {
  checkArguments(arguments);
  const { size = null, scaleFactor = null, mode = 'nearest', alignCorners = null } = options;
  checkInterpolate(x, { size, scaleFactor, mode, alignCorners });
  requireTensor('interpolate', 'input', x);
  const input = x.shape.slice(2);
  const factors = scaleFactor === null ? undefined : toPair(scaleFactor);
  const output =
    size === null ? input.map((cells, i) => Math.trunc(cells * factors![i]!)) : toPair(size);
  checkSizes(x, output);
  requireKernel('interpolate', kernelOf(mode, input.length), x.dtype);
  const along = input.map((cells, i) => {
    const isWhole = mode === 'nearest' && isOnceOrTwice(cells, output[i]!) && input.length === 2;
    const scale = factors && !isWhole ? 1 / factors[i]! : cells / output[i]!;
    return alongOf[mode](cells, output[i]!, Math.fround(scale), alignCorners ?? false);
  });
  return resize(x, along);
}

/** For these sizes of an image, but not of a sequence, torch goes by the sizes even if it is given factors. */
function isOnceOrTwice(input: number, output: number): boolean {
  return output === input || output === 2 * input;
}

type MakeAlong = (input: number, output: number, scale: number, alignCorners: boolean) => Along;

/** @param scale the number of input pixels per output pixel, in torch's precision */
const alongOf: Readonly<Record<InterpolateMode, MakeAlong>> = {
  nearest: (input, output, scale) => picked(input, output, (i) => i * scale),
  'nearest-exact': (input, output, scale) => picked(input, output, (i) => (i + 0.5) * scale),
  linear,
  bilinear: linear,
  area: parts,
};

function picked(input: number, output: number, place: (position: number) => number): Along {
  const cell = (position: number) => Math.floor(Math.fround(place(position)));
  return { output, sources: (i) => [[Math.min(cell(i), input - 1), 1]] };
}

/** Interpolates between the centres of two pixels; beyond the first and the last, takes these. */
function linear(input: number, output: number, scale: number, alignCorners: boolean): Along {
  const isSame = input === output; // whatever the scale, as in torch
  const step = output > 1 ? (input - 1) / (output - 1) : 0;
  const place = (position: number) =>
    alignCorners ? position * step : Math.max((position + 0.5) * scale - 0.5, 0);
  const sources = (position: number): Sources => {
    const at = isSame ? position : Math.fround(place(position));
    const before = Math.min(Math.floor(at), input - 1);
    const after = isSame ? before : Math.min(before + 1, input - 1);
    const share = Math.min(at - before, 1);
    return [
      [before, 1 - share],
      [after, share],
    ];
  };
  return { output, sources };
}

function kernelOf(mode: InterpolateMode, dimensions: number): string {
  if (mode === 'area') return 'adaptive_avg_pool2d';
  const how = mode.replace('-exact', '');
  return dimensions === 1 ? `compute_indices_weights_${how}` : `upsample_${how}2d_channels_last`;
}
