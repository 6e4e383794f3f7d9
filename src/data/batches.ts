import { UsageError } from '../shape';
import { inWords, pythonType } from '../shape/python-words';
import { takes } from '../shape/takes';
import { indexSelect, isTensor, type Shape, type Tensor } from '../tensor';
import { generatorFor } from '../tensor/random';

/** Images and what they show, one label per image. */
interface Labelled<S extends Shape> {
  readonly images: Tensor<S>;
  readonly labels: Tensor<[number]>;
}

/** How the images are handed out. */
export interface BatchOptions {
  /** How many at a time; the last batch has what is left (1). */
  batchSize?: number;
  /** Whether they come in a new random order each time (false). */
  shuffle?: boolean;
  /** Where the random numbers start; without it they are those of `manualSeed`. */
  seed?: number;
  /** Whether a last batch that is not full is left out (false). */
  dropLast?: boolean;
}

const checkArguments = takes(
  'data.batches',
  { set: 'any' },
  { batchSize: 'any', shuffle: 'boolean', seed: 'whole', dropLast: 'boolean' },
);

/** A shape whose first dimension is how many there are in a batch. */
type BatchShape<S extends Shape> = S extends readonly [number, ...infer Rest extends number[]]
  ? [number, ...Rest]
  : number[];

/**
 * Hands out images and labels in batches, for a loop. Each loop goes through all of them once, which is called an epoch. With `shuffle` every loop has its
 * own order; the same seed gives the same orders, one after the other.
 *
 * @param set `images` (N, …) and `labels` (N), as `data.digits()` gives them
 * @param options `batchSize` (1), `shuffle` (false), `seed`, `dropLast` (false)
 * @throws with PyTorch's wording if the batch size is not a positive whole number, or there is not one label
 *   for each image
 * @example
 * const set = { images: randn([10, 1, 28, 28]), labels: arange(10) };
 * for (const [images, labels] of data.batches(set, { batchSize: 4, shuffle: true })) {
 *   images.add(0); // (4, 1, 28, 28), and at the end (2, 1, 28, 28)
 * }
 * data.batches(set, { batchSize: 4 }).length // 3
 * @see https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader
 */
export function batches<S extends Shape>(set: Labelled<S>, options: BatchOptions = {}): Batches<S> {
  checkArguments(arguments);
  return new Batches(set, options);
}

/**
 * What `batches` gives: it can be looped over again and again.
 *
 * @throws as `batches` does
 * @example
 * const [batch] = data.batches(data.digits({ train: false }), { batchSize: 32 });
 * batch![0] // Tensor<[number, 1, 28, 28]>
 */
export class Batches<S extends Shape> implements Iterable<
  [images: Tensor<BatchShape<S>>, labels: Tensor<[number]>]
> {
  /** How many batches there are in a loop. */
  readonly length: number;
  readonly #set: Labelled<S>;
  readonly #batchSize: number;
  readonly #order: (count: number) => Int32Array;

  constructor(set: Labelled<S>, { batchSize = 1, shuffle, seed, dropLast }: BatchOptions) {
    requireSet(set);
    const count = requireSameNumber(set.images.shape, set.labels.shape);
    requireBatchSize(batchSize);
    this.length = dropLast ? Math.floor(count / batchSize) : Math.ceil(count / batchSize);
    this.#set = set;
    this.#batchSize = batchSize;
    const own = seed === undefined ? undefined : generatorFor(seed);
    this.#order = (n) =>
      shuffle
        ? (own ?? generatorFor(undefined)).permutation(n)
        : Int32Array.from({ length: n }, (_, i) => i);
  }

  *[Symbol.iterator](): Generator<
    [images: Tensor<BatchShape<S>>, labels: Tensor<[number]>],
    void,
    undefined
  > {
    const { images, labels } = this.#set;
    const order = this.#order(labels.shape[0]);
    for (let batch = 0; batch < this.length; batch++) {
      const chosen = order.subarray(batch * this.#batchSize, (batch + 1) * this.#batchSize);
      yield [
        indexSelect(images, chosen) as Tensor<BatchShape<S>>,
        indexSelect(labels, chosen) as Tensor<[number]>,
      ];
    }
  }
}

function requireSet(set: unknown): void {
  const { images, labels } = (set ?? {}) as Readonly<Record<string, unknown>>;
  if (isTensor(images) && isTensor(labels)) return;
  const found = set && typeof set === 'object' && !isTensor(set) && !Array.isArray(set);
  throw new UsageError(
    `batches(): argument 'set' must be dict of Tensors, not ${pythonType(set)}`,
    `data.batches takes images and what they show, as tensors: { images, labels }. ${
      found
        ? `Here images is ${inWords(images)}, and labels ${inWords(labels)}.`
        : `But it got ${inWords(set)}.`
    } data.digits() gives such a set.`,
  );
}

function requireSameNumber(images: Shape, labels: Shape): number {
  const count = images[0] ?? 0;
  if (labels.length === 1 && labels[0] === count) return count;
  throw new UsageError(
    'Size mismatch between tensors',
    `data.batches needs one label for each image, but got images [${images.join(', ')}] and labels [${labels.join(', ')}].`,
  );
}

function requireBatchSize(batchSize: unknown): void {
  if (Number.isInteger(batchSize) && (batchSize as number) > 0) return;
  throw new UsageError(
    `batch_size should be a positive integer value, but got batch_size=${String(batchSize)}`,
    'data.batches takes a whole number from 1 up as batchSize, such as { batchSize: 32 }.',
  );
}
