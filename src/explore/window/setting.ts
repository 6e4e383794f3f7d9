/** What an explorer of windows shows: a case that a learner can set, in plain numbers. */
import {
  convCounts,
  convTransposeCounts,
  poolCounts,
  resolveWindow,
  type Pair,
  type ResolvedWindow,
} from '../../shape';
import type { PaddingMode } from '../../shape/padding-mode';
import type { Place } from '../place';

/** Numbers by channel, row and column. */
export type Channels = readonly (readonly (readonly number[])[])[];

export type Operation = 'conv' | 'convTranspose' | 'maxPool' | 'avgPool';

/** All of it can be kept as JSON. Sizes are pairs of height and width. */
export interface WindowSetting {
  readonly operation: Operation;
  /** The image, (C, H, W). */
  readonly input: Channels;
  /** (out, in / groups, kernel height, kernel width); transposed: (in, out / groups, …). Only its size counts in a pooling. */
  readonly weight: readonly Channels[];
  /** One for each channel of the output; a pooling has none. */
  readonly bias: readonly number[];
  readonly stride: Pair;
  /** 'same' in a convolution alone. */
  readonly padding: Pair | 'same';
  /** Of a convolution. */
  readonly paddingMode: PaddingMode;
  readonly dilation: Pair;
  /** Of a convolution, transposed or not. */
  readonly groups: number;
  /** Of a pooling: whether a last window may hang over the edge. */
  readonly ceilMode: boolean;
  /** Of a transposed convolution. */
  readonly outputPadding: Pair;
}

export const kernelOf = ({ weight }: WindowSetting): Pair => [
  weight[0]![0]!.length,
  weight[0]![0]![0]!.length,
];

export const isPooling = ({ operation }: WindowSetting): boolean =>
  operation === 'maxPool' || operation === 'avgPool';

export const inputSize = ({ input }: WindowSetting): Pair => [
  input[0]!.length,
  input[0]![0]!.length,
];

/** How the window moves. */
export function windowOf(setting: WindowSetting): ResolvedWindow {
  const { stride, padding, dilation } = setting;
  return resolveWindow({ kernel: kernelOf(setting), stride, padding, dilation });
}

/** [channels, height, width] of the output; 0 or less where the window fits nowhere. */
export function outputShape(setting: WindowSetting): Place {
  const { operation, input, weight, groups, outputPadding, ceilMode } = setting;
  const { stride, padding, dilation } = setting;
  const window = { input: inputSize(setting), kernel: kernelOf(setting), stride, dilation };
  if (operation === 'conv') return [weight.length, ...convCounts({ ...window, padding })];
  const edges = padding === 'same' ? 0 : padding;
  return operation === 'convTranspose'
    ? [
        weight[0]!.length * groups,
        ...convTransposeCounts({ ...window, padding: edges, outputPadding }),
      ]
    : [input.length, ...poolCounts({ ...window, padding: edges, ceilMode })];
}
