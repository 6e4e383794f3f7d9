// @ts-check
/**
 * The networks that are measured, as data: each worker builds them with its own library. A layer or an
 * optimiser is PyTorch's name, the arguments, and the options.
 */
import { convOutputSize } from '../dist/shape/index.js';
import { randomFrom } from './fuzz/random.mjs';

/**
 * @typedef {readonly [name: string, ...arguments: (number | Record<string, number>)[]]} Layer
 *
 * @typedef {object} Training
 * @property {string} name
 * @property {readonly [channels: number, height: number, width: number]} input
 * @property {readonly Layer[]} layers
 * @property {readonly [name: 'Adam' | 'SGD', options: Record<string, number>]} optimizer
 * @property {'digits' | 'random'} of what the images show
 * @property {number} images how many there are in an epoch
 * @property {number} batch
 * @property {number} seed of the first weights, and of random images
 */

export const quiz = {
  input: [3, 130, 130],
  layers: [
    ['Conv2d', 3, 10, 3],
    ['MaxPool2d', 4, 4],
    ['Conv2d', 10, 20, 5, { padding: 2 }],
    ['MaxPool2d', 2, 2],
  ],
};

/** @type {Training} */
export const digits = {
  name: 'digits',
  input: [1, 28, 28],
  layers: [
    ['Conv2d', 1, 16, 3, { padding: 1 }],
    ['ReLU'],
    ['MaxPool2d', 2, 2],
    ['Conv2d', 16, 32, 3, { padding: 1 }],
    ['ReLU'],
    ['MaxPool2d', 2, 2],
    ['Flatten'],
    ['Linear', 32 * 7 * 7, 10],
  ],
  optimizer: ['Adam', { lr: 0.001 }],
  of: 'digits',
  images: 2000,
  batch: 32,
  seed: 0,
};

/**
 * A network drawn at random, so that nothing is tuned to one: its seed decides everything.
 *
 * @param {number} seed
 * @returns {Training}
 */
export function drawn(seed) {
  const { one, chance } = randomFrom(seed);
  const start = one([1, 3]);
  const size = one([24, 28, 32]);
  const batch = one([8, 16, 32]);
  const count = one([2, 3, 4]);
  /** @type {Layer[]} */
  const layers = [];
  let channels = start;
  let side = size;
  for (let i = 0; i < count; i++) {
    const out = one([6, 8, 12, 20, 24, 32]);
    const kernel = one([1, 3, 5].filter((kernel) => kernel <= side));
    const stride = side >= 12 ? one([1, 1, 2]) : 1;
    const padding = chance(0.5) ? (kernel - 1) / 2 : 0;
    layers.push(['Conv2d', channels, out, kernel, { stride, padding }], ['ReLU']);
    channels = out;
    side = convOutputSize({ input: side, kernel, stride, padding });
    if (side >= 8 && chance(0.5)) {
      layers.push(['MaxPool2d', 2, 2]);
      side = Math.floor(side / 2);
    }
  }
  layers.push(['Flatten'], ['Linear', channels * side * side, 10]);
  return {
    name: `random-${seed}`,
    input: [start, size, size],
    layers,
    optimizer: ['SGD', { lr: 0.005, momentum: 0.9 }],
    of: 'random',
    images: 50 * batch,
    batch,
    seed,
  };
}

/** As a row names it: `3x32x32: conv 12 of 5 / 2, conv 8 of 3, pool, linear; batches of 16`. */
export function describe(/** @type {Training} */ { input, layers, batch }) {
  const words = layers.map(([name, , out, kernel, options]) => {
    const { stride = 1 } = /** @type {Record<string, number>} */ (options ?? {});
    if (name === 'Conv2d') return `conv ${out} of ${kernel}${stride > 1 ? ` / ${stride}` : ''}`;
    return { MaxPool2d: 'pool', Linear: 'linear' }[name];
  });
  return `${input.join('x')}: ${words.filter(Boolean).join(', ')}; batches of ${batch}`;
}
