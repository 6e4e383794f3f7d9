/**
 * The rules of the course as replaceable parts. A right part comes from `src/shape` where that has
 * one; a mistake changes a part, and all that is computed with it changes accordingly. So every network has
 * its own wrong numbers, and they need not be listed anywhere.
 *
 * The idea is that of the "buggy rules" of J. S. Brown and R. R. Burton, "Diagnostic Models for
 * Procedural Bugs in Basic Mathematical Skills", Cognitive Science 2 (1978).
 */
import {
  convParameters,
  effectiveKernel,
  elementCount,
  growField,
  toPair,
  windowCount,
  windowCountOverEdge,
  type Pair,
  type ReceptiveField,
  type WindowAlong,
} from '../../../shape';
import type { RuleMistake } from '../mistake';
import type { ConvLayer, Layer, Network, PoolLayer } from './network';
import type { QuantityKind } from './question';

/** 0 is the height, 1 the width. */
export type Axis = 0 | 1;

/** What happens to a window that does not fit entirely: dropped, kept, or kept in part. */
export type Rounding = 'down' | 'up' | 'none';

/** An image's sizes between two layers. */
export interface Volume {
  readonly depth: number;
  readonly height: number;
  readonly width: number;
}

/** Where a number is in a volume. */
export interface Position {
  readonly channel: number;
  readonly row: number;
  readonly column: number;
}

/** What a layer learns. */
interface Learned {
  readonly weights: number;
  readonly biases: number;
}

export interface Rules {
  /** Whether the image goes through a layer of the network, as far as a kind of numbers is concerned. */
  readonly isApplied: (layer: Layer, to: QuantityKind) => boolean;
  /**
   * The layer that is taken for the layer at an index, where a receptive field is followed through the
   * layers.
   */
  readonly fieldLayer: (layers: readonly Layer[], index: number) => Layer;
  /**
   * [height, width] as they are read of the image, or written down after a layer or at the end. Done twice
   * it changes nothing, so that what was written can be read again.
   */
  readonly pair: (pair: Pair, at: Layer | 'image' | 'end') => Pair;
  /** How a layer's arguments enter the formula for the size, along one dimension. */
  readonly window: (layer: Layer, input: number, axis: Axis) => WindowAlong;
  /** What happens to a fraction. */
  readonly rounding: (layer: Layer) => Rounding;
  /** The size of the output along a dimension. */
  readonly positions: (window: WindowAlong, rounding: Rounding, layer: Layer) => number;
  /** The padding along a dimension that keeps the size, for stride 1. */
  readonly keepingPadding: (kernel: number, dilation: number) => number;
  /** The depth after a layer. */
  readonly depth: (layer: Layer, before: number, network: Network) => number;
  /**
   * How many numbers a volume holds; `parameters` counts those of the layers that made it, by these
   * rules or by rules that are changed for this count only.
   */
  readonly volume: (volume: Volume, parameters: (changes?: Partial<Rules>) => number) => number;
  /** The weights of one filter. */
  readonly filterWeights: (conv: ConvLayer) => number;
  /** The number of filters that are counted. */
  readonly filters: (conv: ConvLayer) => number;
  /** The biases of a layer. */
  readonly biases: (conv: ConvLayer) => number;
  /** The parameters of a layer, from its parts and the volume that it makes. */
  readonly parameters: (parts: Learned, output: Volume, conv: ConvLayer) => number;
  /** The parameters of a pooling, and the volume that it makes. */
  readonly poolParameters: (layer: PoolLayer, output: Volume) => number;
  /** The multiply-adds of a layer. */
  readonly multiplyAdds: (
    parts: Learned,
    volumes: { readonly input: Volume; readonly output: Volume },
    conv: ConvLayer,
  ) => number;
  /** The multiply-adds of a pooling. */
  readonly poolMultiplyAdds: (layer: PoolLayer, output: Volume) => number;
  /** The receptive field after a layer. */
  readonly field: (field: ReceptiveField, layer: Layer) => ReceptiveField;
  /** The shape of a batch of images. */
  readonly shape: (batch: number, volume: Volume) => readonly number[];
  /** The index of a number after its volume is flattened, counted from 0. */
  readonly flatIndex: (position: Position, volume: Volume) => number;
  /** The gradient of a squared error with respect to a weight that lies on a pixel. */
  readonly placeGradient: (error: number, pixel: number) => number;
  /** Which pixel a weight lies on, when its kernel starts at a place. */
  readonly pixelUnder: (weight: number, place: number) => number;
  /** The gradient of a weight, from what it is at each place where the weight is used. */
  readonly overPlaces: (parts: readonly number[]) => number;
  /** The gradient that a step goes by; `before` is that of the step before, 0 in the first one. */
  readonly gradientOfStep: (now: number, before: number, step: number) => number;
  /** The weight after a step. */
  readonly afterStep: (weight: number, gradient: number, lr: number) => number;
}

