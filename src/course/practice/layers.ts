/** Layers drawn at random, and what they make of an image. */
import {
  rightRules,
  sizeAfter,
  type ConvLayer,
  type Layer,
  type Network,
  type PoolLayer,
  type Volume,
} from '../mistake';
import { effectiveKernel, toPair, type NumberOrPair } from '../../shape';
import type { Draw } from './draw';
import type { Difficulty } from './topic';

/** A convolution of a given difficulty for a given depth. */
export function drawConv(draw: Draw, difficulty: Difficulty, inChannels: number): ConvLayer {
  const conv = { kind: 'conv', inChannels, outChannels: drawDepth(draw, inChannels) } as const;
  switch (difficulty) {
    case 1:
      return { ...conv, kernel: draw.pick([3, 4, 5, 6, 7]) };
    case 2:
      return {
        ...conv,
        kernel: draw.pick([3, 4, 5, 7]),
        stride: draw.pick([1, 1, 2, 3, 4]),
        padding: draw.pick([0, 1, 2, 3]),
      };
    case 3:
      return draw.pick([drawDilated, drawDilated, drawPairs, drawGrouped])(draw, conv);
  }
}

type ConvDepths = Pick<ConvLayer, 'kind' | 'inChannels' | 'outChannels'>;

function drawDilated(draw: Draw, conv: ConvDepths): ConvLayer {
  return {
    ...conv,
    kernel: draw.pick([3, 4, 5]),
    stride: draw.pick([1, 1, 2]),
    padding: draw.pick([0, 1, 2, 4]),
    dilation: draw.pick([2, 3, 3, 4]),
  };
}

function drawPairs(draw: Draw, conv: ConvDepths): ConvLayer {
  return {
    ...conv,
    kernel: drawPair(draw, 2, 7),
    stride: draw.pick<NumberOrPair>([1, 2, drawPair(draw, 1, 3)]),
    padding: draw.pick<NumberOrPair>([0, 1, 2, drawPair(draw, 0, 3)]),
  };
}

function drawGrouped(draw: Draw, conv: ConvDepths): ConvLayer {
  const groups = draw.pick([2, 3, 4, 5]);
  const fits = conv.inChannels % groups === 0;
  return {
    ...conv,
    ...(fits && { groups, outChannels: groups * draw.whole(2, 6) }),
    kernel: draw.pick([3, 4, 5, 7]),
    stride: draw.pick([1, 2, 3]),
    padding: draw.pick([1, 2, 3]),
  };
}

/** A pair of two different numbers. */
function drawPair(draw: Draw, least: number, most: number): readonly [number, number] {
  const height = draw.whole(least, most);
  const width = draw.whole(least, most - 1);
  return [height, width < height ? width : width + 1];
}

/** A pooling of a given difficulty: from the second on, some take the mean. */
export function drawPool(draw: Draw, difficulty: Difficulty): PoolLayer {
  switch (difficulty) {
    case 1:
      return { kind: 'pool', kernel: draw.pick([2, 3, 4, 5]) };
    case 2: {
      const kernel = draw.pick([2, 3, 4, 5]);
      const stride = draw.chance(1, 2) ? kernel : draw.whole(2, kernel);
      const padding = draw.whole(0, Math.floor(kernel / 2));
      return { kind: 'pool', kernel, stride, padding, average: draw.aside.chance(1, 3) };
    }
    case 3: {
      const kernel = draw.chance(1, 2) ? draw.pick([2, 3, 4, 5]) : drawPair(draw, 2, 5);
      const padding = draw.pick([0, 0, 1]);
      const ceilMode = draw.chance(2, 3);
      const average = draw.aside.chance(1, 3);
      const leavesOutZeros = average && padding > 0 && draw.aside.chance(1, 2);
      return {
        kind: 'pool',
        kernel,
        padding,
        ceilMode,
        average,
        ...(leavesOutZeros && { countIncludePad: false }),
      };
    }
  }
}

/** How many filters a convolution has; never the same as the number of input channels. */
export function drawDepth(draw: Draw, inChannels: number): number {
  const depth = draw.pick([4, 5, 6, 8, 10, 12, 16, 20, 24, 32]);
  return depth === inChannels ? depth + 4 : depth;
}

/** The volumes after the layers, first to last. */
export function volumesOf({ input, layers }: Network): Volume[] {
  let [depth, height, width]: readonly number[] = input;
  return layers.map((layer) => {
    depth = rightRules.depth(layer, depth!, { input, layers });
    height = sizeAfter(rightRules, layer, height!, 0);
    width = sizeAfter(rightRules, layer, width!, 1);
    return { depth, height, width };
  });
}

/**
 * Whether a network makes a sensible question: every window fits, and no layer gets or leaves a
 * single row or column.
 */
export function isSensible(network: Network): boolean {
  const [, height, width] = network.input;
  const volumes = volumesOf(network);
  return network.layers.every((layer, i) => {
    const before = volumes[i - 1] ?? { height, width };
    const { height: rows, width: columns } = volumes[i]!;
    return fits(layer, before.height, 0) && fits(layer, before.width, 1) && rows > 1 && columns > 1;
  });
}

/** Whether the window fits and is larger than the padding: else some positions would see nothing. */
function fits(layer: Layer, size: number, axis: 0 | 1): boolean {
  const kernel = effectiveKernel(toPair(layer.kernel)[axis], toPair(layer.dilation ?? 1)[axis]);
  const padding = toPair(layer.padding ?? 0)[axis];
  return padding < kernel && size + 2 * padding >= kernel;
}

/** How hard a network is, by what its layers have. */
export function difficultyOf({ input, layers }: Network): Difficulty {
  const isHard = layers.some(
    (layer) =>
      [layer.kernel, layer.stride ?? 1, layer.padding ?? 0].some(isPair) ||
      !isUsual(layer.dilation, 1) ||
      (layer.kind === 'conv' ? !isUsual(layer.groups, 1) : layer.ceilMode === true),
  );
  if (isHard || input[1] !== input[2]) return 3;
  const isEasy = layers.every(
    ({ kind, kernel, stride, padding }) =>
      isUsual(padding, 0) && isUsual(stride, kind === 'conv' ? 1 : kernel),
  );
  return isEasy && isDivisible({ input, layers }) ? 1 : 2;
}

function isPair(value: NumberOrPair): boolean {
  return toPair(value)[0] !== toPair(value)[1];
}

function isUsual(value: NumberOrPair | undefined, usual: NumberOrPair): boolean {
  return String(toPair(value ?? usual)) === String(toPair(usual));
}

/** Whether no layer leaves anything over at the end of a row. */
function isDivisible(network: Network): boolean {
  const volumes = volumesOf(network);
  return network.layers.every((layer, i) => {
    const size = volumes[i - 1]?.width ?? network.input[2];
    const { input, kernel, stride, totalPadding, dilation } = rightRules.window(layer, size, 1);
    return (input + totalPadding - effectiveKernel(kernel, dilation)) % stride === 0;
  });
}
