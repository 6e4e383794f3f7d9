import { takes } from '../../shape/takes';
import { toPair, UsageError, type Pair } from '../../shape';
import { isTensor, tensor, type Tensor } from '../../tensor';
import { Explorer } from '../explorer';
import { LEAST, MOST, ownImage, type ImageChoice } from './image';
import { knownFilters, type Kernel, type KnownFilter } from './known';
import { change, type FilterState, type PoolingChoice } from './setting';
import { stillOf } from './still';

/** What an explorer of filters begins with. */
export interface ExploreFilterOptions {
  /**
   * 'photo' (grey), 'colour', or an image of your own, (H, W), (1, H, W) or (3, H, W), from 8 x 8 to 96 x 96
   * pixels from 0 (dark) to 1 (bright) ('photo').
   */
  image?: 'photo' | 'colour' | Tensor;
  /** A filter's name, such as 'blur', or its weights: 3 x 3 or 5 x 5 ('vertical edges'). */
  weights?: KnownFilter | Tensor | readonly (readonly number[])[];
  /** (0) */
  bias?: number;
  /** Whether ReLU comes after the filter (false). */
  relu?: boolean;
  /** What comes last: 'none', 'max' or 'average' ('none'). */
  pooling?: PoolingChoice;
  /** The pooling's window and stride, 2 or 4 (2). */
  poolSize?: 2 | 4;
  /** How far the image is moved: [rows down, columns to the right] ([0, 0]). */
  shift?: Pair;
  /** The place of the feature map that is looked at first, [row, column] ([36, 48]). */
  at?: Pair;
}

const checkArguments = takes(
  'explore.filter',
  {},
  {
    image: 'any',
    weights: 'any',
    bias: 'number',
    relu: 'boolean',
    pooling: 'any',
    poolSize: 'any',
    shift: 'pair',
    at: 'pair',
  },
);

/**
 * A filter on a photo or an image of your own, to be set by hand. The feature map follows each weight; move the image
 * to see the map move with it, and point at a number of the map to see the pixels that it comes from.
 *
 * A filter on an image in colour reads its brightness, the mean of red, green and blue. The map is as large as the
 * image: around it, there are zeros.
 *
 * @param options what it begins with; `image` (H, W), (1, H, W) or (3, H, W), `weights` (3, 3) or (5, 5)
 * @throws if an option is unknown or has no such value
 * @example
 * explore.filter({ weights: 'Sobel, vertical', relu: true, pooling: 'max' })
 */
export function exploreFilter(options: ExploreFilterOptions = {}): Explorer<FilterState> {
  checkArguments(arguments);
  const { pooling = 'none', poolSize = 2 } = options;
  requireOneOf('pooling', pooling, ['none', 'max', 'average']);
  requireOneOf('poolSize', poolSize, [2, 4]);
  const first: FilterState = {
    image: imageOf(options.image ?? 'photo'),
    weights: weightsOf(options.weights ?? 'vertical edges'),
    bias: options.bias ?? 0,
    relu: options.relu ?? false,
    pooling,
    poolSize,
    shift: toPair(options.shift ?? 0),
    at: toPair(options.at ?? [36, 48]),
  };
  return new Explorer({ name: 'filter', still: stillOf }, change(first, {}));
}

function requireOneOf(name: string, value: unknown, all: readonly unknown[]): void {
  if (all.includes(value)) return;
  throw new UsageError(
    `explore.filter: ${name} must be one of ${all.join(', ')}, but is ${String(value)}`,
    `Write explore.filter({ ${name}: ${JSON.stringify(all.at(-1))} }), for instance.`,
  );
}

function imageOf(image: unknown): ImageChoice {
  if (image === 'photo' || image === 'colour') return image;
  if (!isTensor(image)) {
    throw new UsageError(
      `explore.filter: the image must be 'photo', 'colour' or a tensor, but is ${String(image)}`,
      "Write explore.filter({ image: 'colour' }), for instance.",
    );
  }
  const [width = 0, height = 0, channels = 1, ...more] = [...image.shape].reverse();
  const isSize = (size: number) => size >= LEAST && size <= MOST;
  const isImage = image.shape.length > 1 && more.length === 0 && isSize(height) && isSize(width);
  if (!isImage || (channels !== 1 && channels !== 3)) {
    throw new UsageError(
      `explore.filter: the image must be (H, W), (1, H, W) or (3, H, W), from ${LEAST} x ${LEAST} to ${MOST} x ${MOST}, but is of shape [${image.shape.join(', ')}]`,
      'Take one image of a batch by x.select(0, 0), and make it smaller by F.avgPool2d(x, 2), for instance.',
    );
  }
  const values = image.data();
  if (values.some((value) => !(value >= 0 && value <= 1))) {
    throw new UsageError(
      'explore.filter: the numbers of the image must be from 0 (dark) to 1 (bright)',
      'Bring them there first: x.sub(x.min()).div(x.max().sub(x.min())).',
    );
  }
  const bytes = Uint8Array.from(values, (value) => Math.round(255 * value));
  return ownImage({ channels, height, width, bytes });
}

function weightsOf(weights: NonNullable<ExploreFilterOptions['weights']>): Kernel {
  if (typeof weights === 'string') {
    requireOneOf('weights', weights, Object.keys(knownFilters));
    return knownFilters[weights];
  }
  const given: Tensor = isTensor(weights) ? weights : tensor(weights as number[][]);
  const [rows, columns] = given.shape;
  if (given.shape.length !== 2 || rows !== columns || (rows !== 3 && rows !== 5)) {
    throw new UsageError(
      `explore.filter: the weights must be 3 x 3 or 5 x 5, but are of shape [${given.shape.join(', ')}]`,
      "Give it one kernel, such as net.conv1.weight.select(0, 0).select(0, 0), or a name, such as 'blur'.",
    );
  }
  return given.toArray() as number[][];
}