/** A mistake in the rules of the course. */
export interface NumberMistake extends RuleMistake<Rules> {
  /** Whether it was made in some layers only. */
  readonly isSlip?: boolean;
  /** Whether it may have been made in any of several places. */
  readonly isPlaceUnknown?: boolean;
}

export const rightRules: Rules = {
  isApplied: () => true,
  fieldLayer: (layers, index) => layers[index]!,
  pair: (pair) => pair,
  window: ({ kernel, stride, padding, dilation, ...layer }, input, axis) => ({
    input,
    kernel: toPair(kernel)[axis],
    stride: toPair(stride ?? (layer.kind === 'pool' ? kernel : 1))[axis],
    totalPadding: 2 * toPair(padding ?? 0)[axis],
    dilation: toPair(dilation ?? 1)[axis],
  }),
  rounding: (layer) => (layer.kind === 'pool' && layer.ceilMode ? 'up' : 'down'),
  positions: (window, rounding) =>
    rounding === 'up'
      ? windowCountOverEdge(window, window.totalPadding / 2)
      : windowCount(window, rounding === 'down' ? Math.floor : (fraction) => fraction),
  keepingPadding: (kernel, dilation) => (effectiveKernel(kernel, dilation) - 1) / 2,
  depth: (layer, before) => (layer.kind === 'conv' ? layer.outChannels : before),
  volume: ({ depth, height, width }) => elementCount([depth, height, width]),
  filterWeights: ({ inChannels, kernel, groups }) =>
    convParameters({ inChannels, outChannels: groups ?? 1, kernel, groups, bias: false }) /
    (groups ?? 1),
  filters: ({ outChannels }) => outChannels,
  biases: ({ bias, outChannels }) => (bias === false ? 0 : outChannels),
  parameters: ({ weights, biases }) => weights + biases,
  poolParameters: () => 0,
  multiplyAdds: ({ weights }, { output: { height, width } }) => weights * height * width,
  poolMultiplyAdds: () => 0,
  field: (field, { kernel, stride, dilation, kind }) =>
    growField(field, { kernel, stride: stride ?? (kind === 'pool' ? kernel : 1), dilation }),
  shape: (batch, { depth, height, width }) => [batch, depth, height, width],
  flatIndex: ({ channel, row, column }, { height, width }) =>
    channel * height * width + row * width + column,
  placeGradient: (error, pixel) => 2 * error * pixel,
  pixelUnder: (weight, place) => place + weight,
  overPlaces: (parts) => parts.reduce((sum, part) => sum + part, 0),
  gradientOfStep: (now) => now,
  afterStep: (weight, gradient, lr) => weight - lr * gradient,
};

/** The size after a layer along one dimension. */
export function sizeAfter(rules: Rules, layer: Layer, input: number, axis: Axis = 0): number {
  const window = rules.window(layer, input, axis);
  return rules.positions(window, rules.rounding(layer), layer);
}

/** The parameters of a layer. */
export function parametersOf(rules: Rules, layer: Layer, output: Volume): number {
  return layer.kind === 'pool'
    ? rules.poolParameters(layer, output)
    : rules.parameters(learnedBy(rules, layer), output, layer);
}

/** The multiply-adds of a layer. */
export function multiplyAddsOf(rules: Rules, layer: Layer, input: Volume, output: Volume): number {
  return layer.kind === 'pool'
    ? rules.poolMultiplyAdds(layer, output)
    : rules.multiplyAdds(learnedBy(rules, layer), { input, output }, layer);
}

function learnedBy(rules: Rules, conv: ConvLayer): Learned {
  return { weights: rules.filterWeights(conv) * rules.filters(conv), biases: rules.biases(conv) };
}
