import { takes } from '../../shape/takes';
import { toPair, UsageError, type NumberOrPair, type Pair } from '../../shape';
import type { PaddingMode } from '../../shape/padding-mode';
import { isTensor, type NestedValues, type Tensor } from '../../tensor';
import { flatten } from '../../tensor/values';
import { Explorer } from '../explorer';
import { change, type WindowState } from './change';
import { outputShape, type Channels, type Operation } from './setting';
import { stillOf } from './still';
import { problemOf } from './words';
import type { Place } from '../place';

/** Numbers of an image or a kernel: as a tensor, or written out. */
type Numbers = Tensor | readonly unknown[];

/** What an explorer of windows begins with. */
export interface ExploreWindowOptions {
  /** 'conv', 'convTranspose', 'maxPool' or 'avgPool' ('conv'). */
  operation?: Operation;
  /** (H, W), (C, H, W) or (1, C, H, W) (an edge, 6 x 6). */
  input?: Numbers;
  /** (H, W), or four dimensions as a layer's weight has them (a filter for edges, 3 x 3; a pooling's is 2 x 2). */
  weight?: Numbers;
  /** One number for each channel of the output (0). */
  bias?: readonly number[];
  /** How far the window moves (1; in a pooling the window's size). */
  stride?: NumberOrPair;
  /** Cells around the image, or 'same' (0). */
  padding?: NumberOrPair | 'same';
  /** 'zeros', 'reflect', 'replicate' or 'circular' ('zeros'). */
  paddingMode?: PaddingMode;
  /** The distance between neighbours in the window (1). */
  dilation?: NumberOrPair;
  /** (1) */
  groups?: number;
  /** Whether a pooling's last window may hang over the edge (false). */
  ceilMode?: boolean;
  /** Rows and columns added to a transposed convolution's output (0). */
  outputPadding?: NumberOrPair;
  /** The place of the output that is looked at first, [channel, row, column] ([0, 0, 0]). */
  at?: Place;
}

const checkArguments = takes(
  'explore.window',
  {},
  {
    operation: 'any',
    input: 'any',
    weight: 'any',
    bias: 'any',
    stride: 'pair',
    padding: 'padding',
    paddingMode: 'any',
    dilation: 'pair',
    groups: 'any',
    ceilMode: 'boolean',
    outputPadding: 'any',
    at: 'any',
  },
);

const EDGE = Array.from({ length: 6 }, () => [0, 0, 0, 9, 9, 9]);
const VERTICAL = [
  [1, 0, -1],
  [1, 0, -1],
  [1, 0, -1],
];
const operations: readonly Operation[] = ['conv', 'convTranspose', 'maxPool', 'avgPool'];

/**
 * A window on an image, to be set by hand: its size, its steps, what is around the image, each number. It shows every
 * product and the sum, where a number of the output comes from, and where one of the input goes.
 *
 * @param options what it begins with
 * @throws if an option is unknown, or the window fits nowhere
 * @example
 * explore.window({ input: randn([3, 8, 8]), weight: randn([2, 3, 3, 3]), padding: 1 })
 */
export function exploreWindow(options: ExploreWindowOptions = {}): Explorer<WindowState> {
  checkArguments(arguments);
  const { operation = 'conv', input = EDGE, paddingMode = 'zeros', groups = 1 } = options;
  if (!operations.includes(operation)) {
    throw new UsageError(
      `explore.window: the operation must be one of ${operations.join(', ')}, but is ${String(operation)}`,
      "Write explore.window({ operation: 'maxPool' }), for instance.",
    );
  }
  const isPooling = operation === 'maxPool' || operation === 'avgPool';
  const kernel = isPooling ? ONES : VERTICAL;
  const weight = planesOf('weight', options.weight ?? kernel, 4) as WindowState['weight'];
  const size: Pair = [weight[0]![0]!.length, weight[0]![0]![0]!.length];
  const first: WindowState = {
    operation,
    input: planesOf('input', input, 3) as Channels,
    weight,
    bias: options.bias ?? [],
    stride: toPair(options.stride ?? (isPooling ? size : 1)),
    padding: options.padding === 'same' ? 'same' : toPair(options.padding ?? 0),
    paddingMode,
    dilation: toPair(options.dilation ?? 1),
    groups,
    ceilMode: options.ceilMode ?? false,
    outputPadding: toPair(options.outputPadding ?? 0),
    at: options.at ?? [0, 0, 0],
  };
  const problem = problemOf(first);
  if (problem !== undefined || outputShape(first).some((count) => count < 1)) {
    throw new UsageError(
      `explore.window: ${problem ?? 'the window fits nowhere'}`,
      'Give it a larger image, a smaller window or more padding.',
    );
  }
  return new Explorer({ name: 'window', still: stillOf }, change(first, {}));
}

const ONES = [
  [1, 1],
  [1, 1],
];

/** Nested arrays of so many dimensions; those that are missing in front are of 1. */
function planesOf(name: string, numbers: Numbers, dimensions: 3 | 4): unknown {
  let nested = (isTensor(numbers) ? numbers.toArray() : numbers) as NestedValues;
  const { shape } = flatten(nested);
  const tooMany = shape.slice(0, Math.max(shape.length - dimensions, 0));
  if (shape.length < 2 || tooMany.some((size) => size !== 1) || shape.includes(0)) {
    throw new UsageError(
      `explore.window: the ${name} must have 2 to ${dimensions} dimensions, but is of shape [${shape.join(', ')}]`,
      name === 'input'
        ? 'Give it one image: (H, W) or (C, H, W).'
        : "Give it a kernel, (H, W), or a layer's weight.",
    );
  }
  tooMany.forEach(() => {
    nested = (nested as NestedValues[])[0]!;
  });
  for (let missing = dimensions - shape.length; missing > 0; missing--) nested = [nested];
  return nested;
}
